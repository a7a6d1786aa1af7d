"""The page of one dossier: what it is, where it stands, what can be done now, and its papers."""
