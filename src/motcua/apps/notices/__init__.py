"""What citizens are told about their dossiers.

Owns: one notice per fact that concerns the citizen, shown where they follow their dossier.
Leaves to others: the facts (`dossiers`), and carrying a notice by SMS, Zalo or post (later work).
Hears events; nothing of `dossiers` knows that it exists.
"""
