"""The scene of the walk: a commune with dossiers, its neighbours, and a session of everybody who walks."""

from collections.abc import Iterator, Mapping
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.test import Client
from django.urls import URLPattern, URLResolver, reverse

from motcua.apps.catalogue.models import ChannelTerm
from motcua.apps.dossiers.commands.link_people import link_people
from motcua.apps.dossiers.commands.typeset_receipt import typeset_receipt
from motcua.apps.dossiers.models import Dossier, Part, Result, TimelineEntry
from motcua.apps.orgs.commands.close_post import close_post
from motcua.apps.orgs.commands.open_unit import open_unit
from motcua.apps.orgs.models import UnitKind
from motcua.apps.orgs.roles import Role
from motcua.platform.accounts.models import Kind, User
from motcua.platform.db.ids import new_id
from motcua.web.dossiers.acts import registry as dossier_acts
from motcua.web.organisation.acts import registry as organisation_acts
from tests.factories.dossiers import BUSINESS_REGISTRATION, MONDAY, at, make_office
from tests.factories.orgs import SINCE, make_commune, make_province, make_staff, make_user, system_act

ACTS = {
    "dossiers:act": tuple(page.slug for page in (*dossier_acts.ACT_PAGES, dossier_acts.NOTE)),
    "organisation:act": tuple(page.slug for page in organisation_acts.ACT_PAGES),
}


def addresses(resolver: URLResolver, space: str = "") -> Iterator[tuple[str, frozenset[str]]]:
    """The name of every address of the product, with the names of what it is asked with.

    An address behind which several acts stand is one for each of them: `dossiers:act/withdraw`.
    """
    for entry in resolver.url_patterns:
        if isinstance(entry, URLPattern):
            name = f"{space}{entry.name}"
            for act in ACTS.get(name, ("",)):
                yield f"{name}/{act}".rstrip("/"), frozenset(entry.pattern.converters)
        else:
            yield from addresses(entry, f"{space}{entry.namespace}:" if entry.namespace else space)


class Scene:
    """`handled` lies with the specialist unit, drafted; the result of `waiting` lies at the desk."""

    def __init__(self) -> None:
        self.province = make_province()
        self.office = make_office(make_commune("Phường Tân Hòa", self.province.agency))
        self.handled, self.waiting = self.office.accept(at(8)), self.office.accept(at(8))
        self.office.draft(self.handled, at(8, 30))
        self.office.resolve(self.waiting, at(9))
        link_people(self.handled.id)
        self.party_id = Part.objects.get(dossier=self.handled, role="owner").party_id
        self.slip_id: UUID = typeset_receipt(self.handled.id).id
        self.sessions = {"nob": ""} | {name: _session(user) for name, user in self._people()}

    def ask(self, person: str, method: str, name: str, takes: frozenset[str]) -> str:
        """What that person is answered, in a word of the table. Whatever came of it is undone."""
        client = Client()
        client.cookies[settings.SESSION_COOKIE_NAME] = self.sessions[person]
        name, _, act = name.partition("/")
        known = {**self._asked_with(name), "slug": act}
        address = reverse(name, kwargs={each: known[each] for each in takes})
        before = TimelineEntry.objects.count()
        with transaction.atomic():
            answer = client.post(address, self._sent(name)) if method == "POST" else client.get(address)
            answer.getvalue()
            did = TimelineEntry.objects.count() > before
            transaction.set_rollback(True)
        return _in_a_word(answer.status_code, answer.get("Location", ""), did=did)

    def _people(self) -> Iterator[tuple[str, User]]:
        commune = self.office.commune
        yield "cit", make_user("Trương Thị Thanh Hằng", Kind.CITIZEN)
        for name, role in _OF_THE_COMMUNE.items():
            yield name, commune[role].user
        other_unit = open_unit(
            system_act(),
            agency_id=commune.agency.pk,
            name="Phòng Văn hóa - Xã hội",
            kind=UnitKind.SPECIALIST,
            valid_from=SINCE,
        )
        yield "oth", make_staff(Role.CASE_OFFICER, other_unit).user
        yield "hoh", make_staff(Role.HEAD_OF_UNIT, other_unit).user
        neighbour = make_commune("Phường Sông Cầu", self.province.agency)
        for name, role in _OF_ANOTHER.items():
            yield name, neighbour[role].user
        yield "con", self.province[Role.PROCEDURE_CONTROLLER].user
        yield "ove", self.province[Role.OVERSEER].user
        ended = make_staff(Role.CASE_OFFICER, commune.units[UnitKind.SPECIALIST])
        close_post(system_act(), post_id=ended.post.pk, valid_to=MONDAY)
        yield "end", ended.user

    def _dossier(self, name: str) -> Dossier:
        return self.waiting if name.startswith("delivery:") else self.handled

    def _asked_with(self, name: str) -> Mapping[str, Any]:
        dossier = self._dossier(name)
        return {
            "dossier_id": dossier.id,
            "seq": self.office.open_task(dossier).seq,
            "sha256": Result.objects.get(dossier=dossier).draft_sha256,
            "paper_id": self.slip_id,
            "passkey_id": new_id(),
            "party_id": self.party_id,
            "draft_id": new_id(),
            "commitment_id": new_id(),
            "agency_id": self.office.commune.agency.pk,
            "agency_code": self.office.commune.agency.code,
            "tab": "posts",
            "view_id": new_id(),
            "procedure_code": BUSINESS_REGISTRATION,
            "code": _code(name, dossier.code),
        }

    def _sent(self, name: str) -> Mapping[str, Any]:
        """A form that does what the address is for, if its sender may."""
        dossier = self._dossier(name)
        seq = self.office.open_task(dossier).seq
        result = {"kind": "Giấy phép", "subject": "Về việc khác", "body": "Nội dung khác."}
        forms: Mapping[str, Mapping[str, Any]] = {
            "dossiers:step": {"action": "submit"},
            "dossiers:draft": result,
            "dossiers:draft_preview": result,
            "dossiers:identity": {"purpose": "check"},
            "parties:in_full": {"purpose": "check"},
            "parties:decide": {"decision": "names", "one": self.party_id},
            "work:complete": {"action": "submit", "step": f"{dossier.id}:{seq}"},
            "reception:accept": self._acceptance(),
            "reception:duplicates": {"owner_identity": "099301000482"},
            "delivery:deliver": {
                "task_seq": seq,
                "action": "deliver",
                "collector": "owner",
                "collector_name": "Trương Thị Thanh Hằng",
                "channel": "counter",
            },
            "organisation:act": {"name": "Phòng mới", "kind": "specialist", "valid_from": MONDAY},
            "public:follow": {"code": dossier.code, "secret": "0100000999"},
        }
        return {"act_id": new_id(), **forms.get(name, {})}

    def _acceptance(self) -> Mapping[str, Any]:
        term = ChannelTerm.objects.get(version=self.office.version, channel="counter")
        return {
            "dossier_id": new_id(),
            "agency": self.office.commune.agency.pk,
            "term": term.pk,
            "limit_count": "3",
            "limit_unit": "d",
            "owner_name": "Lò Văn H'Đa",
            "channel_out": "counter",
            "summary": "Đăng ký hộ kinh doanh",
            "sets_count": "1",
        }


_OF_THE_COMMUNE = {
    "rec": Role.RECEIVING_OFFICER,
    "ret": Role.RETURNING_OFFICER,
    "cas": Role.CASE_OFFICER,
    "hea": Role.HEAD_OF_UNIT,
    "lea": Role.AGENCY_LEADER,
    "cle": Role.RECORDS_CLERK,
    "adm": Role.ADMINISTRATOR,
}
_OF_ANOTHER = {"far": Role.RECEIVING_OFFICER, "fca": Role.CASE_OFFICER, "fle": Role.AGENCY_LEADER}


def _session(user: User) -> str:
    client = Client()
    client.force_login(user)
    return client.cookies[settings.SESSION_COOKIE_NAME].value


def _in_a_word(status: int, location: str, *, did: bool) -> str:
    if did:
        return "did"
    if location.startswith(reverse("account:sign_in") + "?"):
        return "in"
    return "go" if location else str(status)


def _code(name: str, dossier_code: str) -> str:
    """What an address calls its code: an occasion in life, a procedure, else the dossier's."""
    if name in ("public:occasion", "words:event"):
        return "mo-cua-hang"
    return BUSINESS_REGISTRATION if name.startswith("public:procedure") else dossier_code
