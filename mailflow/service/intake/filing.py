"""What became of a mail, and the folder in which it then lies."""

from __future__ import annotations

from dataclasses import dataclass

from mailflow.core.seams import Folder, Verdict
from mailflow.core.session.model import SessionId
from mailflow.service.intake.routes import OLD, Doubt

FOLDERS = {
    Verdict.PROCESSED: Folder.PROCESSED,
    Verdict.HELD: Folder.HELD,
    Verdict.REJECTED: Folder.REJECTED,
    Verdict.RELEASED: Folder.PROCESSED,
}


@dataclass(frozen=True, slots=True)
class Filing:
    """What became of a mail, and why."""

    verdict: Verdict
    reason: str
    session: SessionId | None = None
    doubt: Doubt | None = None  # of a mail that somebody may judge
    asks: bool = False  # it belongs to no session, and its sender is asked at his own address


OUT_OF_DATE = Filing(Verdict.HELD, f"older than {OLD.days} days, and no answer to a letter of ours")
