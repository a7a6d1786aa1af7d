"""The catalogue: what the law offers, as dated versions of administrative procedures.

Owns fields, procedures, their versions with papers, channels and limits, fees, results and legal bases,
and the reading of what the national portal publishes.  A version is never edited: a change is a new
version, and a dossier keeps the one it was received under.
Leaves to others: which process an agency uses (processes), counting of limits (domain.worktime),
what happened to a dossier (dossiers), pages.
"""
