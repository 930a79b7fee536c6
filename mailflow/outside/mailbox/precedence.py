"""In which order a crowd of mails is read: who is known first, everybody in his turn, strangers last."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from mailflow.core.seams import Standing

Rank = Callable[[bytes], tuple[Standing, str]]  # some headers of a mail -> how it stands, and its sender
CROWD = 20  # mails, from which on their order matters
_FAIR = 20  # mails of one sender that go before those of strangers


def _nobody(_head: bytes) -> tuple[Standing, str]:
    return Standing.STRANGER, ""


@dataclass(slots=True)
class Precedence:
    """Remembers what the headers of waiting mails said."""

    rank: Rank = _nobody
    _known: dict[int, tuple[Standing, str]] = field(default_factory=dict)  # by UID

    def ordered(self, uids: Sequence[int], heads: Callable[[Sequence[int]], Mapping[int, bytes]]) -> list[int]:
        """Those that are to be read first; `heads` fetches the headers of mails."""
        if len(uids) <= CROWD or self.rank is _nobody:
            self._known.clear()
            return list(uids)
        self._known = {uid: self._known[uid] for uid in uids if uid in self._known}
        fresh = [uid for uid in uids if uid not in self._known]
        self._known |= {uid: self.rank(head) for uid, head in heads(fresh).items()} if fresh else {}
        before: Counter[str] = Counter()
        turns: list[tuple[Standing, int, int]] = []
        for uid in sorted(uids):
            standing, sender = self._known.get(uid, (Standing.STRANGER, ""))
            number = before[sender]
            turns.append((standing if number < _FAIR else Standing.STRANGER, number, uid))
            before[sender] += 1
        return [uid for _, _, uid in sorted(turns)]
