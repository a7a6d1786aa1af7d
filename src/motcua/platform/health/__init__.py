"""For those who watch over the programs: does it live, can it work, is it set up for real use.

Owns: two addresses whose JSON holds numbers and names of parts only; checks of the settings before real use.
Leaves to others: what to do about it (`docs/howto/deploy.md`).
"""
