"""Pages about people across dossiers: looking them up, all their dossiers, who may be one and the same."""
