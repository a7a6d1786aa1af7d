import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from motcua.apps.catalogue.commands.import_catalogue import import_catalogue
from motcua.cli.search import evaluate, procedures
from tests.factories.catalogue import FIRST_DAY, as_lines, row


@pytest.fixture
def catalogue(db: None) -> None:
    rows = row("1.001193", "Đăng ký khai sinh"), row("6.000001", "Đăng ký kế hoạch nội bộ")
    import_catalogue(as_lines(*rows), FIRST_DAY)


@pytest.mark.usefixtures("catalogue")
def test_json_is_a_list_of_codes_and_titles_best_first() -> None:
    answer = CliRunner().invoke(procedures, ["dang ky khai sihn", "--top", "1", "--json"])
    (found,) = json.loads(answer.output)
    assert answer.exit_code == 0
    assert (found["code"], found["title"], found["field"], found["levels"]) == (
        "1.001193",
        "Đăng ký khai sinh",
        "Hộ tịch",
        ["commune"],
    )


@pytest.mark.usefixtures("catalogue")
def test_nothing_found_is_an_answer_too() -> None:
    answer = CliRunner().invoke(procedures, ["zzzz", "--json"])
    assert (answer.exit_code, json.loads(answer.output)) == (0, [])
    assert CliRunner().invoke(procedures, ["zzzz"]).output == "Không có thủ tục nào hợp.\n"


@pytest.mark.usefixtures("catalogue")
def test_work_between_agencies_is_found_unless_only_the_public_is_asked_for() -> None:
    everything = CliRunner().invoke(procedures, ["kế hoạch nội bộ"]).output
    assert everything == "6.000001  Đăng ký kế hoạch nội bộ (Hộ tịch)\n"
    assert "6.000001" not in CliRunner().invoke(procedures, ["kế hoạch nội bộ", "--public"]).output


@pytest.mark.usefixtures("catalogue")
def test_a_list_of_queries_is_rated_by_type(tmp_path: Path) -> None:
    asked = tmp_path / "queries.tsv"
    asked.write_text(
        "type\tquery\trelevant\nshort\tkhai sinh\t1.001193\nshort\tzzzz\t1.001193\n", encoding="utf-8"
    )
    told = json.loads(CliRunner().invoke(evaluate, [str(asked), "--json"]).output)
    assert told == {"right": 1, "asked": 2, "by_type": {"short": [1, 2]}, "missed": ["zzzz"]}
    asked.write_text("query\nkhai sinh\n", encoding="utf-8")
    assert CliRunner().invoke(evaluate, [str(asked)]).exit_code == 2
