"""Finding titles by what people type: with slips, without diacritics, in other words, in Telex left unread.

Owns the reading of a query and the ranking of titles; knows nothing of procedures.  The order of ideas:
`words` (a word as compared) → `keystrokes` → `vocabulary` (what a word may mean) → `word_list` (other names)
→ `readings` (what a query may mean) → `index` (titles, ranked).  Leaves codes, levels and what is in force to
the catalogue.  Why it stands in memory and not in the database: docs/decisions/0028-search.md.
"""

from motcua.domain.search.index import Entry, Hit, Index
from motcua.domain.search.word_list import WordKind, WordRow

__all__ = ["Entry", "Hit", "Index", "WordKind", "WordRow"]
