"""The words of a Rich Text Format file, as its reader sees them (RTF specification 1.9.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from mailflow.core.session.files import Trouble
from mailflow.mail.documents.limits import Refused
from mailflow.mail.office.rich_text_flow import Flow
from mailflow.mail.words.lazily import lazily

_TOKEN = lazily(
    r"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})?(?P<space> )?|\\'(?P<hex>[0-9a-fA-F]{2})|\\(?P<sign>[^a-zA-Z])"
    r"|(?P<brace>[{}])|(?P<text>[^\\{}\r\n]+)",
    re.DOTALL,
)
# Groups that hold no words of the document.
_SILENT = {
    "fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "header", "headerl", "headerr", "headerf", "footer",
    "footerl", "footerr", "footerf", "fldinst", "listtable", "listoverridetable", "rsidtbl", "generator", "shprslt",
    "nonshppict", "themedata", "colorschememapping", "datastore", "latentstyles", "xmlnstbl", "ftnsep", "ftnsepc",
    "aftnsep", "aftnsepc", "pgptbl", "revtbl", "filetbl", "sp", "bkmkstart", "bkmkend", "atnid", "atnauthor", "atndate",
    "atnref", "atntime", "atnicn", "atnparent", "tc", "xe", "mmathPr", "wgrffmtfilter", "falt", "panose", "docvar",
}  # fmt: skip
_BELOW = {"annotation", "footnote", "shptxt"}  # stand below the paragraph that they hang on
_READ = {*_BELOW, "shpinst", "ud", "fldrslt", "pntext", "listtext"}  # although they call themselves optional
_SIGNS = {
    "tab": "\t", "line": "\n", "lbr": "\n", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’",
    "ldblquote": "“", "rdblquote": "”", "bullet": "•", "emspace": " ", "enspace": " ", "qmspace": " ",
}  # fmt: skip
_ESCAPED = {"~": " ", "_": "-", "-": "", "\\": "\\", "{": "{", "}": "}"}
_BREAKS = ("\n", "\r")  # behind a backslash: the end of a paragraph
_CHARSETS = {161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251",
             222: "cp874", 238: "cp1250"}  # fmt: skip  # of fonts; of the others the document's own code page
_CODE_PAGES = {437, 850, 852, 874, *range(1250, 1259)}
_DEEPEST = 500  # groups in groups


@dataclass(frozen=True, slots=True)
class _State:
    """What a closing brace brings back."""

    silent: bool = False
    hidden: bool = False  # deleted while changes are tracked, or not shown
    fallback: int = 1  # signs that follow a Unicode one, for readers that know none
    font: int = 0
    in_fonts: bool = False
    flows: int = 1  # how many flows were open


def lines(content: bytes) -> Iterator[str]:
    """The lines of the body; notes and text boxes follow the paragraph that they belong to."""
    reader = _Reader()
    source = content.decode("latin-1")
    at = 0
    while found := _TOKEN.search(source, at):
        at = found.end() + reader.hear(found)
        if len(reader.flows) == 1:
            yield from reader.flows[0].take()
    while len(reader.flows) > 1:
        reader.close_flow()
    yield from reader.flows[0].finish()


class _Reader:
    """Hears one token after another."""

    def __init__(self) -> None:
        self.flows = [Flow()]
        self._state = _State()
        self._stack: list[_State] = []
        self._starred = False  # the group that just began calls itself optional
        self._skip = 0  # signs of a fallback that are still to come
        self._high = 0  # the first half of a sign that UTF-16 writes as two
        self._code_page = "cp1252"
        self._charsets: dict[int, str] = {}

    def hear(self, found: re.Match[str]) -> int:
        """Take in one token; returns how many characters behind it are none of ours."""
        if found["brace"]:
            self._brace(found["brace"])
        elif found["word"]:
            number = int(found["number"]) if found["number"] else None
            if found["word"] == "bin":
                return max(number or 0, 0)
            self._control(found["word"], number)
        elif found["sign"] == "*":
            self._starred = True
        elif found["sign"] in _BREAKS:
            self._control("par", None)
        else:
            self._signs(found)
        return 0

    def close_flow(self) -> None:
        """A note ends; it stands below the paragraph that it hangs on."""
        done = self.flows.pop().finish()
        self.flows[-1].below += done

    def _brace(self, brace: str) -> None:
        self._starred = False
        self._skip = 0
        if brace == "{":
            self._stack.append(self._state)
            if len(self._stack) > _DEEPEST:
                raise Refused(Trouble.BOMB, f"groups {_DEEPEST} deep")
            return
        self._state = self._stack.pop() if self._stack else _State()
        while len(self.flows) > self._state.flows:
            self.close_flow()

    def _signs(self, found: re.Match[str]) -> None:
        if found["hex"]:
            if self._skipped(1):
                return
            code = self._charsets.get(self._state.font, self._code_page)
            self._write(bytes((int(found["hex"], 16),)).decode(code, "replace"))
        elif found["sign"]:
            if not self._skipped(1):
                self._write(_ESCAPED.get(found["sign"], ""))
        else:
            text = found["text"]
            skipped = min(self._skip, len(text))
            self._skip -= skipped
            self._write(text[skipped:].encode("latin-1").decode(self._code_page, "replace"))

    def _skipped(self, count: int) -> bool:
        skips = self._skip > 0
        self._skip = max(0, self._skip - count)
        return skips

    def _write(self, text: str) -> None:
        if not (self._state.silent or self._state.hidden):
            self.flows[-1].words.append(text)

    def _control(self, word: str, number: int | None) -> None:
        starred, self._starred = self._starred, False
        if word in _SILENT or (starred and word not in _READ):
            self._state = replace(self._state, silent=True, in_fonts=word == "fonttbl")
        elif self._state.silent:
            self._font(word, number or 0)
        elif word in _BELOW:
            self.flows.append(Flow())  # the brace that opened before it closes it
            self._state = replace(self._state, flows=len(self.flows))
        elif word in _SIGNS:
            self._write(_SIGNS[word])
        elif word == "u":
            self._unicode(number or 0)
        elif not self._paragraph(word):
            self._property(word, number)

    def _font(self, word: str, number: int) -> None:
        """What the font table says of code pages."""
        if self._state.in_fonts and word == "f":
            self._state = replace(self._state, font=number)
        elif self._state.in_fonts and word == "fcharset" and number in _CHARSETS:
            self._charsets[self._state.font] = _CHARSETS[number]

    def _unicode(self, number: int) -> None:
        """A UTF-16 unit, written as a signed number."""
        unit, high = number & 0xFFFF, self._high
        self._high = unit if 0xD800 <= unit < 0xDC00 else 0
        if 0xDC00 <= unit < 0xE000:
            unit = 0x10000 + ((high - 0xD800) << 10) + unit - 0xDC00 if high else 0xFFFD
        if not self._high:
            self._write("\n" if unit == 1 else chr(unit))  # what LibreOffice makes of a line break in a comment
        self._skip = self._state.fallback

    def _paragraph(self, word: str) -> bool:
        """Ends of paragraphs, cells and rows; False for any other word."""
        flow = self.flows[-1]
        if word in ("par", "sect", "page"):
            flow.end_paragraph()
        elif word in ("cell", "nestcell"):
            flow.end_cell()
        elif word in ("row", "nestrow"):
            flow.end_row()
        elif word == "pard":
            flow.leave_table()
        elif word == "intbl":
            flow.in_table = True
        else:
            return False
        return True

    def _property(self, word: str, number: int | None) -> None:
        if word in ("deleted", "v"):
            self._state = replace(self._state, hidden=number != 0)
        elif word == "plain":
            self._state = replace(self._state, hidden=False)
        elif word == "f":
            self._state = replace(self._state, font=number or 0)
        elif word == "uc":
            self._state = replace(self._state, fallback=min(max(number or 0, 0), 10))
        elif word == "ansicpg" and number in _CODE_PAGES:
            self._code_page = f"cp{number}"
