"""What is odd among the addresses of a kick-off: a group behind one address, one person at two."""

from __future__ import annotations

from collections.abc import Sequence

from mailflow.core.session.people import Address, Mailbox
from mailflow.core.session.reading import Oddity, OddityKind
from mailflow.mail.words.folding import fold
from mailflow.mail.words.lazily import lazily

_GROUP = lazily(
    r"^(?:[\w-]{1,30}[._-])?(?:team|teams|allen|iedereen|all|staff|everyone|everybody|equipe|tous|alle|kollegen|collegas|"
    r"medewerkers|personeel|redactie|secretariaat|office|onthaal|leden|members|groep|group|groupe|gruppe|lijst|list|"
    r"werkgroep|info)(?:[._-][\w-]{1,30})?$"
)


def oddities(people: Sequence[Mailbox]) -> tuple[Oddity, ...]:
    """Groups first, then who is there twice."""
    groups = [Oddity(OddityKind.GROUP, (one.address,)) for one in people if _is_group(one)]
    return (*groups, *_twice(people))


def _is_group(one: Mailbox) -> bool:
    return bool(_GROUP.match(fold(one.address.partition("@")[0].partition("+")[0])))


def _twice(people: Sequence[Mailbox]) -> tuple[Oddity, ...]:
    by_name: dict[str, list[Address]] = {}
    for one in people:
        words = sorted(fold(one.name).replace(",", " ").split())
        if len(words) > 1:
            by_name.setdefault(" ".join(words), []).append(one.address)
    names = {" ".join(sorted(fold(one.name).replace(",", " ").split())): one.name for one in reversed(people)}
    return tuple(
        Oddity(OddityKind.TWICE, (names[name], *addresses)) for name, addresses in by_name.items() if len(addresses) > 1
    )
