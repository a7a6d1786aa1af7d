"""Tables of people and organisations."""

from motcua.apps.parties.models.decision import Decision
from motcua.apps.parties.models.identity import PartyIdentity
from motcua.apps.parties.models.name import PartyName
from motcua.apps.parties.models.party import Party

__all__ = ["Decision", "Party", "PartyIdentity", "PartyName"]
