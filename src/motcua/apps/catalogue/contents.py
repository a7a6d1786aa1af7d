"""All that a version says, as one value: read from its rows, kept in a draft, compared, written as a version.

Plain data without a database. `as_json` and `from_json` are what a draft keeps; a field that is new gets its
default when an older draft is read.
"""

from dataclasses import MISSING, asdict, dataclass, fields
from datetime import date
from decimal import Decimal
from typing import Any, Final


@dataclass(frozen=True, slots=True)
class PaperRow:
    """A paper of the dossier; `originals` or `copies` None: the source does not tell."""

    name: str = ""
    form_name: str = ""
    originals: int | None = None
    copies: int | None = None
    case_label: str = ""


@dataclass(frozen=True, slots=True)
class TermRow:
    """A way to hand in with its limit ("5d"); fees refer to it by `key`, which nothing else means."""

    key: str = ""
    channel: str = ""
    limit: str | None = None
    limit_text: str = ""
    case_label: str = ""
    description: str = ""


@dataclass(frozen=True, slots=True)
class FeeRow:
    """What one term costs; `amount` None: the text names no single amount."""

    term: str = ""
    amount: Decimal | None = None
    currency: str = "VND"
    unit_text: str = ""
    description: str = ""


@dataclass(frozen=True, slots=True)
class ExemptionRow:
    """Who pays so many percent less, by which text; `channel` "": whichever way."""

    who: str = ""
    share_percent: int | None = None
    channel: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class ResultRow:
    """A kind of result with its code in the citizen's data store."""

    name: str = ""
    code: str = ""


@dataclass(frozen=True, slots=True)
class BasisRow:
    """A legal document."""

    number: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class GroundRow:
    """A ground of a pause, as `models.PauseGround`."""

    code: str = ""
    name: str = ""
    source: str = ""
    evidence: str = ""
    opens: str = ""
    closes: str = ""
    warn_after_days: int | None = None
    close_after_days: int | None = None
    effect: str = "pause"


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionContents:
    """A version without its number, its days and its decision. Codes are the values of `states`."""

    name: str
    levels: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    kind: str = ""
    competent_agency: str = ""
    executing_agency: str = ""
    coordinating_agency: str = ""
    delegated_agency: str = ""
    receiving_address: str = ""
    steps: str = ""
    requirements: str = ""
    received_at_desk: bool = True
    not_received_reason: str = ""
    is_quick_act: bool = False
    service_level: str = ""
    service_level_from: date | None = None
    external_system: str = ""
    extension_days: int | None = None
    extension_source: str = ""
    recall_source: str = ""
    papers: tuple[PaperRow, ...] = ()
    terms: tuple[TermRow, ...] = ()
    fees: tuple[FeeRow, ...] = ()
    exemptions: tuple[ExemptionRow, ...] = ()
    results: tuple[ResultRow, ...] = ()
    legal_bases: tuple[BasisRow, ...] = ()
    grounds: tuple[GroundRow, ...] = ()


type Row = PaperRow | TermRow | FeeRow | ExemptionRow | ResultRow | BasisRow | GroundRow

ROWS: Final[dict[str, type[Row]]] = {
    "papers": PaperRow,
    "terms": TermRow,
    "fees": FeeRow,
    "exemptions": ExemptionRow,
    "results": ResultRow,
    "legal_bases": BasisRow,
    "grounds": GroundRow,
}
"""The lists of a version, in the order in which an editor meets them."""

SINGLE: Final = tuple(field.name for field in fields(VersionContents) if field.name not in ROWS)
"""What is said once."""


def as_json(contents: VersionContents) -> dict[str, Any]:
    """As JSON keeps it: amounts as text, days as ISO 8601."""
    return {name: _plain(value) for name, value in asdict(contents).items()}


def from_json(kept: dict[str, Any]) -> VersionContents:
    """What `as_json` made."""
    said: dict[str, Any] = {name: kept[name] for name in SINGLE if name in kept}
    for name in ("levels", "subjects"):
        said[name] = tuple(kept.get(name, ()))
    since = kept.get("service_level_from")
    said["service_level_from"] = date.fromisoformat(since) if since else None
    for name, kind in ROWS.items():
        said[name] = tuple(_row(kind, row) for row in kept.get(name, ()))
    return VersionContents(**said)


def _row(kind: type[Row], kept: dict[str, Any]) -> Row:
    known = {field.name: kept.get(field.name, field.default) for field in fields(kind)}
    assert MISSING not in known.values()
    if kind is FeeRow and known["amount"] is not None:
        known["amount"] = Decimal(known["amount"])
    return kind(**known)


def _plain(value: Any) -> Any:
    match value:
        case Decimal():
            return str(value)
        case date():
            return value.isoformat()
        case dict():
            return {name: _plain(each) for name, each in value.items()}
        case list() | tuple():
            return [_plain(each) for each in value]
        case _:
            return value
