"""Hardened reading of XML: no entities, no DTD, no network, bounded size and depth."""

from lxml import etree

from motcua.domain.bpmn.findings import Refused, error

LARGEST_BYTES = 4_000_000
DEEPEST = 64
MOST_ELEMENTS = 100_000


def read_tree(xml: bytes) -> etree._Element:
    """The root element. Raises Refused when the bytes are no well-formed, plain XML within the bounds."""
    if len(xml) > LARGEST_BYTES:
        raise Refused((error("too_large", f"tệp lớn hơn {LARGEST_BYTES:,} byte"),))
    try:
        root = etree.fromstring(xml, _parser())
    except (etree.XMLSyntaxError, ValueError, LookupError) as problem:
        line = getattr(problem, "lineno", None) or 0
        raise Refused((error("not_xml", f"không phải XML hợp lệ: {problem}", line=line),)) from problem
    if root is None:
        raise Refused((error("not_xml", "không phải XML hợp lệ: tệp rỗng"),))
    if root.getroottree().docinfo.doctype:
        raise Refused((error("doctype", "không nhận tệp có khai báo DOCTYPE", line=1),))
    _bound(root)
    return root


def _parser() -> etree.XMLParser:
    """A new parser for each file: lxml's parsers are not shared between threads."""
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        attribute_defaults=False,
        huge_tree=False,
        recover=False,
    )


def _bound(root: etree._Element) -> None:
    depth = elements = 0
    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        if event == "start":
            depth, elements = depth + 1, elements + 1
        elif event == "end":
            depth -= 1
        if depth > DEEPEST or elements > MOST_ELEMENTS:
            message = f"lồng sâu quá {DEEPEST} cấp hoặc có hơn {MOST_ELEMENTS:,} phần tử"
            raise Refused((error("too_deep", message, line=element.sourceline or 0),))
