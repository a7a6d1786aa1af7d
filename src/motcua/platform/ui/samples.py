"""Invented values for the page of components: 09:40 on Monday 23/11/2026, and nobody here exists."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django import forms
from django.core.paginator import Paginator

from motcua.platform.ui.moments import VIETNAM

NOW: Final = datetime(2026, 11, 23, 9, 40, 12, tzinfo=VIETNAM)
INCIDENT: Final = "4F7K-Y9"
ERROR_PAGES: Final = (400, 403, 404, 409, 429, 500, 503)
LONG_NAME: Final = (
    "Cấp giấy phép xây dựng mới đối với công trình cấp III, cấp IV (Công trình không theo tuyến/"
    "Theo tuyến trong đô thị/Tín ngưỡng, tôn giáo/Tượng đài, tranh hoành tráng) và nhà ở riêng lẻ"
)
WRONG_ENTRIES: Final = {
    "personal_number": "099 301 00",
    "name": "",
    "channel": "counter",
    "phone": "0100 000 482",
}


@dataclass(frozen=True, slots=True)
class SampleUser:
    """As much of an account as the shell shows."""

    pk: str = "sample"
    display_name: str = "Trần Thị Hạnh"
    is_authenticated: bool = True
    single_key_shortcuts: bool = True


class ApplicantForm(forms.Form):
    """One field of each kind."""

    personal_number = forms.RegexField(
        label="Số định danh cá nhân",
        regex=r"^(\d ?){12}$",
        help_text="12 chữ số trên thẻ Căn cước",
        error_messages={"invalid": "Cần đủ 12 chữ số, mới có 8"},
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )
    name = forms.CharField(
        label="Họ và tên chủ hồ sơ", error_messages={"required": "Hãy ghi họ và tên như trên giấy tờ"}
    )
    phone = forms.CharField(
        label="Số điện thoại",
        required=False,
        widget=forms.TextInput(attrs={"inputmode": "tel", "autocomplete": "tel-national"}),
    )
    receive = forms.ChoiceField(
        label="Nhận kết quả",
        required=False,
        choices=[("both", "Tại quầy và bản điện tử"), ("post", "Qua bưu chính")],
    )
    channel = forms.ChoiceField(
        label="Kênh nộp",
        widget=forms.RadioSelect,
        choices=[("counter", "Tại quầy"), ("online", "Trực tuyến"), ("post", "Bưu chính")],
    )
    note = forms.CharField(label="Ghi chú", required=False, widget=forms.Textarea(attrs={"rows": 2}))
    on_behalf = forms.BooleanField(label="Nộp thay", required=False)


def applicant_form(entries: Mapping[str, Any]) -> ApplicantForm:
    """The form as it comes back with mistakes."""
    return ApplicantForm(entries)


def _at(day: int, clock: str, month: int = 11) -> datetime:
    hour, minute = clock.split(":")
    return datetime(2026, month, day, int(hour), int(minute), tzinfo=VIETNAM)


def _queues() -> list[dict[str, Any]]:
    def part(label: str, count: int, hot: str = "") -> dict[str, Any]:
        return {"label": label, "count": count, "url": "#", "hot": hot, "current": False}

    parts = [
        part("Mới đến", 6),
        part("Tôi đang giữ", 18),
        part("Quá hạn", 2, "late"),
        part("Đến hạn hôm nay", 4, "today"),
        part("Chờ công dân", 5),
        part("Chờ ký", 2),
        part("Chờ trả kết quả", 9),
    ]
    mine = {
        "label": "Việc của tôi",
        "count": 34,
        "icon": "list-check",
        "url": "#",
        "current": True,
        "sub": parts,
    }
    return [mine]


def _nav() -> list[dict[str, Any]]:
    entries = [
        {"label": "Tiếp nhận", "icon": "door-enter"},
        {"label": "Trả kết quả", "icon": "door-exit"},
        {"label": "Tra cứu hồ sơ", "icon": "file-search"},
        {"label": "Sổ theo dõi", "icon": "notes"},
        {"label": "Thống kê", "icon": "chart-bar"},
    ]
    return [{**entry, "url": "#", "current": False} for entry in entries]


def _work() -> list[dict[str, Any]]:
    def row(code: str, procedure: str, person: str, step: str, left: str, due_at: datetime) -> dict[str, Any]:
        return {
            "code": code,
            "procedure": procedure,
            "person": person,
            "step": step,
            "left": left,
            "due_at": due_at,
        }

    household = "Đăng ký thành lập hộ kinh doanh"
    late = row(
        "H99.27-261117-0006",
        household,
        "Lương Quốc Bảo",
        "Thẩm định hồ sơ",
        "quá hạn 3 giờ 15 phút",
        _at(20, "15:55"),
    )
    today = row(
        "H99.27-261118-0023",
        household,
        "Phùng Thị Ngọc Diệp",
        "Trình ký",
        "còn 1 giờ 25 phút",
        _at(23, "11:05"),
    )
    soon = row(
        "H99.27-261109-0014",
        LONG_NAME,
        "Vũ Đình Trọng",
        "Lấy ý kiến phối hợp",
        "còn 6 giờ 40 phút",
        _at(25, "08:50"),
    )
    fine = row(
        "H99.27-261110-0042",
        LONG_NAME,
        "Nguyễn Thị Hồng Ngát",
        "Kiểm tra thực địa",
        "còn 3 ngày 5 giờ",
        _at(30, "07:50"),
    )
    paused = row(
        "H99.27-261113-0017",
        LONG_NAME,
        "Phan Thị Tuyết Nhung",
        "Chờ công dân bổ sung",
        "dừng, còn 4 ngày 2 giờ",
        _at(30, "09:00"),
    )
    groups = [("late", late), ("today", today), ("soon", soon), ("ok", fine), ("paused", paused)]
    return [{"kind": kind, "rows": [dossier]} for kind, dossier in groups]


def _ledger() -> list[dict[str, str]]:
    def line(
        when: str, what: str, count: str, *, icon: str, source: str = "", kind: str = ""
    ) -> dict[str, str]:
        return {"when": when, "icon": icon, "what": what, "count": count, "source": source, "kind": kind}

    return [
        line(
            "T3 10/11 14:20",
            "Nhận đủ hồ sơ",
            "0",
            icon="player-play",
            source="NĐ 118/2025 Điều 17 k3",
            kind="off",
        ),
        line("T4 11 – T6 13", "3 ngày làm việc", "1–3", icon="calendar-check"),
        line("T7, CN 14–15", "Nghỉ hằng tuần", "–", icon="calendar-off", kind="off"),
        line("T2 16 – T6 20", "5 ngày làm việc", "4–8", icon="calendar-check"),
        line(
            "12/11 10:00 → 16/11 15:00",
            "Dừng chờ công dân bổ sung",
            "+ 18 giờ",
            icon="player-pause",
            source="Mẫu 02 số 118/PBS",
            kind="paused",
        ),
        line(
            "T2 30/11 07:50",
            "Hạn hiện nay",
            "75 + 18 giờ",
            icon="flag-3",
            source="Lấy ý kiến cơ quan khác không dừng đồng hồ",
            kind="end",
        ),
    ]


def _timeline() -> list[dict[str, Any]]:
    def entry(seq: int, what: str, at: datetime, who: str, digest: str, kind: str = "past") -> dict[str, Any]:
        return {"seq": seq, "what": what, "at": at, "who": who, "hash": digest, "kind": kind}

    return [
        entry(
            14,
            "Mở bước Kiểm tra thực địa",
            _at(23, "08:15"),
            "Hệ thống giao cho Trần Thị Hạnh",
            "a41f…09c2",
            "now",
        ),
        entry(13, "Ý kiến: đồng ý, không kiến nghị", _at(20, "16:52"), "Công an phường", "7be0…d518"),
        entry(
            10,
            "Nộp bổ sung, đồng hồ chạy lại",
            _at(16, "15:00"),
            "Nguyễn Thị Hồng Ngát · trực tuyến",
            "5a90…c3e7",
            "paused",
        ),
        entry(
            9,
            "Yêu cầu bổ sung, đồng hồ dừng",
            _at(12, "10:00"),
            "Trần Thị Hạnh · Mẫu 02 số 118/PBS",
            "b81c…26d0",
            "paused",
        ),
    ]


def _flow() -> list[dict[str, Any]]:
    return [
        {"name": "Tiếp nhận", "kind": "past", "time": "12 ph / 30 ph"},
        {"name": "Thẩm định hồ sơ", "kind": "past", "time": "2,4 / 2 ngày, quá", "over": True},
        {"name": "Kiểm tra thực địa", "kind": "now", "time": "1 g 25 / 1,5 ngày"},
        {"name": "Dự thảo giấy phép", "kind": "next", "time": "1 ngày"},
        {"name": "Ký số, cấp số", "kind": "next", "time": "4 giờ"},
        {"name": "Trả kết quả", "kind": "next", "time": "tại quầy"},
    ]


def _stages() -> list[dict[str, str]]:
    def stage(name: str, when: str, kind: str, words: str = "") -> dict[str, str]:
        return {"name": name, "when": when, "kind": kind, "words": words}

    return [
        stage(
            "Nhận đủ hồ sơ, nộp trực tuyến",
            "14:20 Thứ Ba 10/11",
            "past",
            "Hẹn trả lần đầu: 14:20 Thứ Tư 25/11.",
        ),
        stage(
            "Chờ ông, bà bổ sung bản vẽ",
            "12/11 đến 16/11",
            "paused",
            "Đồng hồ dừng 18 giờ làm việc, nên ngày hẹn lùi đúng 18 giờ.",
        ),
        stage("Thẩm định hồ sơ: đạt", "10:32 Thứ Tư 18/11", "past"),
        stage(
            "Đang kiểm tra thực địa", "từ 08:15 hôm nay", "now", "Cán bộ sẽ đến thửa đất lúc 14:00 chiều nay."
        ),
        stage("Dự thảo giấy phép", "1 ngày làm việc", "next"),
        stage("Trả kết quả", "trước 07:50 Thứ Hai 30/11", "next"),
    ]


def staff_page() -> dict[str, Any]:
    """Everything the staff's page of components shows."""
    return {
        "now": NOW,
        "user": SampleUser(),
        "place": "Phường Tân Hòa · tỉnh Lam Giang",
        "post_title": "Chuyên viên · Phòng KT-HT-ĐT",
        "clock_note": "sáng đến 11:30 · mai nghỉ lễ",
        "office_hours": "07:30–11:30, 13:30–17:00",
        "search_url": "#",
        "account_url": "#",
        "sign_out_url": "#",
        "queues": _queues(),
        "nav": _nav(),
        "saved_filters": [{"label": "Quá nửa thời gian", "count": 7, "url": "#", "current": False}],
        "kinds": ["ok", "soon", "today", "late", "paused", "done"],
        "work": _work(),
        "lines": _ledger(),
        "entries": _timeline(),
        "steps": _flow(),
        "facts": [
            {"label": "Đang giữ", "value": "148", "note": "+9 so với tuần trước", "kind": "", "url": "#"},
            {"label": "Quá hạn", "value": "5", "note": "", "kind": "late", "url": "#"},
            {"label": "Đến hạn hôm nay", "value": "11", "note": "", "kind": "today", "url": ""},
            {"label": "Đúng hạn tháng này", "value": "97,9 %", "note": "327/334", "kind": "", "url": ""},
        ],
        "load": [("late", 1), ("today", 3), ("soon", 6), ("ok", 19), ("paused", 5)],
        "actions": [
            {
                "label": "Đạt, chuyển dự thảo giấy phép",
                "kind": "primary",
                "key": "c",
                "icon": "",
                "opens": "",
                "name": "action",
                "value": "pass",
            },
            {
                "label": "Yêu cầu bổ sung",
                "kind": "secondary",
                "key": "",
                "icon": "file-alert",
                "opens": "supplement",
            },
            {"label": "Không đạt", "kind": "return", "key": "", "icon": "", "opens": "supplement"},
        ],
        "rare": [
            {
                "label": "In phiếu kiểm soát",
                "icon": "printer",
                "opens": "",
                "name": "action",
                "value": "print",
            }
        ],
        "late_at": _at(23, "09:39"),
        "due_at": _at(30, "07:50"),
        "code": "H99.27-261110-0042",
        "long_name": LONG_NAME,
        "page": Paginator(range(214), 20).page(5),
        "next_steps": [{"label": "Xem hồ sơ đó", "url": "#"}, {"label": "Tất cả hồ sơ tôi giữ", "url": "#"}],
    }


def public_page() -> dict[str, Any]:
    """Everything the citizens' page of components shows."""
    return {
        "now": NOW,
        "user": None,
        "place": "Tỉnh Lam Giang",
        "nav": [
            {"label": "Thủ tục", "url": "#", "current": False},
            {"label": "Theo dõi hồ sơ", "url": "#", "current": True},
            {"label": "Số liệu công khai", "url": "#", "current": False},
        ],
        "contact": "Trung tâm Phục vụ hành chính công tỉnh Lam Giang",
        "office_hours": "Thứ Hai–Thứ Sáu, 07:30–11:30 và 13:30–17:00",
        "footer_links": [{"label": "Khả năng tiếp cận", "url": "#"}, {"label": "Quyền riêng tư", "url": "#"}],
        "stages": _stages(),
        "lines": _ledger(),
        "form": applicant_form(WRONG_ENTRIES),
        "due_at": _at(30, "07:50"),
        "code": "H99.27-261110-0042",
        "long_name": LONG_NAME,
    }
