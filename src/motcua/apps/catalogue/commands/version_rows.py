"""The rows that store one read procedure, collected over a batch and inserted table by table."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import chain, count
from uuid import UUID

from django.db import models

from motcua.apps.catalogue.models import (
    ChannelTerm,
    Fee,
    LegalBasis,
    Procedure,
    ProcedureVersion,
    ReadingRemark,
    RequiredPaper,
    ResultKind,
)
from motcua.apps.catalogue.portal import ReadFee, ReadProcedure
from motcua.domain.text import fold, sort_key
from motcua.platform.db.ids import new_id

# Parents before children, as the keys demand.
_TABLES: tuple[type[models.Model], ...] = (
    Procedure,
    ProcedureVersion,
    RequiredPaper,
    ChannelTerm,
    Fee,
    ResultKind,
    LegalBasis,
    ReadingRemark,
)


@dataclass(slots=True)
class VersionRows:
    """Unsaved rows of many versions; nothing is written before `insert`."""

    valid_from: date
    recorded_at: datetime
    rows: dict[type[models.Model], list[models.Model]] = field(default_factory=dict)

    def add_procedure(self, read: ReadProcedure) -> UUID:
        procedure = Procedure(
            id=new_id(),
            code=str(read.code),
            base_code=read.code.base,
            owner_code=str(read.code.owner or ""),
            is_internal=read.code.is_internal,
            source_url=read.source_url,
        )
        self._add(procedure)
        return procedure.id

    def add_version(self, read: ReadProcedure, *, procedure_id: UUID, number: int, field_id: UUID) -> None:
        version_id = new_id()
        self._add(
            ProcedureVersion(
                id=version_id,
                procedure_id=procedure_id,
                number=number,
                field_id=field_id,
                name=read.name,
                name_folded=fold(read.name),
                name_sort_key=sort_key(read.name),
                keywords_folded=fold(read.keywords),
                levels=list(read.levels),
                subjects=list(read.subjects),
                kind=read.kind,
                decision=read.decision,
                competent_agency=read.competent_agency,
                executing_agency=read.executing_agency,
                coordinating_agency=read.coordinating_agency,
                delegated_agency=read.delegated_agency,
                receiving_address=read.receiving_address,
                steps=read.steps,
                requirements=read.requirements,
                source_digest=read.source_digest,
                valid_from=self.valid_from,
                recorded_at=self.recorded_at,
            )
        )
        for row in chain(_contents(version_id, read), _terms(version_id, read)):
            self._add(row)

    def insert(self) -> None:
        """One statement per table and thousand rows."""
        for table in _TABLES:
            table._base_manager.bulk_create(self.rows.get(table, []), batch_size=1000)

    def _add(self, row: models.Model) -> None:
        self.rows.setdefault(type(row), []).append(row)


def _contents(version_id: UUID, read: ReadProcedure) -> Iterator[models.Model]:
    for position, paper in enumerate(read.papers, start=1):
        yield RequiredPaper(
            version_id=version_id,
            position=position,
            name=paper.name,
            form_name=paper.form_name,
            originals=paper.originals,
            copies=paper.copies,
            case_label=paper.case_label,
        )
    for position, result in enumerate(read.results, start=1):
        yield ResultKind(version_id=version_id, position=position, code=result.code, name=result.name)
    for position, basis in enumerate(read.legal_bases, start=1):
        yield LegalBasis(version_id=version_id, position=position, number=basis.number, title=basis.title)
    for position, remark in enumerate(read.remarks, start=1):
        yield ReadingRemark(
            version_id=version_id,
            position=position,
            source_field=remark.field,
            found=remark.found,
            reason=remark.reason,
        )


def _terms(version_id: UUID, read: ReadProcedure) -> Iterator[models.Model]:
    fee_positions = count(1)
    for position, term in enumerate(read.terms, start=1):
        term_id = new_id()
        yield ChannelTerm(
            id=term_id,
            version_id=version_id,
            position=position,
            channel=term.channel,
            limit=term.limit,
            limit_text=term.limit_text,
            case_label=term.case_label,
            description=term.description,
        )
        for fee in term.fees:
            yield _fee(version_id, term_id, next(fee_positions), fee)


def _fee(version_id: UUID, term_id: UUID, position: int, fee: ReadFee) -> Fee:
    return Fee(
        version_id=version_id,
        term_id=term_id,
        position=position,
        amount=fee.amount.amount if fee.amount is not None else None,
        currency=fee.amount.currency if fee.amount is not None else "VND",
        unit_text=fee.unit_text,
        description=fee.description,
    )
