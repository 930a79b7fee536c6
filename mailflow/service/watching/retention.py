"""How long things are kept, where the operator gives them an end."""

from __future__ import annotations

from dataclasses import dataclass

from mailflow.core.seams import Folder


@dataclass(frozen=True, slots=True)
class Retention:
    """How long things are kept; 0: until somebody takes them away. Letters, ledger and files have their own time."""

    sessions: int = 0  # days after its end, with all that followed, that a session is kept
    processed: int = 0  # days that a mail stays in mailflow/Processed, from when it came in
    held: int = 0  # the same in mailflow/Held and mailflow/Rejected

    @property
    def lets_go(self) -> bool:
        """Whether anything goes by itself."""
        return bool(self.sessions or self.processed or self.held)

    @property
    def folders(self) -> dict[Folder, int]:
        """Days by folder."""
        days = {Folder.PROCESSED: self.processed, Folder.HELD: self.held, Folder.REJECTED: self.held}
        return {folder: count for folder, count in days.items() if count}
