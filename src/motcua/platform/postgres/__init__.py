"""A PostgreSQL server of our own, for one machine: find the programs, make the data folder, start, stop.

Owns: the `postgres` process and its data folder. Leaves to others: which database a program talks to
(`platform.environment`), migrations, backup (`cli`). Uses no Django, so that the first start needs none.
"""
