"""Every listener on one screen: event → what happens because of it."""

from motcua.apps.dossiers.commands.link_people import link_people_when_written
from motcua.apps.dossiers.commands.typeset_receipt import typeset_receipt_when_accepted
from motcua.apps.notices.commands.tell import tell_citizen
from motcua.platform.jobs.subscriptions import Subscription

SUBSCRIPTIONS: tuple[Subscription, ...] = (
    Subscription("dossiers.accepted", typeset_receipt_when_accepted),
    Subscription("dossiers.corrected", typeset_receipt_when_accepted),
    Subscription("dossiers.accepted", link_people_when_written),
    Subscription("dossiers.corrected", link_people_when_written),
    Subscription("dossiers.accepted", tell_citizen),
    Subscription("dossiers.result_issued", tell_citizen),
    Subscription("dossiers.result_delivered", tell_citizen),
    Subscription("dossiers.supplement_requested", tell_citizen),
    Subscription("dossiers.clock_paused", tell_citizen),
    Subscription("dossiers.clock_resumed", tell_citizen),
    Subscription("dossiers.limit_extended", tell_citizen),
    Subscription("dossiers.promise_moved", tell_citizen),
)
