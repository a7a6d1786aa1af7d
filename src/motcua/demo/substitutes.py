"""Who stands in for whom in the demo, and who is away: both pages have something to show."""

from datetime import datetime, timedelta

from motcua.apps.orgs.capabilities import Capability
from motcua.apps.orgs.capacity import Capacity
from motcua.apps.orgs.commands.delegate import DelegationInput, delegate
from motcua.apps.orgs.commands.record_absence import record_absence
from motcua.apps.orgs.models import AbsenceReason
from motcua.apps.orgs.roles import Role
from motcua.demo.acting import act_of, system_act
from motcua.demo.organisation import SINCE, Founded
from motcua.domain.worktime import TIME_ZONE

AWAY = timedelta(days=4)


def let_deputies_sign(offices: dict[str, Founded], at: datetime) -> None:
    """The deputy of the ward signs for its chairman, by a standing decision."""
    ward = offices["tanhoa"]
    chairman, deputy = ward.actor(Role.AGENCY_LEADER, at), ward.actor(Role.DEPUTY_LEADER, at)
    delegate(
        system_act(at),
        DelegationInput(
            post_id=chairman.post_id,
            to_post_id=deputy.post_id,
            capabilities=[Capability.APPROVE],
            capacity=Capacity.FOR_THE_HEAD,
            valid_from=SINCE,
            valid_to=None,
            ground="Phân công lĩnh vực kinh tế, đô thị",
            decision_number="05/QĐ-UBND",
            decision_date=SINCE,
        ),
    )


def send_away(offices: dict[str, Founded], until: datetime) -> None:
    """The chairman of the ward is at a meeting of the province, and a colleague of a commune on leave."""
    day = until.astimezone(TIME_ZONE).date()
    ward, commune = offices["tanhoa"], offices["longson"]
    chairman = ward.actor(Role.AGENCY_LEADER, until)
    record_absence(
        act_of(chairman, until),
        staff_id=chairman.staff_id,
        valid_from=day,
        valid_to=day + AWAY,
        reason=AbsenceReason.TRIP,
        note="Tập huấn tại tỉnh",
    )
    head, officer = commune.actor(Role.HEAD_OF_UNIT, until), commune.actor(Role.CASE_OFFICER, until)
    record_absence(
        act_of(head, until),
        staff_id=officer.staff_id,
        valid_from=day + timedelta(days=1),
        valid_to=day + AWAY,
        reason=AbsenceReason.LEAVE,
    )
