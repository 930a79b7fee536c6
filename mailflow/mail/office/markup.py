"""An XML part as a tree of local names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from mailflow.core.session.files import Trouble
from mailflow.mail.documents.limits import Limits, Refused
from mailflow.mail.words.lazily import lazily

_DECLARED = lazily(r"""\s{0,9}<\?xml[^>]{0,200}?\sencoding\s{0,9}=\s{0,9}["']([\w.-]{1,40})["']""")
_ENCODINGS = {"utf-8", "utf-16", "us-ascii", "iso-8859-1", "utf8"}
_MARKS = (b"\xff\xfe", b"\xfe\xff")


def parse(content: bytes, limits: Limits) -> Element:
    """The tree, its tags and attributes without namespaces. Raises `Refused`; no entity is ever expanded."""
    text = _text(content)
    if "<!DOCTYPE" in text or "<!ENTITY" in text:  # the only way to more text than the bytes hold
        raise Refused(Trouble.BOMB, "a document type declaration")
    if text.count("<") > 2 * limits.elements:
        raise Refused(Trouble.LARGE, f"more than {limits.elements} elements")
    try:
        root = ElementTree.fromstring(text)  # without a DOCTYPE there is nothing to expand
    except (ElementTree.ParseError, ValueError) as error:
        raise Refused(Trouble.BROKEN, "damaged XML") from error
    _check_depth(root, limits.depth)
    _strip(root)
    return root


def _text(content: bytes) -> str:
    """Decoded before the parser sees it, so that no encoding hides a declaration."""
    encoding = "utf-16" if content.startswith(_MARKS) else "utf-8-sig"
    declared = _DECLARED.match(content[:300].decode("latin-1"))
    if encoding == "utf-8-sig" and declared:
        if declared[1].lower() not in _ENCODINGS:
            raise Refused(Trouble.BROKEN, "XML in an encoding that is not read")
        encoding = "latin-1" if declared[1].lower() == "iso-8859-1" else encoding
    try:
        text = content.decode(encoding)
    except UnicodeError as error:
        raise Refused(Trouble.BROKEN, "XML that is not in its own encoding") from error
    return re.sub(r"^\s{0,99}<\?xml[^>]{0,300}\?>", "", text, count=1)


def _check_depth(root: Element, most: int) -> None:
    level = [root]
    for _ in range(most):
        level = [child for parent in level if len(parent) for child in parent]
        if not level:
            return
    raise Refused(Trouble.BOMB, f"elements {most} deep")


def _strip(root: Element) -> None:
    for element in root.iter():
        element.tag = _local(element.tag)
        if attributes := element.attrib:
            element.attrib = {_local(name): value for name, value in attributes.items()}


@lru_cache(maxsize=2000)
def _local(name: str) -> str:
    """Without its namespace; the id of a relationship is "r:id", since an element has an id of its own too."""
    space, _, local = name.rpartition("}")
    return f"r:{local}" if space.endswith("/relationships") else local


def child(element: Element | None, *path: str) -> Element | None:
    """The first child of a child of ... with these names."""
    for name in path:
        element = None if element is None else element.find(name)
    return element


def value(element: Element | None, *path: str, of: str = "val") -> str | None:
    """An attribute of that descendant."""
    found = child(element, *path)
    return None if found is None else found.get(of)


def is_on(element: Element | None) -> bool:
    """Whether a toggle of WordprocessingML is there and not switched off (ECMA-376 17.17.4)."""
    return element is not None and element.get("val", "true") not in ("0", "false", "off")


def named(element: Element | None, name: str) -> Iterator[Element]:
    """Every descendant of that name."""
    return iter(()) if element is None else element.iter(name)
