"""Keeps the programs of an installation alive: start in order, restart after a crash, stop together.

Owns: child processes, their signals, the note of what runs (`run.json`). Leaves to others: what the
programs are and when they are ready (`cli.up`). Uses no Django.
"""
