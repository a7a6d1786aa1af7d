"""A drawing as a document: kept word for word, with only our own words changed.

What other tools wrote (attributes, elements, comments, the picture) comes out as it went in.
"""

from dataclasses import dataclass

from lxml import etree

from motcua.domain.bpmn.model import TASK_KINDS, Action, Performer
from motcua.domain.bpmn.reading import read_tree
from motcua.domain.bpmn.vocabulary import EXTENSION, MODEL, RUNS

TASKS = frozenset(name for name, kind in RUNS.items() if kind in TASK_KINDS)


class NoSuchTask(LookupError):
    """The document has no task of that id."""


@dataclass(frozen=True, slots=True)
class Document:
    """An XML tree. `set_task` changes it in place; `write` gives the file again."""

    root: etree._Element

    @classmethod
    def read(cls, xml: bytes) -> "Document":
        """Raises Refused when the bytes are no plain XML within the bounds."""
        return cls(read_tree(xml))

    def write(self) -> bytes:
        """The whole file in UTF-8, with what stands before and after its root."""
        return etree.tostring(self.root.getroottree(), xml_declaration=True, encoding="UTF-8")

    def set_task(
        self,
        node_id: str,
        performer: Performer,
        budget_minutes: int | None,
        actions: tuple[Action, ...],
        act: str = "complete",
    ) -> None:
        """Says who does the task, in how long and by which actions. Raises NoSuchTask."""
        words = self._words(node_id)
        for old in words.findall(f"{{{EXTENSION}}}action"):
            words.remove(old)
        task = words.find(f"{{{EXTENSION}}}task")
        if task is None:
            task = etree.SubElement(words, f"{{{EXTENSION}}}task", nsmap={"mc": EXTENSION})
        settings = {"capability": performer.capability, "unit": performer.unit, "act": act}
        settings["budget"] = "" if budget_minutes is None else str(budget_minutes)
        for name, value in settings.items():
            if value:
                task.set(name, value)
            else:
                task.attrib.pop(name, None)
        for action in actions:
            etree.SubElement(
                words,
                f"{{{EXTENSION}}}action",
                {"code": action.id, "label": action.label, "kind": action.kind},
            )

    def _words(self, node_id: str) -> etree._Element:
        """The task's extension elements, made when there are none: after documentation, before all else."""
        for element in self.root.iter(f"{{{MODEL}}}*"):
            if element.get("id") == node_id and etree.QName(element).localname in TASKS:
                words = element.find(f"{{{MODEL}}}extensionElements")
                if words is None:
                    words = etree.Element(f"{{{MODEL}}}extensionElements")
                    element.insert(len(element.findall(f"{{{MODEL}}}documentation")), words)
                return words
        raise NoSuchTask(node_id)
