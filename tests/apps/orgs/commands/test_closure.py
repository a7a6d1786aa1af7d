"""The closure table equals the transitive closure of parents at every date."""

from dataclasses import dataclass, field
from datetime import date, timedelta

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from motcua.apps.orgs.commands.close_agency import close_agency
from motcua.apps.orgs.commands.move_agency import move_agency
from motcua.apps.orgs.models import Agency, AgencyClosure, Level, in_force
from motcua.platform.acts import InvalidInput
from tests.factories.orgs import make_agency, system_act

FIRST = date(2025, 1, 1)
DAYS = [FIRST + timedelta(days=n) for n in range(8)]


@dataclass
class Government:
    """The plain answer: who stood under whom, written down day by day."""

    alive: dict[int, set[date]] = field(default_factory=dict)
    parent: dict[tuple[int, date], int] = field(default_factory=dict)

    def line(self, agency: int, day: date) -> list[int]:
        """The agency and those above it on that day."""
        if day not in self.alive[agency]:
            return []
        line = [agency]
        while (above := self.parent.get((line[-1], day))) is not None:
            line.append(above)
        return line

    def found(self, agency: int, parent: int | None, start: date) -> None:
        """From that day on."""
        self.alive[agency] = {day for day in DAYS if day >= start}
        if parent is not None:
            self.move(agency, parent, start)

    def move(self, agency: int, parent: int, start: date) -> None:
        """From that day on, while both are there."""
        for day in DAYS:
            if day >= start:
                self.parent.pop((agency, day), None)
                if day in self.alive[agency] & self.alive[parent]:
                    self.parent[agency, day] = parent

    def close(self, agency: int, start: date) -> None:
        """From that day on it is no more."""
        self.alive[agency] = {day for day in self.alive[agency] if day < start}
        for day in DAYS:
            if day >= start:
                self.parent.pop((agency, day), None)

    def lasts(self, agency: int, start: date) -> bool:
        """Whether the agency is there from that day to the last."""
        return {start, DAYS[-1]} <= self.alive[agency]

    def has_circle(self, agency: int, parent: int, start: date) -> bool:
        """Whether moving would put an agency below itself."""
        return any(agency in self.line(parent, day) for day in DAYS if day >= start)

    def has_children(self, agency: int, start: date) -> bool:
        """Whether any agency stands directly under it from that day on."""
        return any(parent == agency and day >= start for (_, day), parent in self.parent.items())

    def closure(self, day: date) -> set[tuple[int, int, int]]:
        """Every (ancestor, descendant, depth) of that day."""
        return {
            (above, agency, depth)
            for agency in self.alive
            for depth, above in enumerate(self.line(agency, day))
        }


@pytest.mark.django_db
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    moves=st.lists(
        st.tuples(
            st.sampled_from(["found", "move", "move", "close"]),
            st.integers(0, 30),
            st.integers(0, 30),
            st.sampled_from(DAYS),
        ),
        min_size=1,
        max_size=14,
    )
)
def test_closure_equals_the_transitive_closure_of_parents_at_any_date(
    moves: list[tuple[str, int, int, date]],
) -> None:
    with transaction.atomic():
        government, agencies = Government(), [make_agency("Tỉnh Lam Giang", valid_from=FIRST)]
        government.found(0, None, FIRST)
        for verb, first, second, day in moves:
            _do(government, agencies, verb, first % len(agencies), second % len(agencies), day)
        numbers = {agency.pk: number for number, agency in enumerate(agencies)}
        for day in DAYS:
            rows = AgencyClosure.objects.filter(in_force(day)).values_list("ancestor", "descendant", "depth")
            assert {(numbers[a], numbers[d], depth) for a, d, depth in rows} == government.closure(day)
        transaction.set_rollback(True)


def _do(
    government: Government, agencies: list[Agency], verb: str, first: int, second: int, day: date
) -> None:
    if verb == "found":
        if government.lasts(first, day):
            government.found(len(agencies), first, day)
            name = f"Xã số {len(agencies)}"
            agencies.append(make_agency(name, Level.COMMUNE, agencies[first], valid_from=day))
    elif verb == "move":
        if (
            day not in government.alive[first]
            or not government.lasts(second, day)
            or first == second
            or government.has_circle(first, second, day)
        ):
            with pytest.raises(InvalidInput):
                _move(agencies[first], agencies[second], day)
        else:
            _move(agencies[first], agencies[second], day)
            government.move(first, second, day)
    elif day not in government.alive[first] or government.has_children(first, day):
        with pytest.raises(InvalidInput):
            close_agency(system_act(), agency_id=agencies[first].pk, valid_to=day)
    else:
        close_agency(system_act(), agency_id=agencies[first].pk, valid_to=day)
        government.close(first, day)


def _move(agency: Agency, parent: Agency, day: date) -> None:
    move_agency(system_act(), agency_id=agency.pk, parent_id=parent.pk, valid_from=day)
