"""Lets go of kept files that nothing names any more."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from mailflow.core.seams import Clock, Store
from mailflow.core.session.files import FileDigest
from mailflow.core.session.model import Session
from mailflow.outside.store.kept_files import Files

YOUNG = timedelta(days=1)  # a file is kept before the commit that names it; after so long, that never came


@dataclass(frozen=True, slots=True)
class Keeping:
    """Files go with the sessions, letters and errands that name them."""

    store: Store
    clock: Clock
    files: Files
    days: int = 90  # for which they outlive their session

    def prune(self) -> int:
        """Let go of what is no longer named; how many went."""
        now = self.clock.now()
        before, young = now - timedelta(days=self.days), now - YOUNG
        gone = [one for one in self.files.all() if not self.store.names(one, before) and self._is_old(one, young)]
        for digest in gone:
            self.files.forget(digest)
        return len(gone)

    def release(self, digests: frozenset[FileDigest]) -> int:
        """Let go at once of those among them that nothing names; how many went."""
        gone = [one for one in digests if not self.store.names(one, self.clock.now() - timedelta(days=self.days))]
        for digest in gone:
            self.files.forget(digest)
        return len(gone)

    def erase(self, session: Session) -> tuple[int, int]:
        """Forget a session that is over, with its letters and files; how many documents and files went. Commits."""
        files = {kept.digest for post in self.store.posts(session.id) for kept in post.envelope.files}
        files |= {kept.digest for kept in session.kept}
        gone = self.store.erase(session.id)
        return gone, self.release(frozenset(files))

    def _is_old(self, digest: FileDigest, young: datetime) -> bool:
        kept = self.files.kept_at(digest)
        return kept is not None and kept < young
