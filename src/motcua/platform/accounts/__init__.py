"""Who may knock: accounts, passwords, signing in.

Owns: the account (a person on the staff, a citizen, or a machine), its password and small preferences,
the record of every attempt to sign in and the lock-out counted from it.
Leaves to others: who works where and may do what (`apps.orgs`; an account alone may do nothing),
what a citizen is called by law (`apps.parties`), the sign-in page (`web.account`).
"""
