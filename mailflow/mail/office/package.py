"""A zip package of XML parts, read within limits that are measured and not believed."""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO
from xml.etree.ElementTree import Element

from mailflow.core.session.files import Trouble
from mailflow.mail.documents.limits import Limits, Refused
from mailflow.mail.office import markup

_ENTRY = b"PK\x01\x02"  # begins every record of the central directory (APPNOTE 4.3.12)
_CHUNK = 65_536
_ENCRYPTED = 0x1  # general purpose bit flag (APPNOTE 4.4.4)
_LENIENT = 1_000_000  # bytes of a part whose ratio is not looked at
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


class Package:
    """Opens a package; raises `Refused` for what it may not be."""

    def __init__(self, content: bytes, limits: Limits) -> None:
        self._limits = limits
        self._left = limits.expanded
        if content.count(_ENTRY) > limits.entries:
            raise Refused(Trouble.BOMB, f"more than {limits.entries} files in the package")
        try:
            self._zip = zipfile.ZipFile(BytesIO(content))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, IndexError) as error:
            raise Refused(Trouble.BROKEN, f"no package: {type(error).__name__}") from error
        self._entries = {entry.filename: entry for entry in self._zip.infolist()}

    @property
    def names(self) -> tuple[str, ...]:
        """Every file inside, in the order they were put in."""
        return tuple(self._entries)

    def read(self, name: str) -> bytes | None:
        """The bytes of a file inside; None when there is none of that name."""
        entry = self._entries.get(name)
        if entry is None:
            return None
        if entry.flag_bits & _ENCRYPTED:
            raise Refused(Trouble.PASSWORD, "an encrypted part")
        if entry.compress_type not in _METHODS:
            raise Refused(Trouble.BROKEN, f"compression method {entry.compress_type}")
        try:
            return self._inflated(entry)
        except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, OSError, NotImplementedError) as error:
            raise Refused(Trouble.BROKEN, f"a damaged part: {type(error).__name__}") from error

    def tree(self, name: str) -> Element | None:
        """The root of an XML part; None when there is none of that name."""
        content = self.read(name)
        return None if content is None else markup.parse(content, self._limits)

    def _inflated(self, entry: zipfile.ZipInfo) -> bytes:
        """What comes out, counted while it comes."""
        out = bytearray()
        most = max(_LENIENT, entry.compress_size * self._limits.ratio)
        with self._zip.open(entry) as part:
            while chunk := part.read(_CHUNK):
                out += chunk
                self._left -= len(chunk)
                if self._left < 0 or len(out) > most:
                    raise Refused(Trouble.BOMB, f"a part of {entry.compress_size} bytes holds more than {len(out)}")
        return bytes(out)
