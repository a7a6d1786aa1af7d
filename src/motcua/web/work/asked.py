"""What the address of the list asks for. An address with unknown words shows the ordinary list."""

from dataclasses import dataclass

from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from motcua.apps.dossiers.queries.work_list import Order, WorkAsked
from motcua.apps.dossiers.queries.work_queues import Queue
from motcua.apps.dossiers.states import Channel
from motcua.web.sidebar import queue_named

LONGEST_SEARCH = 200


def asked_in(query: QueryDict) -> WorkAsked:
    """Queue, search, filters and order of the list."""
    order, channel = query.get("order", ""), query.get("channel", "")
    return WorkAsked(
        queue=queue_named(query.get("queue")) or Queue.MINE,
        search=query.get("q", "").strip()[:LONGEST_SEARCH],
        field=query.get("field", ""),
        step=query.get("step", ""),
        channel=channel if channel in Channel.values else "",
        order=Order(order) if order in Order else Order.DUE,
    )


@dataclass(frozen=True, slots=True)
class Filter:
    """One way to narrow the list: what can be chosen, and what is."""

    name: str
    label: str | Promise
    icon: str
    choices: dict[str, str]
    chosen: str

    @property
    def chosen_label(self) -> str:
        """The words of what is chosen, "" when nothing is."""
        return self.choices.get(self.chosen, self.chosen)

    @property
    def cleared(self) -> dict[str, None]:
        """For `{% querystring %}`: the address without this filter."""
        return {self.name: None, "page": None}

    @property
    def offers(self) -> list[tuple[str, dict[str, str | None]]]:
        """The words of each choice, and the address with it."""
        return [(label, {self.name: value, "page": None}) for value, label in self.choices.items()]


def filters_of(asked: WorkAsked, fields: dict[str, str], steps: list[str]) -> list[Filter]:
    """The filters over the list, in their order."""
    channels = {value: str(label) for value, label in Channel.choices}
    named = {step: gettext(step) for step in steps}
    return [
        Filter("field", _("Lĩnh vực"), icon="building", choices=fields, chosen=asked.field),
        Filter("step", _("Bước"), icon="route", choices=named, chosen=asked.step),
        Filter("channel", _("Kênh nộp"), icon="world", choices=channels, chosen=asked.channel),
    ]
