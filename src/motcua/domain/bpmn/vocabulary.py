"""Which words of BPMN 2.0 run, which are kept without effect, and which are refused.

Source: OMG BPMN 2.0.2 (formal/13-12-09), element names of the MODEL schema.
"""

from motcua.domain.bpmn.model import Kind

MODEL = "http://www.omg.org/spec/BPMN/20100524/MODEL"
DI = "http://www.omg.org/spec/BPMN/20100524/DI"
DC = "http://www.omg.org/spec/DD/20100524/DC"
DD = "http://www.omg.org/spec/DD/20100524/DI"
EXTENSION = "https://motcua.vn/bpmn/1.0"
"""Namespace of our own words inside `extensionElements`: mc:task, mc:action, mc:field."""

RUNS: dict[str, Kind] = {
    "startEvent": Kind.START,
    "endEvent": Kind.END,
    "intermediateCatchEvent": Kind.CATCH,
    "intermediateThrowEvent": Kind.THROW,
    "boundaryEvent": Kind.BOUNDARY,
    "task": Kind.USER,
    "manualTask": Kind.USER,
    "userTask": Kind.USER,
    "serviceTask": Kind.SERVICE,
    "businessRuleTask": Kind.RULE,
    "sendTask": Kind.SEND,
    "receiveTask": Kind.RECEIVE,
    "exclusiveGateway": Kind.EXCLUSIVE,
    "parallelGateway": Kind.PARALLEL,
    "inclusiveGateway": Kind.INCLUSIVE,
    "eventBasedGateway": Kind.EVENT_BASED,
    "subProcess": Kind.SUB_PROCESS,
    "callActivity": Kind.CALL,
}
"""Flow nodes that the engine runs, every other is refused. Abstract and manual tasks run as user tasks."""

REFUSED_SCOPES = frozenset({"transaction", "adHocSubProcess"})
"""Of these the inside is read too, so that a refusal names everything at once."""

TRIGGERS = frozenset({"messageEventDefinition", "timerEventDefinition", "terminateEventDefinition"})

REFUSED_TRIGGERS = frozenset(
    {
        "cancelEventDefinition",
        "compensateEventDefinition",
        "conditionalEventDefinition",
        "errorEventDefinition",
        "escalationEventDefinition",
        "linkEventDefinition",
        "signalEventDefinition",
    }
)

KEPT_IN_SCOPE = frozenset(
    {
        "documentation",
        "extensionElements",
        "auditing",
        "monitoring",
        "property",
        "laneSet",
        "dataObject",
        "dataObjectReference",
        "dataStoreReference",
        "association",
        "group",
        "textAnnotation",
        "artifact",
        "ioSpecification",
        "ioBinding",
        "supportedInterfaceRef",
        "resourceRole",
        "performer",
        "humanPerformer",
        "potentialOwner",
        "correlationSubscription",
        "supports",
        "incoming",
        "outgoing",
        "dataInputAssociation",
        "dataOutputAssociation",
        "completionCondition",
        "loopCharacteristics",
        "standardLoopCharacteristics",
        "multiInstanceLoopCharacteristics",
    }
)
"""Children of a process or sub-process that are kept through a round trip and never route."""
