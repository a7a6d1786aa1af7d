"""Vietnamese text as functions: folding for search, dictionary order, amounts in words, masks, titles.

Owns every rule about how Vietnamese is compared, sorted, shortened and hidden; the database's own
collation is never relied on.  Leaves reading of Telex remains, synonyms and ranking to the catalogue's
search, and translation of sentences to gettext.
"""

from motcua.domain.text.amounts import amount_in_words
from motcua.domain.text.folding import clean, clean_lines, fold
from motcua.domain.text.masking import mask_name, mask_number
from motcua.domain.text.sorting import name_sort_key, sort_key
from motcua.domain.text.titles import sentence_case, short_title

__all__ = [
    "amount_in_words",
    "clean",
    "clean_lines",
    "fold",
    "mask_name",
    "mask_number",
    "name_sort_key",
    "sentence_case",
    "short_title",
    "sort_key",
]
