"""A version and its rows, from contents."""

from collections.abc import Iterator
from datetime import date
from uuid import UUID

from django.db import models

from motcua.apps.catalogue.contents import FeeRow, GroundRow, TermRow, VersionContents, from_json
from motcua.apps.catalogue.models import (
    ChannelTerm,
    Draft,
    Fee,
    FeeExemption,
    LegalBasis,
    PauseGround,
    ProcedureVersion,
    RequiredPaper,
    ResultKind,
)
from motcua.domain.text import fold, sort_key
from motcua.domain.worktime import Limit
from motcua.platform.acts import Act
from motcua.platform.db.ids import new_id

# Parents before children, as the keys demand.
_TABLES: tuple[type[models.Model], ...] = (
    RequiredPaper,
    ChannelTerm,
    Fee,
    FeeExemption,
    ResultKind,
    LegalBasis,
    PauseGround,
)


def written_version(act: Act, draft: Draft, base: ProcedureVersion, valid_from: date) -> ProcedureVersion:
    """The next version of the procedure, stored with all its rows. One query a table."""
    contents = from_json(draft.contents)
    version = _version(act, draft, base, contents)
    version.valid_from = valid_from
    version.save(force_insert=True)
    rows = list(_rows(version.pk, contents))
    for table in _TABLES:
        table._base_manager.bulk_create([row for row in rows if isinstance(row, table)])
    return version


def _version(act: Act, draft: Draft, base: ProcedureVersion, contents: VersionContents) -> ProcedureVersion:
    return ProcedureVersion(
        id=new_id(act.recorded_at),
        procedure_id=base.procedure_id,
        number=base.number + 1,
        field_id=base.field_id,
        name=contents.name,
        name_folded=fold(contents.name),
        name_sort_key=sort_key(contents.name),
        keywords_folded=base.keywords_folded,
        levels=list(contents.levels),
        subjects=list(contents.subjects),
        kind=contents.kind,
        decision=draft.decision,
        decided_on=draft.decided_on,
        transitional_text=draft.transitional_text,
        competent_agency=contents.competent_agency,
        executing_agency=contents.executing_agency,
        coordinating_agency=contents.coordinating_agency,
        delegated_agency=contents.delegated_agency,
        receiving_address=contents.receiving_address,
        steps=contents.steps,
        requirements=contents.requirements,
        received_at_desk=contents.received_at_desk,
        not_received_reason=contents.not_received_reason,
        is_quick_act=contents.is_quick_act,
        service_level=contents.service_level,
        service_level_from=contents.service_level_from,
        external_system=contents.external_system,
        extension_days=contents.extension_days,
        extension_source=contents.extension_source,
        recall_source=contents.recall_source,
        is_local=True,
        source_digest=base.source_digest,
        recorded_at=act.recorded_at,
    )


def _rows(version_id: UUID, contents: VersionContents) -> Iterator[models.Model]:
    for place, paper in enumerate(contents.papers, start=1):
        yield RequiredPaper(
            version_id=version_id,
            position=place,
            name=paper.name,
            form_name=paper.form_name,
            originals=paper.originals,
            copies=paper.copies,
            case_label=paper.case_label,
        )
    yield from _terms(version_id, contents)
    for place, row in enumerate(contents.exemptions, start=1):
        yield FeeExemption(
            version_id=version_id,
            position=place,
            channel=row.channel,
            who=row.who,
            share_percent=row.share_percent or 0,
            source=row.source,
        )
    for place, result in enumerate(contents.results, start=1):
        yield ResultKind(version_id=version_id, position=place, code=result.code, name=result.name)
    for place, basis in enumerate(contents.legal_bases, start=1):
        yield LegalBasis(version_id=version_id, position=place, number=basis.number, title=basis.title)
    for place, ground in enumerate(contents.grounds, start=1):
        yield _ground(version_id, place, ground)


def _terms(version_id: UUID, contents: VersionContents) -> Iterator[models.Model]:
    ids: dict[str, UUID] = {}
    for place, term in enumerate(contents.terms, start=1):
        ids[term.key] = new_id()
        yield _term(version_id, place, ids[term.key], term)
    for place, fee in enumerate(contents.fees, start=1):
        yield _fee(version_id, place, ids[fee.term], fee)


def _term(version_id: UUID, place: int, term_id: UUID, term: TermRow) -> ChannelTerm:
    return ChannelTerm(
        id=term_id,
        version_id=version_id,
        position=place,
        channel=term.channel,
        limit=term.limit,
        # The words always follow the limit: the receipt prints them.
        limit_text=str(Limit.parse(term.limit).phrase()) if term.limit else term.limit_text,
        case_label=term.case_label,
        description=term.description,
    )


def _fee(version_id: UUID, place: int, term_id: UUID, fee: FeeRow) -> Fee:
    return Fee(
        version_id=version_id,
        position=place,
        term_id=term_id,
        amount=fee.amount,
        currency=fee.currency,
        unit_text=fee.unit_text,
        description=fee.description,
    )


def _ground(version_id: UUID, place: int, ground: GroundRow) -> PauseGround:
    return PauseGround(
        version_id=version_id,
        position=place,
        code=ground.code,
        name=ground.name,
        source=ground.source,
        evidence=ground.evidence,
        opens=ground.opens,
        closes=ground.closes,
        warn_after_days=ground.warn_after_days,
        close_after_days=ground.close_after_days,
        effect=ground.effect,
    )
