"""Takes the pictures out of a scanned pdf, page by page, as they lie in it.

    python -m mailflow.outside.readers.scans FILE OUT PAGES PIXELS

Writes OUT-1.jpg, OUT-2.png ..., as many as PAGES at most, since a page can show one picture a thousand times: JPEG,
JPEG 2000 and fax pictures as they are, others as PNG. Runs in a child process with limits. Exit code 3: a picture with
more pixels than allowed; 4: damaged, or of a kind that is not taken out.
"""

from __future__ import annotations

import struct
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pypdf import PdfReader
from pypdf.errors import PyPdfError

LARGE, BROKEN = 3, 4  # exit codes
DEEPEST = 3  # forms within forms
_AS_IT_IS = {"/DCTDecode": "jpg", "/JPXDecode": "jp2"}
_CHANNELS = {"/DeviceGray": 1, "/CalGray": 1, "/DeviceRGB": 3, "/CalRGB": 3}


def main(arguments: list[str]) -> int:
    """Write the pictures; the exit code."""
    source, target, pages, pixels = arguments[0], Path(arguments[1]), int(arguments[2]), int(arguments[3])
    number = 0
    try:
        for page in PdfReader(source).pages[:pages]:
            for image in _images(page.get("/Resources"), DEEPEST):
                if int(image["/Width"]) * int(image["/Height"]) > pixels:
                    return LARGE
                found = _picture(image)
                if found is not None:
                    number += 1
                    content, ending = found
                    target.with_name(f"{target.name}-{number:03}.{ending}").write_bytes(content)
                    if number == pages:
                        return 0
    except (PyPdfError, KeyError, ValueError, TypeError, AttributeError, OSError, RecursionError, zlib.error):
        return 0 if number else BROKEN
    return 0 if number else BROKEN


def _images(resources: Any, depth: int) -> Iterator[Any]:
    """The pictures of a page that are large enough for words (PDF 32000 8.9.5), those in its forms too."""
    objects = (resources.get_object() if resources else {}).get("/XObject")
    for held in (objects.get_object() if objects else {}).values():
        one = held.get_object()
        if one.get("/Subtype") == "/Image" and int(one["/Width"]) >= 200 and int(one["/Height"]) >= 40:
            yield one
        elif one.get("/Subtype") == "/Form" and depth:
            yield from _images(one.get("/Resources"), depth - 1)


def _picture(image: Any) -> tuple[bytes, str] | None:
    filters = image.get("/Filter", [])
    last = filters if isinstance(filters, str) else filters[-1] if filters else ""
    if last in _AS_IT_IS and (isinstance(filters, str) or len(filters) == 1):
        return image._data, _AS_IT_IS[last]
    if last == "/CCITTFaxDecode":
        return image.get_data(), "tif"  # pypdf puts the header of a TIFF before it
    if last == "/JBIG2Decode" or last in _AS_IT_IS:
        return None
    return _png(image)


def _png(image: Any) -> tuple[bytes, str] | None:
    """Samples of gray, of colours or of black and white, wrapped as a PNG (RFC 2083)."""
    width, height, bits = int(image["/Width"]), int(image["/Height"]), int(image.get("/BitsPerComponent", 1))
    space = image.get("/ColorSpace", "/DeviceGray")
    space = space.get_object() if hasattr(space, "get_object") else space
    channels = _CHANNELS.get(space) if isinstance(space, str) else _based(space)
    if channels is None or (channels == 3 and bits != 8) or bits not in (1, 8):
        return None
    row = (width * channels * bits + 7) // 8
    samples = image.get_data()
    lines = b"".join(b"\0" + samples[at * row : (at + 1) * row].ljust(row, b"\xff") for at in range(height))
    header = struct.pack(">IIBBBBB", width, height, bits, 2 if channels == 3 else 0, 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(lines, 1)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*part) for part in parts), "png"


def _based(space: Any) -> int | None:
    """The channels of a space with a profile of its own (PDF 32000 8.6.5.5)."""
    if not space or space[0] != "/ICCBased":
        return _CHANNELS.get(space[0]) if space else None
    count = int(space[1].get_object()["/N"])
    return count if count in (1, 3) else None


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
