"""Trả kết quả: the counter hands the result over and writes down to whom."""

from dataclasses import dataclass, replace
from uuid import UUID

from django.utils.translation import gettext as _

from motcua.apps.dossiers.commands.act_on import Answer, act_on
from motcua.apps.dossiers.commands.change import Change
from motcua.apps.dossiers.commands.moving import moving
from motcua.apps.dossiers.events import ResultDelivered
from motcua.apps.dossiers.models.locked import LockedDossier
from motcua.apps.dossiers.states import Channel, Collector, DossierState, Verb
from motcua.apps.orgs.actor import Actor
from motcua.platform.acts import Act, InvalidInput


@dataclass(frozen=True, slots=True)
class DeliveryInput:
    """Who took the result away, on which proof, and which way it went."""

    dossier_id: UUID
    task_seq: int
    action: str
    channel: Channel
    collector: Collector
    collector_name: str
    proof: str = ""
    """What was seen: the slip, an authorisation, the promise that the slip is lost."""


def deliver_result(act: Act, actor: Actor, deliveries: list[DeliveryInput]) -> list[Answer]:
    """Hand results over. Lateness, an apology that is still missing, a fee: nothing blocks it (practice W2).

    Writes: the state, the way out, the timeline with the collector beside the chain. Ends the process.
    Raises InvalidInput, NotAllowed, Conflict. Source: ND118-2025 Đ22.
    """
    for wanted in deliveries:
        _check(wanted)
    by_dossier = {wanted.dossier_id: wanted for wanted in deliveries}
    return act_on(act, list(by_dossier), lambda dossier: _plan(act, actor, dossier, by_dossier[dossier.id]))


def _check(wanted: DeliveryInput) -> None:
    wrong = {}
    if not wanted.collector_name.strip():
        wrong["collector_name"] = _("Ghi họ tên người nhận kết quả.")
    if wanted.collector is not Collector.OWNER and not wanted.proof.strip():
        wrong["proof"] = _("Ghi giấy tờ làm căn cứ: giấy ủy quyền, hoặc cam kết mất giấy hẹn.")
    if wrong:
        raise InvalidInput(wrong)


def _plan(act: Act, actor: Actor, dossier: LockedDossier, wanted: DeliveryInput) -> Change:
    change = moving(act, actor, dossier, wanted.task_seq, wanted.action, "deliver")
    return replace(
        change,
        verb=Verb.DELIVER_RESULT,
        state=DossierState.DELIVERED,
        columns={"delivered_at": act.happened_at, "channel_out": wanted.channel.value},
        payload={**change.payload, "channel": wanted.channel.value, "collector": wanted.collector.value},
        personal={"collector_name": wanted.collector_name.strip(), "proof": wanted.proof.strip()},
        facts=replace(dossier, delivered_at=act.happened_at).facts(),
        event=ResultDelivered(channel=wanted.channel.value, delivered_at=act.happened_at),
    )
