"""The contract of every act: who, for whom, in which post, when, why, and once only.

Owns: the `Act` record and the errors by which a command refuses. Leaves to others: what the act does,
and where its receipt is kept (with the thing acted on, so that both are one transaction).
"""

from motcua.platform.acts.act import Act
from motcua.platform.acts.errors import (
    ActRefused,
    Conflict,
    InvalidInput,
    NotAllowed,
    NotFound,
    Winner,
)

__all__ = ["Act", "ActRefused", "Conflict", "InvalidInput", "NotAllowed", "NotFound", "Winner"]
