"""One installation: its data folder, its database server, the accounts its programs run under.

Owns: where things lie and who may touch them, the mark of a demo, whose turn it is to run the server.
Leaves to others: what the programs do (`web`, `jobs`), keeping them alive (`platform.supervisor`), the
server itself (`platform.postgres`). Uses no Django: a start must work before anything is set up.
"""
