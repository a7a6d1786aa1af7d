import json
from datetime import date

import pytest
from click.testing import CliRunner

from motcua.apps.calendars.commands.set_day import set_day
from motcua.apps.dossiers.models import Dossier
from motcua.cli.calendar import preview_day, recompute
from tests.apps.dossiers.test_recompute_due import SOURCE, STORM
from tests.factories.dossiers import Office, at, make_office
from tests.factories.orgs import system_act
from tests.factories.timers import office_with_timer, working
from tests.oracles.bpmn.drawn import timer

STORMY_THURSDAY = ["2026-11-26", "--kind", "closure"]


def ask(office: Office, *arguments: str) -> tuple[int, str]:
    answer = CliRunner().invoke(preview_day, [*arguments, "--agency", office.commune.agency.code])
    return answer.exit_code, answer.output


@pytest.mark.django_db
def test_json_names_each_dossier_with_both_due_moments() -> None:
    office = make_office()
    dossier = office.accept(at(10))
    status, told = ask(office, *STORMY_THURSDAY, "--json")
    assert (status, json.loads(told)) == (
        0,
        {
            "moved": [
                {
                    "code": dossier.code,
                    "promised_at": "2026-11-27T10:00",
                    "due_before": "2026-11-27T10:00",
                    "due_after": "2026-11-30T10:00",
                    "later": True,
                }
            ],
            "timers": [],
        },
    )


@pytest.mark.django_db
def test_timers_that_would_move_are_told_with_their_event() -> None:
    office = office_with_timer(working(timer("P3D")))
    dossier = office.accept(at(10), time_limit="1d")
    status, told = ask(office, *STORMY_THURSDAY)
    assert (status, told.splitlines()) == (
        0,
        [
            "0 hồ sơ đổi hạn: 0 muộn hơn, 0 sớm hơn.",
            "1 hẹn giờ của quy trình dời theo.",
            f"  {dossier.code}: Quá thời gian, 2026-11-27T10:00 → 2026-11-30T10:00",
        ],
    )
    _status, as_json = ask(office, *STORMY_THURSDAY, "--json")
    assert json.loads(as_json)["timers"] == [
        {
            "code": dossier.code,
            "event": "Quá thời gian",
            "due_before": "2026-11-27T10:00",
            "due_after": "2026-11-30T10:00",
        }
    ]


@pytest.mark.django_db
def test_words_count_first() -> None:
    office = make_office()
    dossier = office.accept(at(10))
    assert ask(office, *STORMY_THURSDAY) == (
        0,
        f"1 hồ sơ đổi hạn: 1 muộn hơn, 0 sớm hơn.\n  {dossier.code}: 2026-11-27T10:00 → 2026-11-30T10:00\n",
    )


@pytest.mark.django_db
def test_a_declared_day_may_be_taken_back() -> None:
    office = make_office()
    office.accept(at(10))
    status, told = ask(office, "2026-11-24", "--kind", "none")
    assert (status, told.splitlines()[0]) == (0, "1 hồ sơ đổi hạn: 0 muộn hơn, 1 sớm hơn.")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["2026-11-26", "--kind", "special_hours", "--hours", "7h"], "Không đọc được"),
        ([*STORMY_THURSDAY, "--agency", "H00"], "Không có cơ quan nào mang mã H00."),
    ],
)
def test_what_cannot_be_asked_is_refused_in_one_line(arguments: list[str], said: str) -> None:
    code = make_office().commune.agency.code
    asked = arguments if "--agency" in arguments else [*arguments, "--agency", code]
    answer = CliRunner().invoke(preview_day, asked)
    assert answer.exit_code == 1
    assert answer.output.startswith(said)
    assert len(answer.output.splitlines()) == 1


@pytest.mark.django_db
def test_what_was_declared_is_applied_once_and_told() -> None:
    office = make_office()
    dossier = office.accept(at(10))
    set_day(system_act(), agency_id=office.commune.agency.id, day=STORM)
    apply = ["--agency", office.commune.agency.code, "--source", SOURCE]

    answers = [CliRunner().invoke(recompute, apply) for _ in range(2)]

    assert [(each.exit_code, each.output.splitlines()) for each in answers] == [
        (
            0,
            [
                "1 hồ sơ đổi hạn: 1 muộn hơn, 0 sớm hơn.",
                f"  {dossier.code}: 2026-11-27T10:00 → 2026-11-30T10:00",
            ],
        ),
        (0, ["0 hồ sơ đổi hạn: 0 muộn hơn, 0 sớm hơn."]),
    ]
    assert Dossier.objects.get(id=dossier.id).due_at == at(10, day=date(2026, 11, 30))


@pytest.mark.django_db
@pytest.mark.parametrize(("code", "source"), [("H00", SOURCE), (None, " ")])
def test_without_an_agency_or_a_paper_nothing_is_applied(code: str | None, source: str) -> None:
    office = make_office()
    apply = ["--agency", code or office.commune.agency.code, "--source", source]
    assert CliRunner().invoke(recompute, apply).exit_code == 1
