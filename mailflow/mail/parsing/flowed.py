"""Joins the soft line breaks of format=flowed text (RFC 3676)."""

from __future__ import annotations


def joined(text: str, *, delsp: bool) -> str:
    """The paragraphs as the sender typed them; quote marks stay, stuffing goes. Lines end in \\n."""
    out: list[list[str]] = []
    open_depth = -1  # quote depth of the paragraph that still flows; -1: none
    for line in text.split("\n"):
        depth, content = _split(line)
        if content == "-- ":  # a signature mark never flows (RFC 3676 4.3)
            out.append([_marked(depth, content)])
            open_depth = -1
            continue
        flows = content.endswith(" ")
        kept = content[:-1] if flows and delsp else content
        if depth == open_depth:
            out[-1].append(kept)
        else:
            out.append([_marked(depth, kept)])
        open_depth = depth if flows else -1
    return "\n".join("".join(pieces) for pieces in out)


def _split(line: str) -> tuple[int, str]:
    content = line.lstrip(">")
    depth = len(line) - len(content)
    return depth, content[1:] if content.startswith(" ") else content


def _marked(depth: int, content: str) -> str:
    return ">" * depth + (" " if depth and content else "") + content
