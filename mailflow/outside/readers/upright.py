"""Makes a photo as text recognition wants it: upright, straight, gray, with an even background.

    python -m mailflow.outside.readers.upright FILE OUT PIXELS PAGES [TURN]

Writes OUT-1.png, OUT-2.png ..., turned clockwise by TURN degrees beside what the camera says. Runs in a child process
with limits; only that imports Pillow (extra `ocr`). Exit code 3: more pixels than allowed; 4: no picture, or a damaged
one.
"""

from __future__ import annotations

import sys
import warnings
from pathlib import Path

from PIL import Image, ImageChops, ImageFilter, ImageOps, ImageSequence, UnidentifiedImageError

LARGE, BROKEN = 3, 4  # exit codes
LONGEST = 4200  # pixels of the longer side; more makes recognition slower, not better
SHORTEST = 1000  # of the longer side; letters of a smaller picture are made larger
_ANGLES = range(-8, 9)  # degrees by which a camera is held askew
_SHARES = 16  # the background is looked for in squares of that part of a picture


def main(arguments: list[str]) -> int:
    """Write the pages of a picture; the exit code."""
    source, target = arguments[0], Path(arguments[1])
    pixels, pages, turn = (int(one) for one in [*arguments[2:], "0"][:3])
    Image.MAX_IMAGE_PIXELS = pixels
    warnings.simplefilter("error", Image.DecompressionBombWarning)
    try:
        with Image.open(source, formats=("JPEG", "PNG", "TIFF", "WEBP", "GIF", "BMP", "JPEG2000", "PPM")) as picture:
            for number, page in enumerate(ImageSequence.Iterator(picture), 1):
                if number > pages:
                    break
                _evened(page, turn).save(target.with_name(f"{target.name}-{number}.png"), compress_level=1)
    except (Image.DecompressionBombWarning, Image.DecompressionBombError):
        return LARGE
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError):
        return BROKEN
    return 0


def _evened(picture: Image.Image, turn: int) -> Image.Image:
    """Turned as the camera says (EXIF), on white, the light of each corner made the same, its lines level."""
    upright = ImageOps.exif_transpose(picture)
    if "A" in upright.getbands() or "transparency" in upright.info:
        upright = Image.alpha_composite(Image.new("RGBA", upright.size, "white"), upright.convert("RGBA"))
    gray = _sized(upright.convert("L")).rotate(-turn, expand=True)
    small = gray.resize((max(1, gray.width // _SHARES), max(1, gray.height // _SHARES)), Image.Resampling.BOX)
    paper = small.filter(ImageFilter.MaxFilter(5)).filter(ImageFilter.GaussianBlur(3)).resize(gray.size)
    even = ImageOps.autocontrast(ImageChops.invert(ImageChops.subtract(paper, gray)), cutoff=1)
    angle = _slope(even)
    return even.rotate(angle, Image.Resampling.BICUBIC, expand=True, fillcolor=255) if abs(angle) > 0.4 else even


def _slope(gray: Image.Image) -> float:
    """By how many degrees its lines of text must be turned to lie level: where its rows differ most in darkness."""
    small = gray.copy()
    small.thumbnail((600, 600))
    best = max(_ANGLES, key=lambda angle: (_contrast(small, angle), -abs(angle)))
    return max((best + step / 4 for step in range(-3, 4)), key=lambda angle: _contrast(small, angle)) if best else 0.0


def _contrast(gray: Image.Image, angle: float) -> float:
    """How much the rows of a picture differ in darkness, once it is turned."""
    rows = gray.rotate(angle, expand=False, fillcolor=255).resize((1, gray.height), 4).tobytes()
    mean = sum(rows) / len(rows)
    return sum((row - mean) ** 2 for row in rows)


def _sized(gray: Image.Image) -> Image.Image:
    longest = max(gray.size)
    factor = min(1.0, LONGEST / longest) if longest >= SHORTEST else min(3.0, SHORTEST * 2 / longest)
    if factor == 1.0:
        return gray
    return gray.resize((max(1, round(gray.width * factor)), max(1, round(gray.height * factor))))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
