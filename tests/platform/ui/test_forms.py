"""Fields as the renderer writes them."""

import re

from django import forms

from motcua.platform.ui.samples import WRONG_ENTRIES, applicant_form


def one_line(html: str) -> str:
    return re.sub(r">\s+<", "><", re.sub(r"\s+", " ", html)).strip()


class Address(forms.Form):
    street = forms.CharField(label="Địa chỉ", help_text="Số nhà, đường", required=False)


def test_a_field_has_its_label_its_hint_and_what_describes_it() -> None:
    assert one_line(str(Address()["street"].as_field_group())) == (
        '<div class="field"><label for="id_street">Địa chỉ '
        '<span class="optional">(không bắt buộc)</span></label>'
        '<p class="hint" id="id_street_helptext">Số nhà, đường</p>'
        '<input type="text" name="street" aria-describedby="id_street_helptext" '
        'class="form-control" id="id_street">'
        "</div>"
    )


def test_a_wrong_field_says_what_is_wrong_beside_itself() -> None:
    field = one_line(applicant_form(WRONG_ENTRIES)["personal_number"].as_field_group())
    assert 'aria-invalid="true"' in field
    assert 'aria-describedby="id_personal_number_helptext id_personal_number_error"' in field
    assert field.endswith("<span>Cần đủ 12 chữ số, mới có 8</span></p></div></div>")


def test_a_refused_form_counts_its_mistakes_and_links_to_them() -> None:
    html = one_line(str(applicant_form(WRONG_ENTRIES)))
    assert "<h2>Có 2 chỗ cần sửa, chưa có gì được ghi</h2>" in html
    assert '<a href="#id_name">Họ và tên chủ hồ sơ</a>: Hãy ghi họ và tên như trên giấy tờ' in html


def test_buttons_of_one_question_stand_in_a_fieldset() -> None:
    group = one_line(applicant_form(WRONG_ENTRIES)["channel"].as_field_group())
    assert group.startswith('<fieldset class="field" id="id_channel" ><legend>Kênh nộp</legend>')
    assert group.count('class="form-check-input"') == 3


def test_each_control_has_the_class_of_its_kind() -> None:
    form = applicant_form(WRONG_ENTRIES)
    classes = {
        name: re.search(r'class="([^"]*)"', str(form[name]))
        for name in ("name", "receive", "on_behalf", "note")
    }
    assert {name: found and found[1] for name, found in classes.items()} == {
        "name": "form-control",
        "receive": "form-select",
        "on_behalf": "form-check-input",
        "note": "form-control",
    }
