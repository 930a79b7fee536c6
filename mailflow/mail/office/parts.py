"""The parts of an Office Open XML package, found by what they are to each other (ECMA-376 part 2)."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from mailflow.mail.office.package import Package


def related(package: Package, part: str) -> Iterator[tuple[str, str, str]]:
    """Every part that one refers to: its id, the last word of its kind, its name. "" is the package itself."""
    folder, name = posixpath.split(part)
    root = package.tree(posixpath.join(folder, "_rels", f"{name}.rels"))
    for one in root if root is not None else ():
        target = one.get("Target", "")
        if one.get("TargetMode") != "External" and target:
            path = target if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            yield one.get("Id", ""), one.get("Type", "").rpartition("/")[2], path.lstrip("/")


def main_part(package: Package, usual: str) -> str:
    """The name of the document itself."""
    return next((path for _, kind, path in related(package, "") if kind == "officeDocument"), usual)


def trees(package: Package, part: str, *kinds: str) -> dict[str, Element]:
    """The parts of those kinds that one refers to, parsed; at most one of each kind."""
    found: dict[str, Element] = {}
    for _, kind, path in related(package, part):
        if kind in kinds and kind not in found and (root := package.tree(path)) is not None:
            found[kind] = root
    return found
