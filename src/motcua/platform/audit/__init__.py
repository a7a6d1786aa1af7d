"""Looks at personal data: who saw whose, when and why.

Owns: one row per request with its purpose and the ids shown, in a table partitioned by month.
Leaves to others: what happened to a dossier (its timeline, a chain); looks stand outside that chain,
because a look changes nothing and there are a hundred times as many.
"""
