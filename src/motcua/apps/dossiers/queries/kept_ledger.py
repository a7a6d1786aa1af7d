"""A ledger as it is kept beside the promise it explains, and read back; its phrases stay translatable."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from motcua.domain.worktime import Ledger, LedgerLine, LineKind
from motcua.domain.worktime.words import Phrase


def ledger_as_json(ledger: Ledger) -> list[dict[str, Any]]:
    """The folded ledger as JSON; phrases keep their msgid, so that they can still be translated."""
    return [_line_as_json(line) for line in ledger.folded()]


def ledger_lines(rows: Sequence[Mapping[str, Any]]) -> tuple[LedgerLine, ...]:
    """The lines as `domain.worktime` wrote them: what went into `ledger_as_json`, folded."""
    return tuple(
        LedgerLine(
            kind=LineKind(row["kind"]),
            at=datetime.fromisoformat(row["at"]),
            until=datetime.fromisoformat(row["until"]) if row["until"] else None,
            what=_phrase(row["what"]),
            why=_phrase(row["why"]),
            source=row["source"],
            count=row["count"],
        )
        for row in rows
    )


def _line_as_json(line: LedgerLine) -> dict[str, Any]:
    return {
        "kind": line.kind.value,
        "at": line.at.isoformat(),
        "until": line.until.isoformat() if line.until else None,
        "what": _phrase_as_json(line.what),
        "why": _phrase_as_json(line.why),
        "source": line.source,
        "count": line.count,
    }


def _phrase_as_json(phrase: Phrase) -> dict[str, Any]:
    return {
        "msgid": phrase.msgid,
        "values": {name: _value_as_json(value) for name, value in phrase.values.items()},
    }


def _value_as_json(value: Any) -> Any:
    if isinstance(value, Phrase):
        return {"phrase": _phrase_as_json(value)}
    if isinstance(value, datetime):
        return {"at": value.isoformat()}
    return value


def _phrase(kept: Mapping[str, Any]) -> Phrase:
    return Phrase(kept["msgid"], {name: _value(value) for name, value in kept["values"].items()})


def _value(kept: Any) -> Any:
    if not isinstance(kept, Mapping):
        return kept
    return _phrase(kept["phrase"]) if "phrase" in kept else datetime.fromisoformat(kept["at"])
