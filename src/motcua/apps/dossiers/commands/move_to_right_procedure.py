"""Tiếp nhận nhầm thủ tục, cơ quan: a new dossier takes the place of the wrong one, received when that was."""

from dataclasses import dataclass, replace
from uuid import UUID, uuid5

from django.db import transaction
from django.utils.translation import gettext as _

from motcua.apps.dossiers.commands.accept import accept
from motcua.apps.dossiers.commands.acceptance import Acceptance, MovedFrom
from motcua.apps.dossiers.commands.act_on import Answer, act_on, earlier_answers
from motcua.apps.dossiers.commands.asked_for import refuse_after_decision, refuse_who_does_not_serve
from motcua.apps.dossiers.commands.change import Change
from motcua.apps.dossiers.commands.ending import ending
from motcua.apps.dossiers.commands.kept_input import kept_papers, kept_parts
from motcua.apps.dossiers.models import Dossier
from motcua.apps.dossiers.models.locked import LockedDossier
from motcua.apps.dossiers.queries.locked import lock_dossiers
from motcua.apps.dossiers.states import Channel, DossierState, Verb
from motcua.apps.orgs.actor import Actor
from motcua.platform.acts import Act, InvalidInput, NotFound


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveInput:
    """Under which version, for which agency and with which limit it should have been received, and why."""

    dossier_id: UUID
    procedure_version_id: UUID
    agency_id: UUID
    summary: str
    time_limit: str
    reason: str


def move_to_right_procedure(act: Act, actor: Actor, wanted: MoveInput) -> Answer:
    """Receive the dossier again as it should have been, and void the wrong entry; answers the new code.

    People and papers go along; so does the moment of reception, so that the mistake costs the applicant no
    time: code and clock are those of the first day. Both dossiers name each other. Both are written or none.
    Raises InvalidInput, NotAllowed, NotFound, ActRefused once a decision is signed, Conflict.
    Source: practice M5.
    """
    if not wanted.reason.strip():
        raise InvalidInput({"reason": _("Ghi nhầm ở đâu.")})
    earlier = earlier_answers(act.id, [wanted.dossier_id])
    if earlier:
        return earlier[0]
    with transaction.atomic():
        locked = lock_dossiers([wanted.dossier_id])
        if not locked:
            raise NotFound(_("Không tìm thấy hồ sơ."))
        _refuse(actor, locked[0])
        acceptance = _acceptance(act, locked[0], wanted)
        new = accept(_at_first_reception(act, locked[0]), actor, [acceptance])[0]
        return act_on(act, [wanted.dossier_id], lambda dossier: _plan(act, actor, dossier, wanted, new))[0]


def _refuse(actor: Actor, dossier: LockedDossier) -> None:
    refuse_who_does_not_serve(actor, dossier)
    refuse_after_decision(dossier)


def _at_first_reception(act: Act, dossier: LockedDossier) -> Act:
    """The reception as it should have happened: at that moment, written down now."""
    return replace(
        act,
        happened_at=dossier.received_at,
        ground=_("tiếp nhận nhầm thủ tục, cơ quan"),
        expected_version=None,
    )


def _acceptance(act: Act, dossier: LockedDossier, wanted: MoveInput) -> Acceptance:
    row = Dossier.objects.only("channel_out", "sets_count", "submitted_at").get(id=dossier.id)
    return Acceptance(
        dossier_id=uuid5(act.id, str(dossier.id)),
        procedure_version_id=wanted.procedure_version_id,
        agency_id=wanted.agency_id,
        desk_id=dossier.desk_id,
        channel_in=Channel(dossier.channel_in),
        channel_out=Channel(row.channel_out),
        summary=wanted.summary.strip(),
        parts=kept_parts(dossier.id),
        papers=kept_papers(dossier.id),
        time_limit=wanted.time_limit,
        sets_count=row.sets_count,
        submitted_at=row.submitted_at,
        moved_from=MovedFrom(dossier.id, dossier.code),
    )


def _plan(act: Act, actor: Actor, dossier: LockedDossier, wanted: MoveInput, new: Answer) -> Change:
    _refuse(actor, dossier)
    moved_to = {"dossier": new["dossier_id"], "code": new["code"]}
    return ending(
        act,
        dossier,
        Verb.MOVE_TO_RIGHT_PROCEDURE,
        DossierState.VOIDED,
        payload={"moved_to": moved_to},
        personal={"remark": wanted.reason.strip()},
        answer={"moved_to": moved_to},
    )
