"""Django groundwork without domain words: keys, batches, acts, trust, files, papers, the look of pages."""
