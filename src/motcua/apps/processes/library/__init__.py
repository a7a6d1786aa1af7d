"""Drawings that ship with the product. A province copies one and changes it, or follows it as it is."""

from importlib.resources import files

COMMUNE = "commune"
COMMUNE_SHORT = "commune-short"
PROVINCE_DEPARTMENT = "province-department"
TWO_LEVELS = "two-levels"
"""A department appraises, the province decides: one dossier, a part limit for each (practice M12)."""
SHIPPED = (COMMUNE, COMMUNE_SHORT, PROVINCE_DEPARTMENT, TWO_LEVELS)


def drawing(key: str) -> bytes:
    """The BPMN file of a shipped process. Raises KeyError for any other key."""
    if key not in SHIPPED:
        raise KeyError(key)
    return (files(__package__) / f"{key}.bpmn").read_bytes()
