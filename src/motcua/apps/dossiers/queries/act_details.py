"""What an entry of the timeline wrote down beside its words: papers given back, old and new values."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as _

FIELDS = {
    "name": "họ tên",
    "identity": "số định danh",
    "phone": "số điện thoại",
    "email": "thư điện tử",
    "address": "địa chỉ",
    "authority_paper": "giấy ủy quyền",
}


def act_details(payload: Mapping[str, Any]) -> tuple[str, ...]:
    """Lines that name nobody, in the reader's language."""
    return (*_given_back(payload.get("given_back", ())),)


def personal_details(personal: Mapping[str, Any]) -> tuple[str, ...]:
    """Lines that name people: for readers who may read names."""
    lines = []
    if taken_by := personal.get("taken_by"):
        lines.append(_("Người nhận lại: %(name)s") % {"name": taken_by})
    return tuple(lines)


def _given_back(papers: Sequence[Sequence[Any]]) -> list[str]:
    return [
        _("Trả lại: %(paper)s (%(originals)d bản chính, %(copies)d bản sao)")
        % {"paper": name, "originals": originals, "copies": copies}
        for name, originals, copies in papers
    ]
