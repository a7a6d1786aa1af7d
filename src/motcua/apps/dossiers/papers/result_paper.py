"""Fills the result document: as a draft for the leader's eyes, and numbered as it goes out."""

from datetime import datetime
from uuid import UUID

from django.utils.translation import override

from motcua.apps.dossiers.models import Dossier, Part, Result
from motcua.apps.dossiers.papers.receipt import place_of
from motcua.apps.dossiers.papers.result_document import ResultDocument, typeset_result_document
from motcua.apps.dossiers.states import PartRole


def result_paper(dossier_id: UUID, kind: str, subject: str, body: str, at: datetime) -> bytes:
    """The draft as PDF, marked as such, without number. 2 queries."""
    return _typeset(dossier_id, ResultText(kind, subject, body), at)
