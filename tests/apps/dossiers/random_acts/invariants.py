"""What must hold whatever was done."""

from collections import Counter
from uuid import UUID

from motcua.apps.books.models import Book
from motcua.apps.books.states import BookKind
from motcua.apps.dossiers.models import (
    Delta,
    Dossier,
    DossierCode,
    IssuedPaper,
    Pause,
    Promise,
    Task,
    TimelineEntry,
    Token,
)
from motcua.apps.dossiers.queries.locked import lock_dossiers
from motcua.apps.dossiers.queries.verification import broken_timelines
from motcua.apps.dossiers.states import ENDED, RUNNING, DossierState, PaperForm, Verb, transition
from motcua.domain.statistics import Measure

FORMS = {
    PaperForm.SUPPLEMENT_REQUEST: BookKind.SUPPLEMENT_REQUEST,
    PaperForm.NOT_ACCEPTED: BookKind.NOT_ACCEPTED,
    PaperForm.APOLOGY: BookKind.APOLOGY,
    PaperForm.STOP_NOTICE: BookKind.STOP_NOTICE,
}


def check_dossier(dossier_id: UUID) -> None:
    """One dossier: chain, way through the table, clock, process."""
    dossier = Dossier.objects.get(id=dossier_id)
    _chain(dossier)
    _way(dossier)
    _clock(dossier)
    _process(dossier)


def check_sums_and_books() -> None:
    """All dossiers together: the deltas add up to what they count for, books have no gap."""
    counted: Counter[tuple[object, ...]] = Counter()
    for dossier in lock_dossiers(list(Dossier.objects.values_list("id", flat=True))):
        facts = dossier.facts()
        for (day, measure), amount in facts.counts().items():
            counted[day, measure, facts.agency_id, facts.procedure_id, facts.channel] += amount
    added: Counter[tuple[object, ...]] = Counter()
    for delta in Delta.objects.all():
        cell = (delta.day, Measure(delta.measure), delta.agency_id, delta.procedure_id, delta.channel)
        added[cell] += delta.amount
    assert {cell: sum_ for cell, sum_ in added.items() if sum_} == dict(counted)
    _books()


def _chain(dossier: Dossier) -> None:
    assert broken_timelines(dossier.id) == []
    assert TimelineEntry.objects.filter(dossier=dossier).count() == dossier.last_seq


def _way(dossier: Dossier) -> None:
    """The timeline leads through the table of transitions to where the dossier is."""
    state: DossierState | None = None
    for verb in TimelineEntry.objects.filter(dossier=dossier).order_by("seq").values_list("verb", flat=True):
        row = transition(Verb(verb), state)
        assert row is not None, f"{verb} from {state}"
        state = row.to_state
    assert state == dossier.state


def _clock(dossier: Dossier) -> None:
    state = DossierState(dossier.state)
    open_pauses = Pause.objects.filter(dossier=dossier, closed_at__isnull=True).count()
    if state in RUNNING:
        assert (state is DossierState.PAUSED) == (dossier.paused_at is not None) == (open_pauses == 1)
    assert (state in ENDED) == (dossier.ended_at is not None)
    assert (state in {DossierState.RESOLVED, DossierState.DELIVERED}) == (dossier.resolved_at is not None)
    assert (state is DossierState.DELIVERED) == (dossier.delivered_at is not None)
    if state in {DossierState.SUBMITTED, DossierState.NOT_ACCEPTED}:
        assert (dossier.received_at, dossier.code, dossier.due_at) == (None, "", None)
        return
    counted = Promise.objects.filter(dossier=dossier).exclude(kind="rescheduled").order_by("-seq")[0]
    assert counted.due_at == dossier.due_at
    assert dossier.received_at < dossier.due_at
    assert DossierCode.objects.get(code=dossier.code).dossier_id == dossier.id


def _process(dossier: Dossier) -> None:
    """Open steps are exactly the tokens that wait for a person; a dossier that ended has neither."""
    waiting = set(Token.objects.filter(dossier=dossier, waits="task").values_list("seq", flat=True))
    opened = set(Task.objects.filter(dossier=dossier, state="open").values_list("seq", flat=True))
    assert opened == waiting
    if DossierState(dossier.state) in RUNNING | {DossierState.RESOLVED}:
        assert opened
    else:
        assert not Token.objects.filter(dossier=dossier).exists()


def _books() -> None:
    accepted = Dossier.objects.exclude(code="").count()
    assert sum(Book.objects.filter(kind=BookKind.DOSSIER).values_list("last_number", flat=True)) == accepted
    for form, kind in FORMS.items():
        _without_gap(kind, IssuedPaper.objects.filter(form=form).values_list("number", flat=True))
    issued = IssuedPaper.objects.filter(form__in=[PaperForm.RESULT, PaperForm.RECALL_DECISION])
    _without_gap(BookKind.RESULT, issued.values_list("number", flat=True))


def _without_gap(kind: BookKind, written: "list[str] | object") -> None:
    numbers = sorted(int(number.split("/")[0]) for number in written)  # type: ignore[attr-defined]
    assert numbers == list(range(1, len(numbers) + 1))
    assert sum(Book.objects.filter(kind=kind).values_list("last_number", flat=True)) == len(numbers)
