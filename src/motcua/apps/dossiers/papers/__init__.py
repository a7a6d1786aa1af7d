"""Papers of a dossier: per printed form one Typst file and the function that fills it.

Pure content: a frozen record in, PDF bytes out. Who may print, and where the file is kept,
is the business of the commands.
"""
