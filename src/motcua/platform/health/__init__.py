"""Two addresses for those who watch over the programs: does it live, and can it work.

Owns: the checks and their JSON, which holds numbers and names of parts only.
Leaves to others: what to do about it (`docs/howto/deploy.md`).
"""
