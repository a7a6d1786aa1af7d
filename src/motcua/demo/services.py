"""What the demo's offices offer: real procedures, each with who resolves it and by which process."""

import gzip
from dataclasses import dataclass
from datetime import datetime
from importlib.resources import files
from uuid import UUID

from motcua.apps.catalogue.commands.import_catalogue import import_catalogue
from motcua.apps.catalogue.models import ChannelTerm, ProcedureVersion
from motcua.apps.catalogue.states import Level
from motcua.apps.processes.commands.assign_process import assign_process
from motcua.apps.processes.commands.publish_shipped import publish_shipped
from motcua.apps.processes.library import COMMUNE, COMMUNE_SHORT, PROVINCE_DEPARTMENT, TWO_LEVELS
from motcua.demo.acting import system_act
from motcua.demo.organisation import SINCE, Founded

SHORT_FIELDS = frozenset({"Hộ tịch", "Đăng ký, quản lý cư trú", "Chứng thực"})
"""Fields where a commune has no head of office between the officer and the chairman."""
DEPARTMENT_OF_FIELD = {
    "soxaydung": (
        "xây dựng",
        "nhà ở",
        "bất động sản",
        "đường bộ",
        "lái xe",
        "đường thủy",
        "hạ tầng",
        "quy hoạch",
    ),
    "sotuphap": ("luật sư", "công chứng", "đấu giá", "trợ giúp", "lý lịch", "biện pháp bảo đảm", "hộ tịch"),
    "sotaichinh": ("đầu tư", "doanh nghiệp", "công sản", "tài chính", "hợp tác"),
}
DECIDED_ABOVE = frozenset({"1.009645", "1.012805", "3.000410"})
"""What a department appraises and the chairman of the province decides (practice M12)."""
OTHER_DEPARTMENT = "sonnmt"
OTHER_LIMIT = "5d"
"""Where the published text has no readable limit, the demo's province has set one itself."""


@dataclass(frozen=True, slots=True)
class Service:
    """A procedure that an office resolves."""

    version_id: UUID
    name: str
    limit: str


def offer_services(offices: dict[str, Founded], at: datetime) -> dict[str, list[Service]]:
    """Import the shipped procedures, choose a process for each; answers services by office key."""
    packed = (files("motcua.demo.data") / "procedures_demo.jsonl.gz").read_bytes()
    import_catalogue(gzip.decompress(packed).splitlines(), SINCE)
    processes = publish_shipped(system_act(at))
    offered: dict[str, list[Service]] = {key: [] for key in offices}
    limits = _limits()
    versions = ProcedureVersion.objects.select_related("procedure", "field").order_by("name_sort_key")
    for version in versions.filter(procedure__is_internal=False):
        service = Service(version.id, version.name, limits.get(version.id, OTHER_LIMIT))
        if Level.COMMUNE in version.levels:
            process = processes[COMMUNE_SHORT if version.field.name in SHORT_FIELDS else COMMUNE]
            for key, founded in offices.items():
                if founded.agency.level == "commune":
                    assign_process(system_act(at), founded.agency.id, version.procedure_id, process.id, SINCE)
                    offered[key].append(service)
        elif Level.PROVINCE in version.levels:
            key = _department(version.field.name)
            assign_process(
                system_act(at),
                offices[key].agency.id,
                version.procedure_id,
                processes[_way_of(version)].id,
                SINCE,
            )
            offered[key].append(service)
    return offered


def _way_of(version: ProcedureVersion) -> str:
    return TWO_LEVELS if version.procedure.code in DECIDED_ABOVE else PROVINCE_DEPARTMENT


def _department(field: str) -> str:
    lowered = field.lower()
    for key, words in DEPARTMENT_OF_FIELD.items():
        if any(word in lowered for word in words):
            return key
    return OTHER_DEPARTMENT


def _limits() -> dict[UUID, str]:
    """The first readable limit of each version."""
    terms = ChannelTerm.objects.exclude(limit=None).order_by("-position")
    return {term.version_id: term.limit for term in terms if term.limit}
