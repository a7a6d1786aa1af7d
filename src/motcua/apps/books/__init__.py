"""Number books (quyển sổ): agency × kind × period, one counter row each.

Owns: taking the next number inside an act's transaction. Leaves to others: what the number is written
on. A dossier code is unique and never used again, with gaps that can be explained (practice W7);
numbers of documents have no gaps, because the number and the paper are one transaction.
"""
