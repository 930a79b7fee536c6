"""The six tables of a store: what their documents are, with the schema each has come to.

A change of a value that its codec cannot read back adds an upgrade here; so does a change of the facts in the head.
"""

from __future__ import annotations

import hmac
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from mailflow.core.seams import LedgerEntry, Memo, OpenErrand, Post
from mailflow.core.session.deadlines import due
from mailflow.core.session.events import ReadFiles
from mailflow.core.session.files import KeptFile
from mailflow.core.session.model import Cancelled, Closed, Session
from mailflow.core.session.people import Address
from mailflow.outside.store.codec import Codec, codec_for
from mailflow.outside.store.rows import BODY

T = TypeVar("T")
Upgrade = Callable[[dict[str, Any]], dict[str, Any]]  # a tree of one schema to the tree of the next

VERSION = "v"


@dataclass(frozen=True, slots=True)
class OptOut:
    """Somebody said "stop"."""

    address: Address
    lifted: bool = False  # and took it back, or the operator did


ERASURE_KEY = "erasure key"  # the memo with the key of hashed stops


def hashed_stop(address: Address, key: str) -> Address:
    """What stands for the address of somebody who was erased; without the address nobody can tell whose it is."""
    return Address(f"#{hmac.new(key.encode(), address.encode(), 'sha256').hexdigest()[:32]}")


@dataclass(frozen=True, slots=True)
class TableKind(Generic[T]):
    """How values of one table become documents."""

    name: str
    codec: Codec[T]
    key: Callable[[T], str]
    facts: Callable[[T], dict[str, Any]] | None = None  # what indexes need of a large value; None: the whole is small
    upgrades: tuple[Upgrade, ...] = ()

    @property
    def schema(self) -> int:
        """The version of documents written now."""
        return len(self.upgrades) + 1

    def document(self, value: T) -> dict[str, Any]:
        """The document of a value."""
        if self.facts is None:
            return {VERSION: self.schema, **self.codec.encode(value)}
        return {VERSION: self.schema, **self.facts(value), BODY: self.codec.encode(value)}

    def value(self, document: Mapping[str, Any]) -> T:
        """The value of a document, of this schema or an earlier one. Raises Unreadable."""
        tree = dict(document) if self.facts is None else dict(document[BODY])
        tree.pop(VERSION, None)
        for upgrade in self.upgrades[document[VERSION] - 1 :]:
            tree = upgrade(tree)
        return self.codec.decode(tree)


def _session_facts(session: Session) -> dict[str, Any]:
    instant = due(session)
    facts: dict[str, Any] = {
        "created": session.created.isoformat(),
        "kickoff": session.kickoff_id,
        "people": list(session.addresses),
        **_named(session.kept),
    }
    if instant is not None:
        facts["due"] = instant.isoformat()
    if isinstance(session.stage, Closed | Cancelled):
        facts["ended"] = session.stage.last.isoformat()
    return facts


def _named(files: Iterable[KeptFile]) -> dict[str, Any]:
    digests = list(dict.fromkeys(one.digest for one in files))
    return {"files": digests} if digests else {}


def _errand_facts(errand: OpenErrand) -> dict[str, Any]:
    files = errand.errand.files if isinstance(errand.errand, ReadFiles) else ()
    return {"asked": errand.asked.isoformat(), **_named(files)}


def _post_facts(post: Post) -> dict[str, Any]:
    return {
        **_named(post.envelope.files),
        "session": post.envelope.session,
        "serial": post.envelope.serial,
        "state": post.state.value,
        "next_at": post.next_at.isoformat(),
        "written": post.envelope.written.isoformat(),
    }


def _counted_edits_left_out(tree: dict[str, Any]) -> dict[str, Any]:
    """Until schema 2 a draft said only how many points were changed; now each change has its line."""
    letter = tree["envelope"]["letter"]
    if "done" in letter:
        letter["done"] = [one for one in letter["done"] if one["kind"] != "edited"]
    return tree


def _errand_named(tree: dict[str, Any]) -> dict[str, Any]:
    """Until schema 2 there was but one kind of errand."""
    tree["errand"].setdefault("_", "Summarize")
    return tree


def _related_left_out(tree: Any) -> Any:
    """Until schema 3 a point named whose answers were near it, which was a guess; now only who says the same."""
    if isinstance(tree, dict):
        return {name: _related_left_out(value) for name, value in tree.items() if name != "related"}
    return [_related_left_out(one) for one in tree] if isinstance(tree, list) else tree


SESSIONS = TableKind("sessions", codec_for(Session), lambda session: session.id, _session_facts, (_related_left_out,))
LEDGER = TableKind("ledger", codec_for(LedgerEntry), lambda entry: entry.digest)
_POST_UPGRADES = (_counted_edits_left_out, _related_left_out)
POSTS = TableKind("posts", codec_for(Post), lambda post: post.key, _post_facts, _POST_UPGRADES)
ERRANDS = TableKind("errands", codec_for(OpenErrand), lambda errand: errand.id, _errand_facts, (_errand_named,))
OPT_OUTS = TableKind("opt_outs", codec_for(OptOut), lambda opt_out: opt_out.address)
MEMOS = TableKind("memos", codec_for(Memo), lambda memo: memo.name)

TABLES: dict[str, TableKind[Any]] = {kind.name: kind for kind in (SESSIONS, LEDGER, POSTS, ERRANDS, OPT_OUTS, MEMOS)}
