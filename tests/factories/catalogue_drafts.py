"""A province whose editor and approver keep the catalogue; a draft through its acts."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from motcua.apps.catalogue.commands.approve_version import approve_version
from motcua.apps.catalogue.commands.copy_version import copy_version
from motcua.apps.catalogue.commands.edit_version import edit_version
from motcua.apps.catalogue.commands.present_version import Decision, present_version
from motcua.apps.catalogue.contents import VersionContents, from_json
from motcua.apps.catalogue.models import Draft, ProcedureVersion
from motcua.apps.orgs.roles import Role
from tests.factories.orgs import AgencyFixture, StaffFixture, act_of

DECISION = "1234/QĐ-UBND"


def decision(effective_from: date, **changes: Any) -> Decision:
    """A decision of that day, unless said otherwise."""
    said = {"number": DECISION, "transitional_text": "Hồ sơ đã tiếp nhận thì theo bản cũ."}
    return Decision(**{**said, "effective_from": effective_from, **changes})


def with_counter_limit(contents: VersionContents, limit: str) -> VersionContents:
    """The first way in, with another limit."""
    return replace(contents, terms=(replace(contents.terms[0], limit=limit), *contents.terms[1:]))


class Editors:
    """Who prepares and who approves, at a moment."""

    def __init__(self, province: AgencyFixture, at: datetime) -> None:
        self.at = at
        self.editor: StaffFixture = province[Role.CATALOGUE_EDITOR]
        self.approver: StaffFixture = province[Role.CATALOGUE_APPROVER]

    def copy(self, version: ProcedureVersion) -> Draft:
        return copy_version(act_of(self.editor, self.at), self.editor.actor(self.at), version.pk)

    def edit(self, draft: Draft, contents: VersionContents) -> Draft:
        return edit_version(act_of(self.editor, self.at), self.editor.actor(self.at), draft.pk, contents)

    def shorten(self, draft: Draft, limit: str = "2d") -> Draft:
        return self.edit(draft, with_counter_limit(from_json(draft.contents), limit))

    def present(self, draft_id: UUID, effective_from: date, **changes: Any) -> Draft:
        said = decision(effective_from, **{"decided_on": self.at.date(), **changes})
        return present_version(act_of(self.editor, self.at), self.editor.actor(self.at), draft_id, said)

    def approve(self, draft_id: UUID) -> ProcedureVersion:
        return approve_version(act_of(self.approver, self.at), self.approver.actor(self.at), draft_id)
