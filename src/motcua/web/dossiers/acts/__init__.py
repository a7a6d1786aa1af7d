"""Acts on a whole dossier that no step of its process offers: pausing, withdrawing, assigning and the like.

Each is one file with its form; `registry.py` lists them in the order in which the dossier's page offers them.
"""
