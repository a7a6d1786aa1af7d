"""Who may knock: accounts, passwords and second factors, signing in, sessions, the desk's lock.

Owns: the account (a person on the staff, a citizen, or a machine), its password, its second factors and
small preferences, the record of every attempt to sign in and the lock-out counted from it; where an
account is signed in, and which desks are locked.
Leaves to others: who works where and may do what (`apps.orgs`; an account alone may do nothing),
what a citizen is called by law (`apps.parties`), the pages (`web.account`).
"""
