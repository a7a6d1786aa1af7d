"""Đính chính thông tin: what was written wrongly at reception is put right; both values stay on record."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from motcua.apps.dossiers.commands.acceptance import PaperInput, PartInput
from motcua.apps.dossiers.commands.accepted_rows import part_row
from motcua.apps.dossiers.commands.act_on import Answer, act_on
from motcua.apps.dossiers.commands.asked_for import refuse_after_decision, refuse_who_does_not_serve
from motcua.apps.dossiers.commands.change import Change
from motcua.apps.dossiers.commands.checking import wrong_part
from motcua.apps.dossiers.commands.kept_input import kept_papers, kept_parts
from motcua.apps.dossiers.events import DossierCorrected
from motcua.apps.dossiers.models import Dossier, Part, SubmittedPaper
from motcua.apps.dossiers.models.locked import LockedDossier
from motcua.apps.dossiers.states import Channel, PartRole, Verb
from motcua.apps.orgs.actor import Actor
from motcua.domain.text import mask_number
from motcua.platform.acts import Act, ActRefused, InvalidInput
from motcua.platform.db.batch import Statement
from motcua.platform.db.rows import Row, Table

type Values = Sequence[str]
"""Old and new value as they are read."""

PERSONAL = ("name", "identity", "phone", "email", "address", "authority_paper")


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionInput:
    """The dossier as it should have been written, and why. Parts and papers that are there, no others."""

    dossier_id: UUID
    reason: str
    parts: Mapping[PartRole, PartInput]
    papers: Sequence[PaperInput]
    summary: str
    channel_out: Channel


def correct(act: Act, actor: Actor, wanted: CorrectionInput) -> Answer:
    """Put right what differs; answers how many values did.

    Writes: the people, papers and columns that differ, one timeline entry with the old and the new value of
    each (of people beside the chain), one event upon which a receipt is typeset in the old one's place.
    Raises InvalidInput, NotAllowed, ActRefused where nothing differs or a decision is signed, Conflict.
    Source: practice M5.
    """
    _check(wanted)
    return act_on(act, [wanted.dossier_id], lambda dossier: _plan(act, actor, dossier, wanted))[0]


def _check(wanted: CorrectionInput) -> None:
    wrong: dict[str, str] = {}
    for role, part in wanted.parts.items():
        wrong |= wrong_part(role, part)
    if not wanted.reason.strip():
        wrong["reason"] = _("Ghi lý do đính chính.")
    if not wanted.summary.strip():
        wrong["summary"] = _("Ghi nội dung yêu cầu giải quyết.")
    if wrong:
        raise InvalidInput(wrong)


def _plan(act: Act, actor: Actor, dossier: LockedDossier, wanted: CorrectionInput) -> Change:
    refuse_who_does_not_serve(actor, dossier)
    refuse_after_decision(dossier)
    parts, papers = kept_parts(dossier.id), kept_papers(dossier.id)
    kept = Dossier.objects.only("summary", "channel_out").get(id=dossier.id)
    row = {"summary": kept.summary, "channel_out": kept.channel_out}
    columns = {
        name: value
        for name, value in (("summary", wanted.summary.strip()), ("channel_out", wanted.channel_out.value))
        if value != row[name]
    }
    people = _people_changed(parts, wanted.parts)
    said = _papers_changed(papers, wanted.papers)
    if "channel_out" in columns:
        said["channel_out"] = [row["channel_out"], columns["channel_out"]]
    if "summary" in columns:
        people["summary"] = [row["summary"], columns["summary"]]
    if not said and not people:
        raise ActRefused(_("Chưa có gì khác với thông tin đang lưu."))
    return Change(
        verb=Verb.CORRECT,
        payload={"changes": said, "fields": len(said) + len(people)},
        personal={"remark": wanted.reason.strip(), "changes": people},
        columns=columns,
        extra=[
            *_part_updates(dossier.id, parts, wanted.parts),
            *_paper_updates(dossier.id, papers, wanted.papers),
        ],
        event=DossierCorrected(corrected_at=act.happened_at),
        answer={
            "dossier_id": str(dossier.id),
            "code": dossier.code,
            "fields": len(said) + len(people),
        },
    )


def _people_changed(
    before: Mapping[PartRole, PartInput], after: Mapping[PartRole, PartInput]
) -> dict[str, Values]:
    """Old and new value by `owner.phone`; of a personal number only what a paper shows of it."""
    return {
        f"{role.value}.{name}": [_shown(name, old), _shown(name, new)]
        for role, part in before.items()
        if role in after
        for name in PERSONAL
        for old, new in [(getattr(part, name), getattr(after[role], name))]
        if old != new
    }


def _shown(name: str, value: str) -> str:
    return mask_number(value) if name == "identity" and value else value


def _papers_changed(before: Sequence[PaperInput], after: Sequence[PaperInput]) -> dict[str, Any]:
    """Old and new line by its number on the receipt."""
    return {
        f"paper.{seq}": [[old.name, old.originals, old.copies], [new.name, new.originals, new.copies]]
        for seq, (old, new) in enumerate(zip(before, after, strict=False), start=1)
        if old != new
    }


def _part_updates(
    dossier_id: UUID, before: Mapping[PartRole, PartInput], after: Mapping[PartRole, PartInput]
) -> list[Statement]:
    rows = [
        _without_party(part_row(dossier_id, role, after[role]))
        for role, part in before.items()
        if role in after and after[role] != part
    ]
    return [Table.of(Part).update([row]) for row in rows]


def _without_party(row: Row) -> Row:
    """Whom a person is known as across dossiers is not decided here."""
    return {column: value for column, value in row.items() if column != "party_id"}


def _paper_updates(
    dossier_id: UUID, before: Sequence[PaperInput], after: Sequence[PaperInput]
) -> list[Statement]:
    return [
        Table.of(SubmittedPaper).update([{"dossier_id": dossier_id, "seq": seq, **new.columns()}])
        for seq, (old, new) in enumerate(zip(before, after, strict=False), start=1)
        if old != new
    ]
