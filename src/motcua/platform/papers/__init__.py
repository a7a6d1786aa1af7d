"""Typeset papers: a Typst template and plain data become a PDF/A that prints, keeps and signs well.

Owns the typesetter, the fonts, the shared layout of administrative documents
(`library/nd30.typ`), QR and bar codes, and dates as papers write them. Leaves to each app
which papers it has: their templates lie beside the functions that fill them.
"""

from motcua.platform.papers.codes import barcode_svg, qr_svg
from motcua.platform.papers.dates import long_date, long_moment
from motcua.platform.papers.fonts import MissingFonts, unprintable
from motcua.platform.papers.sizes import PaperSize
from motcua.platform.papers.typesetting import TypesettingFailed, TypesettingTooSlow, typeset

__all__ = [
    "MissingFonts",
    "PaperSize",
    "TypesettingFailed",
    "TypesettingTooSlow",
    "barcode_svg",
    "long_date",
    "long_moment",
    "qr_svg",
    "typeset",
    "unprintable",
]
