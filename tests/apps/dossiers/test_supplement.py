"""One notice with every gap; what comes closes gaps, and with the last of them the clock runs again."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from motcua.apps.catalogue.models import PauseGround
from motcua.apps.dossiers.commands.receive_supplement import (
    ReceiptOfSupplement,
    ReceivedGap,
    receive_supplement,
)
from motcua.apps.dossiers.commands.request_supplement import (
    GapInput,
    SupplementInput,
    request_supplement,
)
from motcua.apps.dossiers.commands.resume import ResumeInput, resume
from motcua.apps.dossiers.models import (
    Dossier,
    Gap,
    IssuedPaper,
    Pause,
    Promise,
    SubmittedPaper,
    SupplementRequest,
    TimelineEntry,
)
from motcua.apps.dossiers.queries.current_pause import current_request, gaps_of
from motcua.apps.dossiers.queries.supplement_doubts import Doubt, doubtful_lines
from motcua.apps.dossiers.queries.supplement_grounds import supplement_ground
from motcua.apps.dossiers.queries.supplement_leaders import leader_posts
from motcua.apps.dossiers.queries.timeline import timeline_of
from motcua.apps.dossiers.queries.verification import broken_timelines
from motcua.apps.dossiers.states import DossierState, PaperForm, Verb
from motcua.apps.orgs.roles import Role
from motcua.platform.acts import Act, ActRefused, Conflict, InvalidInput, NotAllowed
from motcua.platform.outbox.models import Event
from tests.factories.dossiers import MONDAY, Office, at, make_office
from tests.factories.orgs import act_of

pytestmark = pytest.mark.django_db

WEDNESDAY, THURSDAY, FRIDAY = (MONDAY + timedelta(days=days) for days in (2, 3, 4))
NEXT_MONDAY = MONDAY + timedelta(days=7)
LEASE = GapInput(
    paper="Hợp đồng thuê địa điểm",
    wrong="Chưa nộp",
    bring="Bản sao hợp đồng thuê nhà còn hạn",
    citation="ND118-2025 Đ17",
)
FORM = GapInput(
    paper="Giấy đề nghị đăng ký hộ kinh doanh",
    wrong="Thiếu chữ ký của chủ hộ",
    bring="Tờ khai có chữ ký của chủ hộ",
    citation="ND118-2025 Đ17",
)


def asking(dossier: Dossier, **other: object) -> SupplementInput:
    whole = {
        "dossier_id": dossier.id,
        "gaps": (LEASE, FORM),
        "reason": "Hồ sơ chưa đủ để thẩm định",
        "contact_name": "Lê Thị Mai",
        "contact_phone": "0100000111",
        "answer_by": date(2026, 12, 4),
    }
    return SupplementInput(**whole | other)  # type: ignore[arg-type]


def ask(
    office: Office, dossier: Dossier, when: datetime, act: Act | None = None, **other: object
) -> dict[str, str]:
    who = office.commune[Role.CASE_OFFICER]
    return request_supplement(act or act_of(who, when), who.actor(when), [asking(dossier, **other)])[0]


def take_in(
    office: Office, dossier: Dossier, when: datetime, *gaps: ReceivedGap, act: Act | None = None
) -> dict[str, object]:
    who = office.commune[Role.RECEIVING_OFFICER]
    wanted = ReceiptOfSupplement(dossier.id, gaps)
    return receive_supplement(act or act_of(who, when), who.actor(when), [wanted])[0]


def test_one_notice_with_every_gap_stops_the_clock() -> None:
    office = make_office()
    dossier = office.accept(at(9))

    answer = ask(office, dossier, at(10))

    assert answer["number"] == "01/PBS-TTPVHCC"
    dossier.refresh_from_db()
    assert (dossier.state, dossier.paused_at, dossier.supplement_count) == (
        DossierState.PAUSED,
        at(10),
        1,
    )
    request = current_request(dossier.id)
    assert request is not None
    assert (request.number, request.contact_name, request.answer_by, request.leader_reason) == (
        "01/PBS-TTPVHCC",
        "Lê Thị Mai",
        date(2026, 12, 4),
        "",
    )
    assert [(gap.position, gap.paper, gap.closed_at) for gap in gaps_of(request)] == [
        (1, LEASE.paper, None),
        (2, FORM.paper, None),
    ]
    pause = Pause.objects.get(dossier=dossier)
    assert (pause.seq, pause.ground, pause.evidence_number, pause.closes) == (
        request.seq,
        "supplement",
        "01/PBS-TTPVHCC",
        "accept",
    )
    paper = IssuedPaper.objects.get(dossier=dossier, form=PaperForm.SUPPLEMENT_REQUEST)
    assert (paper.number, paper.sha256, paper.entry_seq) == ("01/PBS-TTPVHCC", "", request.seq)
    newest = timeline_of(dossier.id).lines[0]
    assert newest.what == "Yêu cầu bổ sung hồ sơ: phiếu số 01/PBS-TTPVHCC, 2 nội dung"
    assert newest.remark == "Hồ sơ chưa đủ để thẩm định"
    event = Event.objects.get(stream_id=dossier.id, name="dossiers.supplement_requested")
    assert (event.payload["gaps"], event.payload["ordinal"]) == (2, 1)
    assert broken_timelines() == []


def test_a_part_is_taken_in_and_the_clock_waits_on() -> None:
    office = make_office()
    dossier = office.accept(at(9))
    ask(office, dossier, at(10))

    answer = take_in(office, dossier, at(8, day=WEDNESDAY), ReceivedGap(2, originals=1))

    dossier.refresh_from_db()
    assert (answer["waiting"], dossier.state, dossier.due_at) == (
        1,
        DossierState.PAUSED,
        at(9, day=FRIDAY),
    )
    assert timeline_of(dossier.id).lines[0].what == "Nhận bổ sung một phần: 1 nội dung, còn chờ 1"
    with pytest.raises(InvalidInput) as again:
        take_in(office, dossier, at(9, day=WEDNESDAY), ReceivedGap(2), ReceivedGap(1))
    assert list(again.value.fields) == ["gaps"]


def test_with_the_last_gap_the_clock_runs_again() -> None:
    office = make_office()
    dossier = office.accept(at(9))
    ask(office, dossier, at(10))
    take_in(office, dossier, at(8, day=WEDNESDAY), ReceivedGap(2))
    act = act_of(office.commune[Role.RECEIVING_OFFICER], at(10, day=THURSDAY))
    lease = ReceivedGap(1, originals=0, copies=1)

    take_in(office, dossier, at(10, day=THURSDAY), lease, act=act)
    take_in(office, dossier, at(10, day=THURSDAY), lease, act=act)

    # Monday 10:00 to Thursday 10:00 with Tuesday off: two working days later.
    dossier.refresh_from_db()
    assert (dossier.state, dossier.paused_at, dossier.due_at) == (
        DossierState.IN_PROCESS,
        None,
        at(9, day=NEXT_MONDAY + timedelta(days=1)),
    )
    assert current_request(dossier.id) is None
    assert [gap.closed_at for gap in Gap.objects.filter(dossier=dossier)] == [
        at(10, day=THURSDAY),
        at(8, day=WEDNESDAY),
    ]
    papers = SubmittedPaper.objects.filter(dossier=dossier).order_by("seq")
    assert [(one.seq, one.name, one.copies, one.added_at) for one in papers][1:] == [
        (2, LEASE.paper, 1, at(10, day=THURSDAY))
    ]
    kinds = Promise.objects.filter(dossier=dossier).order_by("seq").values_list("kind", flat=True)
    assert list(kinds) == ["first", "paused", "paused"]
    assert timeline_of(dossier.id).lines[0].what == "Nhận bổ sung hồ sơ: hạn mới 09:00 01/12/2026"
    assert broken_timelines() == []


def test_where_the_version_says_so_the_limit_runs_from_the_beginning() -> None:
    office = make_office()
    PauseGround.objects.create(
        version=office.version,
        position=1,
        code="supplement",
        name="Bổ sung, hoàn thiện hồ sơ",
        source="ND118-2025 Điều 18",
        opens="handle",
        closes="accept",
        effect="restart",
    )
    dossier = office.accept(at(9))
    ask(office, dossier, at(10))
    take_in(office, dossier, at(8, day=THURSDAY), ReceivedGap(1), ReceivedGap(2))
    dossier.refresh_from_db()
    assert dossier.due_at == at(8, day=NEXT_MONDAY + timedelta(days=1))
    assert Promise.objects.filter(dossier=dossier).order_by("-seq")[0].kind == "restarted"


def test_a_second_notice_needs_a_leader_and_a_reason() -> None:
    office = make_office()
    dossier = office.accept(at(9))
    ask(office, dossier, at(10))
    take_in(office, dossier, at(11), ReceivedGap(1), ReceivedGap(2))

    with pytest.raises(InvalidInput) as refused:
        ask(office, dossier, at(14))
    assert sorted(refused.value.fields) == ["leader_post", "leader_reason"]

    head = office.commune[Role.HEAD_OF_UNIT]
    assert head.post.id in {post.id for post in leader_posts(dossier.agency_id, MONDAY)}
    clerk = office.commune[Role.RECORDS_CLERK].post.id
    with pytest.raises(InvalidInput):
        ask(office, dossier, at(14), leader_reason="Phát sinh", leader_post_id=clerk)
    ask(office, dossier, at(14), leader_reason="Phát sinh khi thẩm định", leader_post_id=head.post.id)

    dossier.refresh_from_db()
    assert dossier.supplement_count == 2
    second = SupplementRequest.objects.filter(dossier=dossier).order_by("-seq")[0]
    assert (second.number, second.leader_reason, second.leader_post_id) == (
        "02/PBS-TTPVHCC",
        "Phát sinh khi thẩm định",
        head.post.id,
    )
    assert (
        timeline_of(dossier.id).lines[0].what
        == "Yêu cầu bổ sung hồ sơ: phiếu số 02/PBS-TTPVHCC, 2 nội dung, lần 2"
    )


def test_one_may_go_on_without_what_never_came() -> None:
    office = make_office()
    dossier = office.accept(at(9))
    ask(office, dossier, at(10))
    who = office.commune[Role.RECEIVING_OFFICER]
    later = at(10, day=WEDNESDAY)
    resume(act_of(who, later), who.actor(later), [ResumeInput(dossier.id, "Không bổ sung")])
    assert current_request(dossier.id) is None
    assert Gap.objects.filter(dossier=dossier, closed_at=None).count() == 2


def test_doubts_are_told_and_forbid_nothing() -> None:
    office = make_office()
    dossier = office.accept(at(9))
    papers = [LEASE.paper, FORM.paper.upper(), "Giấy khám sức khỏe"]
    told = doubtful_lines(dossier.id, office.version.id, papers)
    assert [(line.position, line.doubt) for line in told if line.position != 1] == [
        (2, Doubt.HANDED_IN),
        (3, Doubt.NOT_ON_LIST),
    ]
    ask(office, dossier, at(10), gaps=(replace(LEASE, paper="Giấy khám sức khỏe"),))
    entry = TimelineEntry.objects.get(dossier=dossier, verb=Verb.REQUEST_SUPPLEMENT)
    assert entry.payload["doubts"] == [[1, "not_on_list"]]


@pytest.mark.parametrize(
    ("other", "fields"),
    [
        ({"gaps": ()}, ["gaps"]),
        ({"gaps": (LEASE,) * 31}, ["gaps"]),
        ({"gaps": (LEASE, replace(FORM, bring=" ", wrong=""))}, ["bring_2", "wrong_2"]),
        ({"reason": "", "contact_name": " "}, ["contact_name", "reason"]),
        ({"answer_by": MONDAY}, ["answer_by"]),
        ({"answer_by": None}, ["answer_by"]),
    ],
)
def test_a_notice_that_helps_nobody_is_refused(other: dict[str, object], fields: list[str]) -> None:
    office = make_office()
    dossier = office.accept(at(9))
    with pytest.raises(InvalidInput) as refused:
        ask(office, dossier, at(10), **other)
    assert sorted(refused.value.fields) == fields
    assert not IssuedPaper.objects.filter(form=PaperForm.SUPPLEMENT_REQUEST).exists()


def test_where_the_catalogue_knows_no_such_ground_there_is_no_notice() -> None:
    office = make_office()
    PauseGround.objects.create(
        version=office.version,
        position=1,
        code="public_posting",
        name="Niêm yết công khai",
        source="ND151-2025",
        opens="handle",
        closes="handle",
    )
    assert supplement_ground(office.version.id, MONDAY) is None
    dossier = office.accept(at(9))
    with pytest.raises(ActRefused, match="Danh mục không cho"):
        ask(office, dossier, at(10))


def test_who_may_not_and_when_not() -> None:
    office = make_office()
    first, second = office.accept(at(9)), office.accept(at(9, 5))
    desk = office.commune[Role.RECEIVING_OFFICER]
    with pytest.raises(NotAllowed):
        request_supplement(act_of(desk, at(10)), desk.actor(at(10)), [asking(first)])
    with pytest.raises(Conflict):
        take_in(office, first, at(10), ReceivedGap(1))
    with pytest.raises(InvalidInput):
        take_in(office, first, at(10))
    with pytest.raises(InvalidInput):
        take_in(office, first, at(10), ReceivedGap(1, originals=-1))
    act = act_of(office.commune[Role.CASE_OFFICER], at(10))
    ask(office, first, at(10), act)
    ask(office, first, at(10), act)
    assert SupplementRequest.objects.count() == 1
    handler = office.commune[Role.CASE_OFFICER]
    with pytest.raises(NotAllowed):
        receive_supplement(
            act_of(handler, at(11)),
            handler.actor(at(11)),
            [ReceiptOfSupplement(first.id, (ReceivedGap(1),))],
        )
    with pytest.raises(Conflict):
        request_supplement(
            act_of(handler, at(11)), handler.actor(at(11)), [asking(second), _again(office, first)]
        )
    assert SupplementRequest.objects.count() == 1
    stale = replace(act_of(handler, at(11)), expected_version=second.last_seq)
    office.complete(second, Role.CASE_OFFICER, "submit", at(11))
    assert stale.expected_version == 1
    head = office.commune[Role.HEAD_OF_UNIT]
    old = replace(act_of(head, at(12)), expected_version=1)
    with pytest.raises(Conflict):
        request_supplement(old, head.actor(at(12)), [asking(second)])
    assert broken_timelines() == []


def _again(office: Office, dossier: Dossier) -> SupplementInput:
    head = office.commune[Role.HEAD_OF_UNIT].post.id
    return asking(dossier, leader_reason="Còn thiếu", leader_post_id=head)
