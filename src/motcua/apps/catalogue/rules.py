"""What a version may say, and what it must say before it is presented; who may work on the catalogue."""

from collections import Counter
from collections.abc import Iterator
from uuid import UUID

from django.utils.translation import gettext as _

from motcua.apps.catalogue.contents import GroundRow, VersionContents
from motcua.apps.catalogue.states import Channel, Level, PauseEffect, ServiceLevel, Subject
from motcua.apps.orgs.actor import Actor
from motcua.apps.orgs.capabilities import Capability
from motcua.domain.worktime import Limit

type Fault = tuple[str, str]
"""A field ("name"; "terms-0-limit": list, row from 0, part) and what is wrong with it."""

LONGEST_PAUSE_DAYS = 3650


def keeps_catalogue(actor: Actor) -> bool:
    """Open the pages where versions are prepared."""
    return actor.may(Capability.EDIT_CATALOGUE) or actor.may(Capability.APPROVE_CATALOGUE)


def edits_catalogue(actor: Actor) -> bool:
    """Prepare something, for some agency."""
    return actor.may(Capability.EDIT_CATALOGUE)


def approves_for(actor: Actor, agency_id: UUID) -> bool:
    """Decide on what the editors of that agency prepared; not on one's own, which the act checks."""
    return actor.reaches(Capability.APPROVE_CATALOGUE, agency_id)


def edits_for(actor: Actor, agency_id: UUID) -> bool:
    """Prepare something for that agency."""
    return actor.reaches(Capability.EDIT_CATALOGUE, agency_id)


def broken(contents: VersionContents) -> dict[str, str]:
    """What not even a draft may say: words outside the lists, impossible numbers, rows that lead nowhere."""
    return _first(_broken(contents))


def missing(contents: VersionContents) -> dict[str, str]:
    """What a version must say besides, to be presented: the parts of a procedure (ND63-2010 Điều 8)."""
    return _first(_missing(contents)) | broken(contents)


def _first(faults: Iterator[Fault]) -> dict[str, str]:
    """Of two faults of a field the first is told."""
    told: dict[str, str] = {}
    for field, words in faults:
        told.setdefault(field, words)
    return told


def _broken(contents: VersionContents) -> Iterator[Fault]:
    if not contents.name.strip():
        yield "name", _("Ghi tên thủ tục.")
    if set(contents.levels) - set(Level.values):
        yield "levels", _("Chọn cấp trong danh sách.")
    if set(contents.subjects) - set(Subject.values):
        yield "subjects", _("Chọn đối tượng trong danh sách.")
    if contents.service_level and contents.service_level not in ServiceLevel.values:
        yield "service_level", _("Chọn mức độ trong danh sách.")
    if contents.received_at_desk and contents.not_received_reason:
        yield "not_received_reason", _("Chỉ ghi lý do khi không tiếp nhận tại Bộ phận Một cửa.")
    if not contents.received_at_desk and not contents.not_received_reason:
        yield "not_received_reason", _("Ghi lý do không tiếp nhận tại Bộ phận Một cửa (biểu II.07b).")
    if contents.extension_days and not contents.extension_source:
        yield "extension_source", _("Ghi văn bản cho phép gia hạn.")
    if contents.extension_source and not contents.extension_days:
        yield "extension_days", _("Ghi số ngày được gia hạn nhiều nhất.")
    yield from _broken_papers(contents)
    yield from _broken_terms(contents)
    yield from _broken_fees(contents)
    yield from _broken_grounds(contents)


def _broken_papers(contents: VersionContents) -> Iterator[Fault]:
    for place, paper in enumerate(contents.papers):
        if not paper.name.strip():
            yield f"papers-{place}-name", _("Ghi tên giấy tờ.")
    for place, result in enumerate(contents.results):
        if not result.name.strip():
            yield f"results-{place}-name", _("Ghi tên kết quả.")
    for place, basis in enumerate(contents.legal_bases):
        if not (basis.title.strip() or basis.number.strip()):
            yield f"legal_bases-{place}-title", _("Ghi số hoặc tên văn bản.")


def _broken_terms(contents: VersionContents) -> Iterator[Fault]:
    seen: Counter[tuple[str | None, ...]] = Counter()
    for place, term in enumerate(contents.terms):
        if term.channel not in Channel.values:
            yield f"terms-{place}-channel", _("Chọn cách nộp.")
        if term.limit and not _is_limit(term.limit):
            yield f"terms-{place}-limit", _("Thời hạn là một số và một đơn vị.")
        told_apart = (term.channel, term.limit, term.case_label, term.description)
        seen[told_apart] += 1
        if seen[told_apart] > 1:
            yield f"terms-{place}-case_label", _("Đã có dòng như vậy; ghi trường hợp để phân biệt.")


def _broken_fees(contents: VersionContents) -> Iterator[Fault]:
    keys = {term.key for term in contents.terms}
    for place, fee in enumerate(contents.fees):
        if fee.term not in keys:
            yield f"fees-{place}-term", _("Chọn cách nộp mà mức này áp dụng.")
        if fee.amount is not None and fee.amount < 0:
            yield f"fees-{place}-amount", _("Mức thu không thể âm.")
        if fee.amount is None and not fee.description:
            yield f"fees-{place}-description", _("Ghi mức thu, hoặc ghi chú nói cách tính.")
    for place, row in enumerate(contents.exemptions):
        if not row.who.strip():
            yield f"exemptions-{place}-who", _("Ghi ai được miễn, giảm.")
        if row.share_percent is None or not 1 <= row.share_percent <= 100:
            yield f"exemptions-{place}-share_percent", _("Từ 1 đến 100 phần trăm.")
        if row.channel and row.channel not in Channel.values:
            yield f"exemptions-{place}-channel", _("Chọn cách nộp trong danh sách.")


def _broken_grounds(contents: VersionContents) -> Iterator[Fault]:
    seen: Counter[str] = Counter()
    for place, row in enumerate(contents.grounds):
        at = f"grounds-{place}"
        for part, words in (
            ("code", _("Ghi mã.")),
            ("name", _("Ghi tên căn cứ.")),
            ("source", _("Ghi văn bản.")),
        ):
            if not getattr(row, part).strip():
                yield f"{at}-{part}", words
        seen[row.code] += 1
        if seen[row.code] > 1:
            yield f"{at}-code", _("Mã này đã có ở dòng trước.")
        for part in ("opens", "closes"):
            if getattr(row, part) not in set(Capability):
                yield f"{at}-{part}", _("Chọn quyền trong danh sách.")
        yield from _broken_days(at, row)


def _broken_days(at: str, row: GroundRow) -> Iterator[Fault]:
    if row.effect not in PauseEffect.values:
        yield f"{at}-effect", _("Chọn trong danh sách.")
    for part in ("warn_after_days", "close_after_days"):
        days = getattr(row, part)
        if days is not None and not 1 <= days <= LONGEST_PAUSE_DAYS:
            yield f"{at}-{part}", _("Số ngày từ 1 đến %(most)s.") % {"most": LONGEST_PAUSE_DAYS}
    if row.warn_after_days and row.close_after_days and row.close_after_days < row.warn_after_days:
        yield f"{at}-close_after_days", _("Không trước ngày nhắc.")


def _missing(contents: VersionContents) -> Iterator[Fault]:
    if not contents.levels:
        yield "levels", _("Chọn ít nhất một cấp thực hiện.")
    if not contents.papers:
        yield "papers", _("Ghi thành phần hồ sơ.")
    if not contents.terms:
        yield "terms", _("Ghi ít nhất một cách nộp với thời hạn.")
    for place, term in enumerate(contents.terms):
        if not term.limit and not contents.is_quick_act:
            yield f"terms-{place}-limit", _("Chưa có thời hạn.")
    if not contents.results:
        yield "results", _("Ghi kết quả của thủ tục.")
    if not contents.legal_bases:
        yield "legal_bases", _("Ghi căn cứ pháp lý.")


def _is_limit(text: str) -> bool:
    try:
        Limit.parse(text)
    except ValueError:
        return False
    return True
