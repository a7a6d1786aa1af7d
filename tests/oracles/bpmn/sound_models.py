"""Random process drawings that are sound by construction: blocks put into blocks.

Conditions are written so that CEL and Python read them alike (`pick_3 == 1`), as the rival evaluates Python.
Every value is fixed for a run, save that a loop's is set by the task just before its gateway: what a
branch knows of another is a matter of data, not of routing.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random

from tests.oracles.bpmn.drawn import Scope, Sheet, message, timer

JOIN_IN_A_LOOP = "a join in a loop"
SIDE_TIMER_IN_A_LOOP = "a timer in a loop that opens a task beside another"


@dataclass(frozen=True)
class Taste:
    """What a rival is not asked: blocks that it does not run, and those it runs wrongly inside branches."""

    unknown: frozenset[str] = frozenset()
    not_in_branches: frozenset[str] = frozenset()


EVERYTHING = Taste()


@dataclass
class Model:
    """A drawing with what a run must know of it.

    `kinds`: the blocks that it is made of. `loops`: the task before a loop's gateway → its variable.
    `traits`: what it holds that some rival is known to run wrongly.
    """

    xml: bytes
    kinds: list[str]
    data: dict[str, int]
    loops: dict[str, str]
    traits: set[str]


@dataclass
class Maker:
    """Draws blocks: each takes the scope and depth, and answers its first and last node."""

    random: Random
    taste: Taste = EVERYTHING
    sheet: Sheet = field(default_factory=Sheet)
    data: dict[str, int] = field(default_factory=dict)
    loops: dict[str, str] = field(default_factory=dict)
    blocks: list[str] = field(default_factory=list)
    traits: set[str] = field(default_factory=set)
    _open_loops: int = 0
    _open_branches: int = 0

    def model(self, depth: int) -> Model:
        """A whole drawing; it begins with a task, so that data are known before the first gateway."""
        scope = self.sheet.scope()
        self._fill(scope, depth, blocks=3)
        self.sheet.processes.insert(0, "")
        self.sheet.add_process("main", scope)
        self.sheet.processes[0] = self.sheet.processes.pop()
        return Model(self.sheet.xml(), self.blocks, self.data, self.loops, self.traits)

    def _fill(self, scope: Scope, depth: int, blocks: int = 1) -> None:
        last = scope.node("userTask")
        scope.chain(scope.node("startEvent"), last)
        for _ in range(blocks):
            entry, leave = self.block(scope, depth)
            scope.flow(last, entry)
            last = leave
        scope.flow(last, scope.node("endEvent"))

    def block(self, scope: Scope, depth: int) -> tuple[str, str]:
        """Any block; a plain task once the depth is used up."""
        kinds: tuple[Callable[[Scope, int], tuple[str, str]], ...] = (
            self.sequence,
            self.choice,
            self.loop,
            self.parallel,
            self.inclusive,
            self.sub_process,
            self.call,
            self.boundary_timer,
            self.side_timer,
            self.multiple,
            self.wait,
            self.race,
        )
        wanted = [make for make in kinds if self._fits(make.__name__)]
        make = self.random.choice(wanted) if depth else self.task
        self.blocks.append(make.__name__)
        return make(scope, depth - 1)

    def _fits(self, kind: str) -> bool:
        wrong_here = self._open_branches and kind in self.taste.not_in_branches
        return not wrong_here and kind not in self.taste.unknown

    def _branch(self, scope: Scope, depth: int) -> tuple[str, str]:
        self._open_branches += 1
        ends = self.block(scope, depth)
        self._open_branches -= 1
        return ends

    def task(self, scope: Scope, depth: int = 0) -> tuple[str, str]:
        """One user task."""
        task = scope.node("userTask")
        return task, task

    def sequence(self, scope: Scope, depth: int) -> tuple[str, str]:
        """One block after the other."""
        first, middle = self.block(scope, depth)
        other, last = self.block(scope, depth)
        scope.flow(middle, other)
        return first, last

    def choice(self, scope: Scope, depth: int) -> tuple[str, str]:
        """An exclusive gateway, its last way the default."""
        ways = self.random.randint(2, 3)
        name = self._variable("pick", ways)
        default = self.sheet.new_id("default")
        split = scope.node("exclusiveGateway", default=default)
        join = scope.node("exclusiveGateway")
        for way in range(ways):
            entry, leave = self.block(scope, depth)
            is_default = way == ways - 1
            scope.flow(split, entry, "" if is_default else f"{name} == {way}", default if is_default else "")
            scope.flow(leave, join)
        return split, join

    def loop(self, scope: Scope, depth: int) -> tuple[str, str]:
        """A block repeated while its last task says so."""
        onward = self.sheet.new_id("default")
        merge, split = scope.node("exclusiveGateway"), scope.node("exclusiveGateway", default=onward)
        self._open_loops += 1
        entry, leave = self.block(scope, depth)
        self._open_loops -= 1
        decides = scope.node("userTask")
        self.loops[decides] = name = f"again_{decides}"
        scope.chain(merge, entry)
        scope.chain(leave, decides, split)
        scope.flow(split, merge, f"{name} == 1")
        out = scope.node("userTask")
        scope.flow(split, out, flow_id=onward)
        return merge, out

    def parallel(self, scope: Scope, depth: int) -> tuple[str, str]:
        """All ways at once."""
        split, join = scope.node("parallelGateway"), scope.node("parallelGateway")
        if self._open_loops:
            self.traits.add(JOIN_IN_A_LOOP)
        for _ in range(self.random.randint(2, 3)):
            entry, leave = self._branch(scope, depth)
            scope.flow(split, entry)
            scope.flow(leave, join)
        return split, join

    def inclusive(self, scope: Scope, depth: int) -> tuple[str, str]:
        """Some ways at once, the default when none is chosen."""
        if self._open_loops:
            self.traits.add(JOIN_IN_A_LOOP)
        default = self.sheet.new_id("default")
        split = scope.node("inclusiveGateway", default=default)
        join = scope.node("inclusiveGateway")
        for _ in range(self.random.randint(1, 2)):
            name = self._variable("take", 2)
            entry, leave = self._branch(scope, depth)
            scope.flow(split, entry, f"{name} == 1")
            scope.flow(leave, join)
        entry, leave = self._branch(scope, depth)
        scope.flow(split, entry, flow_id=default)
        scope.flow(leave, join)
        return split, join

    def sub_process(self, scope: Scope, depth: int) -> tuple[str, str]:
        """An embedded sub-process."""
        inside = self.sheet.scope()
        self._fill(inside, depth)
        node = scope.node("subProcess", inside.text())
        return node, node

    def call(self, scope: Scope, depth: int) -> tuple[str, str]:
        """A process of its own, called."""
        inside = self.sheet.scope()
        self._fill(inside, depth)
        called = self.sheet.new_id("called")
        self.sheet.add_process(called, inside)
        node = scope.node("callActivity", calledElement=called)
        return node, node

    def boundary_timer(self, scope: Scope, depth: int) -> tuple[str, str]:
        """A task that is taken back when its time is over; both ways meet again."""
        task = scope.node("userTask")
        late = scope.node("boundaryEvent", timer(self._hours()), attachedToRef=task)
        instead, join = scope.node("userTask"), scope.node("exclusiveGateway")
        scope.chain(task, join)
        scope.chain(late, instead, join)
        return task, join

    def side_timer(self, scope: Scope, depth: int) -> tuple[str, str]:
        """A task beside which another is opened when time is over."""
        if self._open_loops:
            self.traits.add(SIDE_TIMER_IN_A_LOOP)
        task = scope.node("userTask")
        late = scope.node("boundaryEvent", timer(self._hours()), attachedToRef=task, cancelActivity="false")
        scope.chain(late, scope.node("userTask"), scope.node("endEvent"))
        return task, task

    def multiple(self, scope: Scope, depth: int) -> tuple[str, str]:
        """A task done by several at once."""
        times = self.random.randint(2, 3)
        inner = (
            '<bpmn:multiInstanceLoopCharacteristics isSequential="false">'
            f"<bpmn:loopCardinality>{times}</bpmn:loopCardinality>"
            "</bpmn:multiInstanceLoopCharacteristics>"
        )
        task = scope.node("userTask", inner)
        return task, task

    def wait(self, scope: Scope, depth: int) -> tuple[str, str]:
        """A wait for a moment."""
        event = scope.node("intermediateCatchEvent", timer(self._hours()))
        task = scope.node("userTask")
        scope.flow(event, task)
        return event, task

    def race(self, scope: Scope, depth: int) -> tuple[str, str]:
        """An event-based gateway: a message that never comes against a wait.

        Not two waits: the rival keeps one moment a gateway.
        """
        name = self.sheet.new_id("message")
        self.sheet.roots.append(f'<bpmn:message id="{name}" name="{name}"/>')
        gateway, join = scope.node("eventBasedGateway"), scope.node("exclusiveGateway")
        for definition in (message(name), timer(self._hours())):
            event = scope.node("intermediateCatchEvent", definition)
            scope.chain(gateway, event, scope.node("userTask"), join)
        return gateway, join

    def _hours(self) -> str:
        """Quoted: the rival reads a Python expression, we a constant in CEL."""
        return f'"PT{self.random.randint(1, 9)}H"'

    def _variable(self, prefix: str, values: int) -> str:
        name = self.sheet.new_id(prefix)
        self.data[name] = self.random.randrange(values)
        return name


def sound_model(seed: int, depth: int = 3, taste: Taste = EVERYTHING) -> Model:
    """The same seed gives the same drawing to rivals of the same taste."""
    return Maker(Random(seed), taste).model(depth)
