"""Forms on office hours, days off and disputed rules."""

import re
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from motcua.apps.calendars.commands.remove_day import remove_day
from motcua.apps.calendars.commands.set_day import set_day
from motcua.apps.calendars.commands.set_hours import set_hours
from motcua.apps.calendars.commands.set_switch import set_switch
from motcua.apps.calendars.models.days import Kind
from motcua.apps.calendars.queries.kept import days_kept, switches_kept
from motcua.apps.dossiers.commands.recompute_due import recompute_due
from motcua.apps.dossiers.queries.moved_by import moved_by
from motcua.domain.worktime import CalendarDay, DayKind, OfficeHours, Saturday, Season
from motcua.domain.worktime.hours import DEFAULT_HOURS, parse_openings
from motcua.platform.acts import Act
from motcua.web.organisation.acts.form import AgencyForm, choice, day_field, words
from motcua.web.organisation.switch_names import switch_label

DAY_OF_YEAR = re.compile(r"^(\d{1,2})/(\d{1,2})$")
SATURDAYS = (
    (Saturday.OFF, _("Nghỉ")),
    (Saturday.RECEPTION, _("Sáng: tiếp nhận, trả kết quả; không tính vào thời hạn")),
    (Saturday.HALF, _("Sáng: làm việc như ngày thường")),
)


class HoursForm(AgencyForm):
    """Hours of a week, all year or in a season."""

    name = words(_("Tên"), _("Ghi tên, ví dụ: Giờ mùa hè."))
    weekdays = words(_("Thứ Hai đến thứ Sáu"), longest=100, help_text=_("Ví dụ 07:30-11:30,13:00-17:00."))
    saturday = forms.ChoiceField(label=_("Thứ Bảy"), choices=SATURDAYS, widget=forms.RadioSelect)
    season_first = words(
        _("Hằng năm từ ngày"),
        required=False,
        longest=5,
        help_text=_("Ngày/tháng, ví dụ 16/04. Để trống: cả năm."),
    )
    season_last = words(_("đến hết ngày"), required=False, longest=5)
    valid_from = day_field(_("Áp dụng từ ngày"))
    basis = words(_("Căn cứ"), required=False, longest=300)

    def offer(self) -> None:
        """The hours of most offices, to be changed."""
        self.initial.setdefault("weekdays", DEFAULT_HOURS)
        self.initial.setdefault("saturday", Saturday.OFF)

    def clean_weekdays(self) -> str:
        """Readable hours in order."""
        typed: str = self.cleaned_data["weekdays"]
        _read_hours(typed)
        return typed

    def clean_season_first(self) -> tuple[int, int] | None:
        """(month, day)."""
        return _day_of_year(self.cleaned_data["season_first"])

    def clean_season_last(self) -> tuple[int, int] | None:
        """(month, day)."""
        return _day_of_year(self.cleaned_data["season_last"])

    def clean(self) -> dict[str, Any]:
        """A season has both ends."""
        said = super().clean() or {}
        if bool(said.get("season_first")) != bool(said.get("season_last")):
            self.add_error("season_last", _("Ghi cả ngày đầu và ngày cuối của mùa, hoặc để trống cả hai."))
        return said

    def carry_out(self, act: Act) -> None:
        """Set them. Raises as the command does."""
        said = self.cleaned_data
        week = OfficeHours.parse(said["weekdays"], Saturday(said["saturday"])).seasons[0].week
        yearly = (said["season_first"], said["season_last"]) if said["season_first"] else None
        season = Season(week, valid_from=said["valid_from"], yearly=yearly)
        set_hours(act, agency_id=self.where.id, season=season, name=said["name"], basis=said["basis"])


class SetDayForm(AgencyForm):
    """One day that differs; whom it moves is told before it is done."""

    day = day_field(_("Ngày"))
    kind = choice(_("Loại"))
    name = words(_("Tên"), _("Ghi tên, ví dụ: Đóng cửa do bão số 9."))
    source = words(_("Căn cứ"), _("Ghi căn cứ, ví dụ: Công văn 812/UBND-VX."), longest=300)
    hours = words(
        _("Giờ mở cửa hôm ấy"),
        required=False,
        longest=100,
        help_text=_("Cho giờ khác thường lệ hoặc làm bù, ví dụ 07:30-11:30."),
    )
    in_place_of = day_field(_("Làm bù cho ngày"), required=False)
    sure = forms.BooleanField(label=_("Đã xem số hồ sơ đổi hạn, vẫn khai ngày này"), required=False)

    def offer(self) -> None:
        """Kinds of days."""
        self.choose("kind", Kind.choices)
        self.initial.setdefault("kind", Kind.CLOSURE)

    def clean_hours(self) -> str:
        """Readable hours in order, or none."""
        typed: str = self.cleaned_data["hours"]
        if typed:
            _read_hours(typed)
        return typed

    def clean(self) -> dict[str, Any]:
        """Consistent, and nobody's deadline moves unseen."""
        said = super().clean() or {}
        if said.get("kind") == Kind.SPECIAL_HOURS and not said.get("hours") and "hours" not in self.errors:
            self.add_error("hours", _("Ghi giờ mở cửa hôm ấy."))
        if said.get("in_place_of") and said.get("kind") != Kind.MAKEUP_WORK:
            self.add_error("in_place_of", _("Chỉ ngày làm bù mới thay cho một ngày khác."))
        if not self.errors and not said.get("sure"):
            self._tell_whom_it_moves()
        return said

    def _tell_whom_it_moves(self) -> None:
        try:
            moved = moved_by(self.where.id, [self._declared()])
        except LookupError as gap:
            self.add_error(None, str(gap))
            return
        if moved:
            words_ = gettext("%(count)d hồ sơ đang giải quyết sẽ đổi hạn. Đánh dấu vào đây nếu vẫn khai.")
            self.add_error("sure", words_ % {"count": len(moved)})

    def _declared(self) -> CalendarDay:
        said = self.cleaned_data
        return CalendarDay(
            said["day"],
            DayKind(said["kind"]),
            name=said["name"],
            source=said["source"],
            in_place_of=said["in_place_of"],
            openings=parse_openings(said["hours"]) if said["hours"] else (),
        )

    def carry_out(self, act: Act) -> None:
        """Declare it. Raises as the command does."""
        set_day(act, agency_id=self.where.id, day=self._declared())


class RemoveDayForm(AgencyForm):
    """A declared day is taken out again."""

    day = choice(_("Ngày"), _("Chọn ngày."))

    def offer(self) -> None:
        """Days that this agency itself declared, last year to next year."""
        year, today = self.where.today.year, self.where.today
        rows = [
            kept.day
            for each in range(year - 1, year + 2)
            for kept in days_kept(self.where.id, each, today)
            if kept.is_own
        ]
        self.choose("day", [(row.day.isoformat(), f"{row.day:%d/%m/%Y} · {row.name}") for row in rows])

    def carry_out(self, act: Act) -> None:
        """Take it out. Raises as the command does."""
        remove_day(act, agency_id=self.where.id, day=date.fromisoformat(self.cleaned_data["day"]))


class SwitchForm(AgencyForm):
    """A disputed day or rule is decided."""

    name = choice(_("Quy tắc, ngày còn ý kiến khác nhau"))
    is_on = forms.ChoiceField(
        label=_("Quyết định"),
        choices=(("yes", _("Áp dụng")), ("no", _("Không áp dụng"))),
        widget=forms.RadioSelect,
        error_messages={"required": _("Chọn áp dụng hay không.")},
    )

    def offer(self) -> None:
        """Everything that sources leave open."""
        switches = switches_kept(self.where.id, self.where.today)
        self.choose("name", [(each.name, switch_label(each)) for each in switches])

    def carry_out(self, act: Act) -> None:
        """Decide it. Raises as the command does."""
        said = self.cleaned_data
        set_switch(act, agency_id=self.where.id, name=said["name"], is_on=said["is_on"] == "yes")


def _read_hours(text: str) -> None:
    try:
        parse_openings(text)
    except ValueError as wrong:
        raise forms.ValidationError(str(wrong)) from wrong


def _day_of_year(text: str) -> tuple[int, int] | None:
    if not text:
        return None
    typed = DAY_OF_YEAR.match(text.strip())
    try:
        # 2024 is a leap year: 29 February is a day of some years.
        found = date(2024, int(typed[2]), int(typed[1])) if typed else None
    except ValueError:
        found = None
    if found is None:
        raise forms.ValidationError(_("Ghi ngày/tháng, ví dụ 16/04."))
    return found.month, found.day


class RecomputeForm(AgencyForm):
    """Dossiers follow the calendar as it stands now; how many is told before it is done."""

    source = words(_("Căn cứ"), _("Ghi văn bản làm căn cứ thay đổi lịch."), longest=300)
    sure = forms.BooleanField(
        label=_("Đã xem, tính lại các hạn này"),
        error_messages={"required": _("Đánh dấu vào đây nếu vẫn tính lại.")},
    )

    def offer(self) -> None:
        """Whom it moves, beside the box that has to be ticked."""
        moved = moved_by(self.where.id)
        later = sum(each.breaks_promise for each in moved)
        told = gettext("%(count)d hồ sơ đang giải quyết đổi hạn, %(later)d trong số đó muộn hơn giấy hẹn.")
        self.fields["sure"].help_text = told % {"count": len(moved), "later": later}

    def carry_out(self, act: Act) -> None:
        """Move them. Who may has been asked by the page. Raises as the command does."""
        recompute_due(act, None, self.where.id, self.cleaned_data["source"])
