"""Tables of the catalogue; in an outgrown installation all of them are reference tables on each node."""

from motcua.apps.catalogue.models.contents import (
    ChannelTerm,
    Fee,
    LegalBasis,
    ReadingRemark,
    RequiredPaper,
    ResultKind,
)
from motcua.apps.catalogue.models.field import Field
from motcua.apps.catalogue.models.pause_ground import PauseGround
from motcua.apps.catalogue.models.procedure import Procedure, ProcedureVersion

__all__ = [
    "ChannelTerm",
    "Fee",
    "Field",
    "LegalBasis",
    "PauseGround",
    "Procedure",
    "ProcedureVersion",
    "ReadingRemark",
    "RequiredPaper",
    "ResultKind",
]
