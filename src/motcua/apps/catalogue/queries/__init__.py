"""Questions to the catalogue, one file per question; each docstring says what it costs."""
