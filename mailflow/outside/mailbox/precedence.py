"""In which order a crowd of mails is read: who is known first, everybody in his turn, strangers last."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from mailflow.core.seams import Standing

Rank = Callable[[bytes], tuple[Standing, str]]  # some headers of a mail -> how it stands, and its sender
CROWD = 20  # mails, from which on their order matters
_FAIR = 20  # mails of one sender that go before those of strangers
_UNKNOWN = Standing.STRANGER, ""
_FEW = 3  # mails of strangers in a crowd that are read before anybody else's may be
Heads = Callable[[Sequence[int]], Mapping[int, bytes]]  # fetches the headers of mails


def _nobody(_head: bytes) -> tuple[Standing, str]:
    return Standing.STRANGER, ""


@dataclass(slots=True)
class Precedence:
    """Remembers what the headers of waiting mails said."""

    rank: Rank = _nobody
    _known: dict[int, tuple[Standing, str]] = field(default_factory=dict)  # by UID
    _many: set[str] = field(default_factory=set)  # senders of more than is fair, of whom some stand among strangers

    def ordered(self, uids: Sequence[int], heads: Heads) -> list[int]:
        """Those that are to be read first."""
        if len(uids) <= CROWD or self.rank is _nobody:
            self._known.clear()
            return list(uids)
        self._known = {uid: self._known[uid] for uid in uids if uid in self._known}
        self._many = set()
        self._learn(uids, heads)
        return self._by_turns(uids)

    def joined(self, waiting: Sequence[int], fresh: Sequence[int], heads: Heads) -> list[int]:
        """The same, with mails that came meanwhile, which does not sort a crowd of strangers anew."""
        if not waiting or not self._known:
            return self.ordered(sorted((*waiting, *fresh)), heads)
        self._learn(fresh, heads)
        mine = [uid for uid in fresh if not self._is_strange(uid)]
        if any(self._known[uid][1] in self._many for uid in mine):
            return self.ordered(sorted((*waiting, *fresh)), heads)
        ahead = next((at for at, uid in enumerate(waiting) if self._is_strange(uid)), len(waiting))
        before = self._by_turns((*waiting[:ahead], *mine)) if mine else waiting[:ahead]
        return [*before, *waiting[ahead:], *filter(self._is_strange, fresh)]

    def _by_turns(self, uids: Sequence[int]) -> list[int]:
        before: Counter[str] = Counter()
        turns: list[tuple[Standing, int, int]] = []
        for uid in sorted(uids):
            standing, sender = self._known.get(uid, _UNKNOWN)
            number = before[sender]
            turns.append((standing if number < _FAIR else Standing.STRANGER, number, uid))
            before[sender] += 1
        self._many |= {sender for sender, number in before.items() if number > _FAIR}
        return [uid for _, _, uid in sorted(turns)]

    def parted(self, waiting: list[int], batch: int) -> tuple[list[int], list[int]]:
        """What is handed out together, and the rest: few strangers of a crowd, so that nobody waits long for them."""
        many = batch
        if self._known:
            strange = (at for at, uid in enumerate(waiting[:batch]) if self._is_strange(uid))
            many = next(strange, batch) or min(batch, _FEW)
        return waiting[:many], waiting[many:]

    def _is_strange(self, uid: int) -> bool:
        return self._known.get(uid, _UNKNOWN)[0] is Standing.STRANGER

    def _learn(self, uids: Sequence[int], heads: Heads) -> None:
        if fresh := [uid for uid in uids if uid not in self._known]:
            self._known |= {uid: self.rank(head) for uid, head in heads(fresh).items()}
