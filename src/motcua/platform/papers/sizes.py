"""The sheets that administrative papers are printed on."""

from enum import StrEnum


class PaperSize(StrEnum):
    A4 = "a4"
    """210 × 297 mm, the rule (ND30-2020 Phụ lục I)."""

    A5 = "a5"
    """148 × 210 mm, allowed for receipts and slips; saves half the paper at a busy counter."""
