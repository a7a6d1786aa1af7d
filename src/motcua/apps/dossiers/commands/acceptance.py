"""What the reception form hands over."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from motcua.apps.dossiers.states import Channel, PartRole
from motcua.platform.secrets import keyed_hash


@dataclass(frozen=True, slots=True, kw_only=True)
class PartInput:
    """A person or organisation as written on the paper. Only the name is always known (practice M9)."""

    name: str
    is_organisation: bool = False
    identity: str = ""
    """Personal number or tax code, digits only; empty for children, foreigners, old papers."""
    phone: str = ""
    email: str = ""
    address: str = ""
    born: str = ""
    """`1980-03-15`, `1980-03` or `1980`: many papers have the year alone."""
    by_thumbprint: bool = False
    """A print of the thumb stands where others sign."""
    authority_paper: str = ""
    authority_on: date | None = None
    authority_until: date | None = None
    """The first and the last day of the authorisation, where the paper names them."""

    def said(self) -> Mapping[str, str]:
        """What the timeline keeps beside the chain: the number only as its hash."""
        return {
            "name": self.name,
            "identity": keyed_hash("identity", self.identity).hex() if self.identity else "",
            "phone": self.phone,
            "email": self.email,
            "address": self.address,
            "born": self.born,
            "signature": "thumbprint" if self.by_thumbprint else "",
            "authority_paper": self.authority_paper,
            "authority_on": self.authority_on.isoformat() if self.authority_on else "",
            "authority_until": self.authority_until.isoformat() if self.authority_until else "",
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperInput:
    """One paper that lies on the desk."""

    name: str
    originals: int = 0
    copies: int = 0
    required_paper_id: UUID | None = None

    def columns(self) -> Mapping[str, object]:
        """The paper as columns of `SubmittedPaper`."""
        return {
            "required_paper_id": self.required_paper_id,
            "name": self.name,
            "originals": self.originals,
            "copies": self.copies,
        }


@dataclass(frozen=True, slots=True)
class MovedFrom:
    """The dossier that was received under a wrong procedure or for a wrong agency."""

    dossier_id: UUID
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Acceptance:
    """One dossier to accept.

    dossier_id: made when the form was opened. agency_id: who resolves it. desk_id: where it lies now.
    submitted_at: when the applicant sent it, if that was before its acceptance.
    moved_from: the dossier whose place this one takes, received at the same moment.
    """

    dossier_id: UUID
    procedure_version_id: UUID
    agency_id: UUID
    desk_id: UUID
    channel_in: Channel
    channel_out: Channel
    summary: str
    parts: Mapping[PartRole, PartInput]
    papers: Sequence[PaperInput]
    time_limit: str
    sets_count: int = 1
    submitted_at: datetime | None = None
    moved_from: MovedFrom | None = None
