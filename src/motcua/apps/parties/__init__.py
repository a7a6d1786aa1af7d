"""People and organisations across dossiers: who is the same, as far as it is known.

Owns: one row for a person or organisation, the personal number or tax code that names it, the names it was
written with, its last telephone and address; which of two rows are one person, decided by a person and
taken back by one; every such decision.
Leaves to others: what stood on the paper (a dossier's own parts, which never change by a merge), who may
look and decide (`dossiers`, which knows who sees which dossier), accounts (`platform.accounts`).
"""
