"""The command line `motcua`: one verb a file, each answering a person or, with `--json`, a program.

Owns: arguments, exit codes, having the database there for a verb, starting and stopping the whole product.
Leaves to others: what the verbs do to data (`apps`), pages (`web`), keeping programs alive
(`platform.supervisor`).
"""
