import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from motcua.apps.orgs.models import Agency, Place
from motcua.cli.units import found, load
from tests.factories.orgs import make_province

pytestmark = pytest.mark.django_db


def _ask(verb: object, *arguments: str) -> tuple[int, str]:
    answer = CliRunner().invoke(verb, list(arguments))  # type: ignore[arg-type]
    return answer.exit_code, answer.output


def test_the_list_is_loaded_once() -> None:
    assert _ask(load) == (0, "Thêm 3408, sửa 0, giữ nguyên 0 đơn vị hành chính.\n")
    status, told = _ask(load, "--json")
    assert (status, json.loads(told)) == (0, {"added": 0, "changed": 0, "kept": 3408})
    assert Place.objects.count() == 3408


def test_a_province_and_its_communes_are_founded_by_one_line(tmp_path: Path) -> None:
    _ask(load)
    codes = tmp_path / "codes.csv"
    codes.write_text("place_code,agency_code\n03388,H35.101\n")
    status, told = _ask(found, "12", "--codes", str(codes), "--json")
    made = json.loads(told)
    assert (status, made["parent"]) == (0, {"code": "H35", "name": "Ủy ban nhân dân tỉnh Lai Châu"})
    assert len(made["founded"]) == 38
    assert {each["code"] for each in made["founded"] if each["place"] == "03388"} <= {"H35.101"}
    assert _ask(found, "12") == (0, "Ủy ban nhân dân tỉnh Lai Châu (H35): lập 0 cơ quan cấp xã.\n")


def test_communes_may_be_founded_under_an_agency_that_is_there() -> None:
    _ask(load)
    province = make_province().agency
    status, told = _ask(found, "11", "--parent", province.code)
    assert (status, told) == (0, f"{province.name} ({province.code}): lập 45 cơ quan cấp xã.\n")


@pytest.mark.parametrize("arguments", [["99"], ["11", "--parent", "H77"]])
def test_what_is_not_known_is_refused_in_words(arguments: list[str]) -> None:
    _ask(load)
    status, _told = _ask(found, *arguments)
    assert (status, Agency.objects.count()) == (1, 0)
