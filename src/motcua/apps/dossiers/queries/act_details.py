"""What an entry of the timeline wrote down beside its words: papers given back, old and new values."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from motcua.apps.dossiers.states import Channel, NotAcceptedFor, PartRole

FIELDS = {
    "name": _("họ tên"),
    "identity": _("số định danh"),
    "phone": _("số điện thoại"),
    "email": _("thư điện tử"),
    "address": _("địa chỉ"),
    "authority_paper": _("giấy ủy quyền"),
}


def act_details(payload: Mapping[str, Any]) -> tuple[str, ...]:
    """Lines that name nobody, in the reader's language."""
    changes = payload.get("changes", {})
    return (
        *_given_back(payload.get("given_back", ())),
        *(_changed(field, *values) for field, values in changes.items()),
        *_ground(payload),
        *_reasons(payload.get("reasons", ())),
        *_missing(payload.get("missing", ())),
        *_moved_from(payload),
    )


def personal_details(personal: Mapping[str, Any]) -> tuple[str, ...]:
    """Lines that name people: for readers who may read names."""
    changes = personal.get("changes", {})
    lines = [_changed(field, *values) for field, values in changes.items()]
    if guidance := personal.get("guidance"):
        lines.append(gettext("Hướng dẫn: %(guidance)s") % {"guidance": guidance})
    if taken_by := personal.get("taken_by"):
        lines.append(gettext("Người nhận lại: %(name)s") % {"name": taken_by})
    return tuple(lines)


def _given_back(papers: Sequence[Sequence[Any]]) -> list[str]:
    return [gettext("Trả lại: %(paper)s") % {"paper": _paper(paper)} for paper in papers]


def _ground(payload: Mapping[str, Any]) -> list[str]:
    ground = payload.get("legal_ground")
    return [gettext("Căn cứ: %(ground)s") % {"ground": ground}] if ground else []


def _reasons(reasons: Sequence[str]) -> list[str]:
    return [gettext("Lý do: %(reason)s") % {"reason": NotAcceptedFor(reason).label} for reason in reasons]


def _missing(lines: Sequence[str]) -> list[str]:
    return [gettext("Cần bổ sung: %(line)s") % {"line": line} for line in lines]


def _moved_from(payload: Mapping[str, Any]) -> list[str]:
    origin = payload.get("moved_from")
    return [gettext("Thay cho hồ sơ %(code)s") % {"code": origin["code"]}] if origin else []


def _changed(field: str, old: Any, new: Any) -> str:
    """`Chủ hồ sơ, số điện thoại: 0912… → 0913…`; an empty value is a dash."""
    said = {"field": _field_words(field), "old": _value(field, old), "new": _value(field, new)}
    return gettext("%(field)s: %(old)s → %(new)s") % said


def _field_words(field: str) -> str:
    head, _dot, tail = field.partition(".")
    if head == "summary":
        return gettext("Nội dung yêu cầu giải quyết")
    if head == "channel_out":
        return gettext("Nhận kết quả")
    if head == "paper":
        return gettext("Giấy tờ %(number)s") % {"number": tail}
    return f"{PartRole(head).label}, {FIELDS[tail]}"


def _value(field: str, value: Any) -> str:
    if field == "channel_out":
        return str(Channel(value).label)
    return _paper(value) if field.startswith("paper.") else str(value) or "–"


def _paper(line: Sequence[Any]) -> str:
    name, originals, copies = line
    return gettext("%(paper)s (%(originals)d bản chính, %(copies)d bản sao)") % {
        "paper": name,
        "originals": originals,
        "copies": copies,
    }
