"""Tries what reads pictures and recordings; neither is needed for a run."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from mailflow.outside.readers import ocr, transcribe
from mailflow.service.tools.finding import Finding, Level


def examine(speech_model: Path | None) -> Iterator[Finding]:
    """What there is of text recognition and of speech-to-text."""
    yield _pictures(ocr.find())
    yield _speech(speech_model)


def _pictures(found: ocr.Tesseract | None) -> Finding:
    if found is None:
        return Finding(Level.OK, "pictures", "not read: tesseract is not installed")
    told = f"tesseract {found.version} with {' '.join(found.languages)}"
    missing = [one for one in ocr.LANGUAGES.values() if one not in found.languages]
    if missing:
        packages = " ".join(f"tesseract-ocr-{one}" for one in missing)
        return Finding(Level.WARN, "pictures", told, f"install {packages} for {' '.join(missing)}")
    if not found.straightens:
        remedy = "pip install 'mailflow[ocr]'"
        return Finding(Level.WARN, "pictures", f"{told}, but photos are not made straight and even", remedy)
    return Finding(Level.OK, "pictures", told)


def _speech(model: Path | None) -> Finding:
    if model is None:
        return Finding(Level.OK, "speech", "off: recordings go to the facilitator unread")
    if why := transcribe.trouble(model):
        return Finding(Level.FAIL, "speech", why, "see attachments.speech_model and the extra `audio`")
    return Finding(Level.OK, "speech", f"recordings are written out with the model in {model}")
