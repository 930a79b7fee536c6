"""Light Markdown with opaque words: compiled once into a text and an HTML form, then filled in per person.

Whatever a person wrote stands in the Markdown as one character of a private plane, so that no word of his can
become markup, whatever he types; the same compiled letter serves everybody whose letter has the same shape.
"""

from __future__ import annotations

import html
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.token import Token

from mailflow.mail.words.lazily import lazily

_FIRST = 0xF0000  # plane 15, private use (Unicode 23.5): 65,534 words in a letter
_LAST = 0xFFFFD
_OPAQUE = lazily(f"[{chr(_FIRST)}-{chr(_LAST)}]")
_UNSENDABLE = lazily("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")  # no mail may carry them
_QUOTE_INDENT = "    "
_PARSER = MarkdownIt("zero").enable(
    ["paragraph", "heading", "list", "blockquote", "hr", "emphasis", "escape", "entity", "newline", "link"]
)


def opaque(words: list[str], word: object) -> str:
    """The character that stands for this word; the word is added to `words`."""
    if len(words) > _LAST - _FIRST:
        raise ValueError("more words than a letter can hold")
    words.append(str(word))
    return chr(_FIRST + len(words) - 1)


@dataclass(frozen=True, slots=True)
class Slot:
    """The place of one word."""

    word: int
    indent: str  # what later lines of the word begin with, in the text form


Form = tuple[str | Slot, ...]


@dataclass(frozen=True, slots=True)
class Compiled:
    """A piece of Markdown in both forms."""

    text: Form
    html: Form


def compile_markdown(source: str, styles: Mapping[str, str]) -> tuple[str, str]:
    """Markdown as (text, HTML), words still opaque. `styles`: the inline style of "p", of "blockquote p" ..."""
    tokens = _PARSER.parse(source)
    text = _text(tokens)
    depth = 0
    for token in _every(tokens):
        depth += token.nesting if token.tag == "blockquote" else 0
        style = styles.get(f"blockquote {token.tag}" if depth else token.tag, styles.get(token.tag))
        if token.nesting >= 0 and token.tag and style:
            token.attrSet("style", style)
    return text, str(_PARSER.renderer.render(tokens, _PARSER.options, {}))


def form(source: str) -> Form:
    """Cut at the opaque words."""
    parts: list[str | Slot] = []
    at = 0
    for found in _OPAQUE.finditer(source):
        parts += [source[at : found.start()], Slot(ord(found.group()) - _FIRST, _indent(source, found.start()))]
        at = found.end()
    return (*parts, source[at:])


def fill_text(form: Form, words: Sequence[str]) -> str:
    """Every word as it was written; its later lines hang under the first."""
    return "".join(
        part if isinstance(part, str) else words[part.word].replace("\n", "\n" + part.indent) for part in form
    )


def fill_html(form: Form, words: Sequence[str]) -> str:
    """Every word escaped, its line breaks kept."""
    escaped = [html.escape(word).replace("\n", "<br>\n") for word in words]
    return "".join(part if isinstance(part, str) else escaped[part.word] for part in form)


def holds_opaque(text: str) -> bool:
    """Whether a word was left unfilled."""
    return bool(_OPAQUE.search(text))


def sendable(word: str) -> str:
    """The word with plain line ends, without the control characters that mail may not carry."""
    return _UNSENDABLE.sub("", word.replace("\r\n", "\n").replace("\r", "\n"))


def _indent(source: str, at: int) -> str:
    line = source[source.rfind("\n", 0, at) + 1 : at]
    return " " * (len(line) - len(line.lstrip(" -")))


def _every(tokens: Sequence[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from token.children or ()


def _text(tokens: Sequence[Token]) -> str:
    """The text form: quotes indented, lists with their marks, one blank line between blocks."""
    pieces: list[str] = []
    indents: list[str] = []
    mark = ""  # of a list item, before its first line
    gap = close = ""
    for token in tokens:
        match token.type:
            case "blockquote_open":
                indents.append(_QUOTE_INDENT)
            case "list_item_open":
                mark = f"{token.info}{token.markup} " if token.info else "- "
                indents.append(" " * len(mark))
            case "blockquote_close" | "list_item_close":
                indents.pop()
            case "bullet_list_close" | "ordered_list_close":
                gap = "\n\n"
            case "paragraph_open":
                close = "\n" if token.hidden else "\n\n"  # hidden: a list without blank lines
            case "heading_open":
                close = "\n" if token.tag == "h3" else "\n\n"  # a label, directly above what it names
            case "hr":
                pieces += [gap, "* * *"]
                gap = "\n\n"
            case "inline":
                indent = "".join(indents)
                first = indent[: len(indent) - len(mark)] + mark
                pieces += [gap, (first + _inline(token.children or (), indent)).rstrip()]
                mark, gap = "", close
    return "".join(pieces)


def _inline(tokens: Sequence[Token], indent: str) -> str:
    pieces: list[str] = []
    for token in tokens:
        match token.type:
            case "text":
                pieces.append(token.content)
            case "softbreak":
                pieces.append(" ")
            case "hardbreak":
                pieces.append("\n" + indent)
            case "link_open":
                pieces.append(f"<{token.attrGet('href')}> ")
    return "".join(pieces)
