"""What can be read from one published procedure, and remarks on what can't."""

from dataclasses import dataclass

from motcua.apps.catalogue.states import Channel, Level, Reason, Subject
from motcua.domain.identifiers import ProcedureCode
from motcua.domain.money import Money

NOT_STATED = "Không có thông tin"
_LONGEST_QUOTE = 200


@dataclass(frozen=True, slots=True)
class Remark:
    """A field that could not be read for certain: which, what stands there (200 characters at most), why."""

    field: str
    found: str
    reason: Reason

    @classmethod
    def on(cls, field: str, found: str, reason: Reason) -> "Remark":
        return cls(
            field, found if len(found) <= _LONGEST_QUOTE else f"{found[: _LONGEST_QUOTE - 1]}…", reason
        )


@dataclass(frozen=True, slots=True)
class ReadFee:
    """What one channel and case costs.  `amount` None: the text says something that is not one amount."""

    amount: Money | None
    unit_text: str
    description: str


@dataclass(frozen=True, slots=True)
class ReadTerm:
    """One row of the table of channels.  `limit` None: not readable; `limit_text` is what stands there."""

    channel: Channel
    limit: str | None
    limit_text: str
    case_label: str
    description: str
    fees: tuple[ReadFee, ...]


@dataclass(frozen=True, slots=True)
class ReadPaper:
    """A paper to hand in.  `originals` and `copies` None: the number could not be told from the name."""

    case_label: str
    name: str
    form_name: str
    originals: int | None
    copies: int | None


@dataclass(frozen=True, slots=True)
class ReadResult:
    """A kind of result; its code links to the citizen's data store ("" where the page gives none)."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class ReadLegalBasis:
    """A legal document: number as printed ("15/2025/NĐ-CP", "" when not separable) and title."""

    number: str
    title: str


@dataclass(frozen=True, slots=True)
class ReadProcedure:
    """Everything that one row says, cleaned; texts are NFC with line breaks kept."""

    code: ProcedureCode
    name: str
    field_name: str
    decision: str
    kind: str
    levels: tuple[Level, ...]
    subjects: tuple[Subject, ...]
    competent_agency: str
    executing_agency: str
    coordinating_agency: str
    delegated_agency: str
    receiving_address: str
    steps: str
    requirements: str
    keywords: str
    source_url: str
    source_digest: str
    terms: tuple[ReadTerm, ...]
    papers: tuple[ReadPaper, ...]
    results: tuple[ReadResult, ...]
    legal_bases: tuple[ReadLegalBasis, ...]
    remarks: tuple[Remark, ...]
