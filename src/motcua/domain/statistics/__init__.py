"""Figures: what is counted, and by how much an act changes it."""

from motcua.domain.statistics.deltas import Delta, deltas
from motcua.domain.statistics.facts import Facts, Measure

__all__ = ["Delta", "Facts", "Measure", "deltas"]
