"""In giấy tiếp nhận: the receipt of a dossier is typeset once, kept, and never rendered again."""

from uuid import UUID, uuid5

from motcua.apps.dossiers.commands.act_on import act_on
from motcua.apps.dossiers.commands.change import Change
from motcua.apps.dossiers.models import IssuedPaper
from motcua.apps.dossiers.models.locked import LockedDossier
from motcua.apps.dossiers.papers.receipt import receipt_paper
from motcua.apps.dossiers.queries.issued_papers import issued_paper
from motcua.apps.dossiers.queries.last_correction import last_correction
from motcua.apps.dossiers.states import PaperForm, Verb
from motcua.platform import clock
from motcua.platform.acts import Act
from motcua.platform.db.rows import Table
from motcua.platform.files import FileRef, adopt_statement, put
from motcua.platform.outbox.relay import Told


def typeset_receipt(dossier_id: UUID) -> IssuedPaper:
    """The receipt slip of the dossier as it is valid now; typeset and kept at the first call.

    After a correction there is another one, which says whose place it takes; the old one stays. The act's id
    follows from the dossier, so that the job and the page that both want it make one.
    Writes: the file, the paper, one timeline entry with the file's hash.
    """
    correction = last_correction(dossier_id)
    kept = issued_paper(dossier_id, PaperForm.RECEIPT_SLIP)
    if kept and (correction is None or kept.entry_seq > correction.seq):
        return kept
    at = clock.now()
    which = f"{PaperForm.RECEIPT_SLIP} {correction.seq}" if correction else PaperForm.RECEIPT_SLIP
    act = Act(id=uuid5(dossier_id, which), actor=None, post=None, happened_at=at, recorded_at=at)
    file = put(receipt_paper(dossier_id, correction.at if correction else None), "application/pdf")
    act_on(act, [dossier_id], lambda dossier: _plan(act, dossier, file))
    made = issued_paper(dossier_id, PaperForm.RECEIPT_SLIP)
    if made is None:
        raise LookupError(f"no receipt of {dossier_id} although it was written")
    return made


def typeset_receipt_when_accepted(told: Told) -> None:
    """Listener of `dossiers.accepted` and `dossiers.corrected`."""
    typeset_receipt(told.stream_id)


def _plan(act: Act, dossier: LockedDossier, file: FileRef) -> Change:
    paper = {
        "id": act.id,
        "dossier_id": dossier.id,
        "form": PaperForm.RECEIPT_SLIP.value,
        "number": "",
        "sha256": file.sha256,
        "issued_at": act.happened_at,
        "entry_seq": dossier.last_seq + 1,
    }
    return Change(
        verb=Verb.TYPESET_RECEIPT,
        payload={"form": PaperForm.RECEIPT_SLIP.value, "sha256": file.sha256},
        extra=[Table.of(IssuedPaper).insert([paper]), adopt_statement(file, act.recorded_at)],
        answer={"sha256": file.sha256},
    )
