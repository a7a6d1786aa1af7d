"""Tables of the catalogue; in an outgrown installation all of them are reference tables on each node."""

from motcua.apps.catalogue.models.changes import LifeEventChange, SearchWordChange
from motcua.apps.catalogue.models.commitment import Commitment
from motcua.apps.catalogue.models.contents import (
    ChannelTerm,
    Fee,
    FeeExemption,
    LegalBasis,
    ReadingRemark,
    RequiredPaper,
    ResultKind,
)
from motcua.apps.catalogue.models.draft import Draft
from motcua.apps.catalogue.models.field import Field
from motcua.apps.catalogue.models.journal import CatalogueEntry
from motcua.apps.catalogue.models.pause_ground import PauseGround
from motcua.apps.catalogue.models.procedure import Procedure, ProcedureVersion

__all__ = [
    "CatalogueEntry",
    "ChannelTerm",
    "Commitment",
    "Draft",
    "Fee",
    "FeeExemption",
    "Field",
    "LegalBasis",
    "LifeEventChange",
    "PauseGround",
    "Procedure",
    "ProcedureVersion",
    "ReadingRemark",
    "RequiredPaper",
    "ResultKind",
    "SearchWordChange",
]
