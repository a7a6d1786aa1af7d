"""My work: the list of steps that wait, its counters, and doing one step on several dossiers at once."""
