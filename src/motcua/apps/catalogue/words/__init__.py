"""What people call things and when they need them: the lines that come with the product.

Owns the files and their reading; what editors change over them is in the database
(`queries/search_words.py`, `queries/life_events.py`).
"""

from motcua.apps.catalogue.words.reading import (
    ShippedEvent,
    ShippedWord,
    shipped_events,
    shipped_words,
)

__all__ = ["ShippedEvent", "ShippedWord", "shipped_events", "shipped_words"]
