"""Reads procedures as the national public service portal publishes them.

The portal's pages reach us flattened: the cells of a table follow one another without a separator.
Each module here reads one field, pure and total: what is certain becomes data, what is not becomes a
Remark with the text that stands there, and nothing is guessed.  Writing into tables is left to
`commands.import_catalogue`.
"""

from motcua.apps.catalogue.portal.procedures import Refused, read_procedure
from motcua.apps.catalogue.portal.reading import (
    ReadFee,
    ReadLegalBasis,
    ReadPaper,
    ReadProcedure,
    ReadResult,
    ReadTerm,
    Remark,
)

__all__ = [
    "ReadFee",
    "ReadLegalBasis",
    "ReadPaper",
    "ReadProcedure",
    "ReadResult",
    "ReadTerm",
    "Refused",
    "Remark",
    "read_procedure",
]
