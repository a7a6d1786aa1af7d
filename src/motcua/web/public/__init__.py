"""Pages for everybody: what can be done, where, and how far one's own dossier has come."""
