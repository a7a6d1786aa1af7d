"""Pages of those who keep the words of the catalogue: what people search with, occasions in life.

Leaves the versions of procedures to the pages of the catalogue.
"""
