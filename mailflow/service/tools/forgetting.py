"""One person: all that is kept of him, and its erasure, proven by a search over every byte of the state folder.

What he said goes, with his name and addresses, wherever it stands. What the group made of it stays the group's: the
points and the top 7, without his name. Other people's words stay as they are but for his address and full name in
them. That he may not be written to is kept as a keyed hash.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from mailflow.core.letters.own_data import DataKept
from mailflow.core.letters.union import emptied
from mailflow.core.letters.urgency import Urgency, urgency
from mailflow.core.seams import LedgerEntry, OpenErrand, Post, PostState, Store
from mailflow.core.session.files import FileDigest
from mailflow.core.session.model import Closed, Session, SessionId
from mailflow.core.session.people import Address, Participant, Person, PersonId
from mailflow.outside.store.codec import codec_for
from mailflow.outside.store.kept_files import FOLDER, Files
from mailflow.outside.store.on_disk import TinyDBStore
from mailflow.outside.store.restoring import ASIDE
from mailflow.outside.store.view import StoreView
from mailflow.service.tools import erasures
from mailflow.service.tools.traces import GONE, Traces

ERASED = "erased.invalid"  # a domain that nobody has (RFC 2606)
_TEXTS = ("text", "reason", "before", "excerpt")


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What an erasure did."""

    names: tuple[str, ...]  # under which he was known, for the mailbox
    sessions: int
    letters: int
    mails: int  # of the ledger
    files: int
    left: tuple[str, ...]  # files of the state folder in which his address or full name still stands


def facilitates(store: Store | StoreView, address: Address) -> list[SessionId]:
    """Sessions that are his own: they are erased as a whole, or handed over first."""
    return [one.id for one in store.sessions() if one.facilitator.address == address]


def known(store: Store | StoreView, address: Address) -> dict[str, Any]:
    """All that is kept of him, as JSON: what he said, what was written to him, which mails came from him."""
    found = []
    for session in store.sessions():
        mine = [one for one in session.participants if one.writes_from(address)]
        outside = [one for one in session.outsiders if one.person.address == address]
        leads = session.facilitator.address == address
        if not (mine or outside or leads):
            continue
        ids = {one.person.id for one in mine} | {one.person.id for one in outside}
        letters = [codec_for(Post).encode(post) for post in store.posts(session.id) if _to(post, address, ids)]
        found.append(
            {
                "session": session.id,
                "theme": session.theme,
                "facilitates": leads,
                "as": [codec_for(Participant).encode(one) for one in mine],
                "said": list(_about(codec_for(Session).encode(session)["stage"], ids)),
                "letters": letters,
            }
        )
    mails = [codec_for(LedgerEntry).encode(one) for one in store.mails_of(address)]
    return {"address": address, "may_be_written_to": not store.opted_out(address), "sessions": found, "mails": mails}


def _to(post: Post, address: Address, ids: set[PersonId]) -> bool:
    return post.envelope.to.address == address or post.envelope.to.id in ids


def _about(tree: Any, ids: set[PersonId]) -> Iterator[Any]:
    """Remarks, choices and the like of his, wherever they stand."""
    if isinstance(tree, dict):
        if tree.get("person") in ids:
            yield tree
        else:
            yield from (found for part in tree.values() for found in _about(part, ids))
    elif isinstance(tree, list):
        yield from (found for part in tree for found in _about(part, ids))


def names(store: Store | StoreView, address: Address) -> tuple[str, ...]:
    """The full names under which he is known."""
    mine = [_traces(one, address) for one in store.sessions() if _takes_part(one, address)]
    return tuple(sorted({name for one in mine for name in one.full_names}))


def forget(store: TinyDBStore, state: Path, address: Address, secret: Callable[[], str]) -> Forgotten:
    """Erase him; he facilitates nothing. `secret`: chance, for the key under which his stop is kept. Commits."""
    sessions = [one for one in store.sessions() if _takes_part(one, address)]
    traces = {one.id: _traces(one, address) for one in sessions}
    known_as = names(store, address)
    stranger = Traces(address, frozenset(), frozenset(known_as), (), frozenset())
    files = {digest for one in sessions for digest in _files(one, address)} | _sent_to_him(store, address)
    letters = 0
    with store.turn() as turn:
        for session in sessions:
            turn.put_session(_session(session, address, traces[session.id]))
        for post in store.every_post():
            mine = traces.get(post.envelope.session, stranger)
            if (new := _post(post, mine, files)) != post:
                turn.post(new)
                letters += 1
        for errand in store.errands():
            trace = traces.get(SessionId(errand.id.partition(".")[0]), stranger)
            cleaned = codec_for(OpenErrand).decode(trace.cleaned(codec_for(OpenErrand).encode(errand)))
            if cleaned != errand:
                turn.ask(cleaned)
        turn.remember(store.erasure_key(secret))
        if erasures.due(turn):
            turn.remember(erasures.done(turn, address))
    mails = store.forget_mails(address)
    store.forget_stop(address)
    store.commit()
    gone = _forget_files(store, Files(state / FOLDER), files)
    _compact(store)
    _clear_remains(state)
    return Forgotten(known_as, len(sessions), letters, mails, gone, tuple(_search(state, stranger)))


def _takes_part(session: Session, address: Address) -> bool:
    return any(one.writes_from(address) for one in session.participants) or any(
        one.person.address == address for one in session.outsiders
    )


def _traces(session: Session, address: Address) -> Traces:
    """By what he is known there, and what he said."""
    mine = [one for one in session.participants if one.writes_from(address)]
    people = [
        *(one.person for one in mine),
        *(one.person for one in session.outsiders if one.person.address == address),
    ]
    said = {text for one in mine for text in _said(one)}
    tree = codec_for(Session).encode(session)
    ids = {person.id for person in people}
    said |= {text for part in _about(tree["stage"], ids) for key in _TEXTS if isinstance(text := part.get(key), str)}
    return Traces(
        address,
        frozenset(ids),
        frozenset(person.name for person in people),
        tuple(sorted({line for text in said for line in (text, *text.splitlines())}, key=len, reverse=True)),
        frozenset(_points(tree["stage"])),
        frozenset(address for one in mine for address in (one.person.address, *one.also)),
    )


def _said(one: Participant) -> Iterator[str]:
    yield from (answer.text for answer in one.answers)
    yield from (remark.text for remark in (*one.remarks, *one.unplaced))
    yield from one.put
    yield one.essence or ""


def _points(tree: Any) -> Iterator[str]:
    """The words of points: the group's, once they were put before it."""
    if isinstance(tree, dict):
        if "number" in tree and "source" in tree:
            yield tree["text"]
        for part in tree.values():
            yield from _points(part)
    elif isinstance(tree, list):
        for part in tree:
            yield from _points(part)


def _files(session: Session, address: Address) -> Iterator[FileDigest]:
    """Those that he sent, and the report, which is printed with his name."""
    for one in session.participants:
        if one.writes_from(address):
            yield from (sent.file.digest for sent in one.files)
    if isinstance(session.stage, Closed):
        yield from (kept.digest for kept in (*session.stage.files, *session.stage.open_files))


def _sent_to_him(store: TinyDBStore, address: Address) -> set[FileDigest]:
    """What was kept of him, as he got it."""
    kept = (post.envelope for post in store.every_post() if isinstance(post.envelope.letter, DataKept))
    return {file.digest for envelope in kept if envelope.to.address == address for file in envelope.files}


def _session(session: Session, address: Address, traces: Traces) -> Session:
    stage = session.stage
    if isinstance(stage, Closed):
        stage = replace(stage, files=(), open_files=())
    people = tuple(_emptied(one, session.id) if one.writes_from(address) else one for one in session.participants)
    outside = tuple(
        replace(one, person=_nobody(one.person, session.id), opted_out=True) if one.person.address == address else one
        for one in session.outsiders
    )
    voices = tuple(replace(one, label=GONE, turns=()) if one.person in traces.ids else one for one in session.voices)
    new = replace(session, stage=stage, participants=people, outsiders=outside, voices=voices)
    return codec_for(Session).decode(traces.wordless.cleaned(codec_for(Session).encode(new)))


def _nobody(person: Person, session: SessionId) -> Person:
    return replace(person, address=Address(f"{person.id}.{session}@{ERASED}"), name=GONE)


def _emptied(one: Participant, session: SessionId) -> Participant:
    """That there was somebody, and what he chose: others' numbers rest on it. Nothing goes to him any more."""
    return Participant(_nobody(one.person, session), one.rsvp, opted_out=True, removed=True)


def _post(post: Post, traces: Traces, files: set[FileDigest]) -> Post:
    envelope = post.envelope
    if envelope.to.address in traces.addresses or envelope.to.id in traces.ids:
        envelope = replace(emptied(envelope), to=_nobody(envelope.to, envelope.session))
        state = PostState.GIVEN_UP if post.state is PostState.QUEUED else post.state
        post = replace(post, envelope=envelope, state=state, reply="erased")
    kept = tuple(one for one in envelope.files if one.digest not in files)
    post = replace(post, envelope=replace(envelope, files=kept))
    if urgency(envelope.letter) is Urgency.COURTESY:  # it reads back its own reader's words, which may be the same
        traces = traces.wordless
    return codec_for(Post).decode(traces.cleaned(codec_for(Post).encode(post)))


def _forget_files(store: TinyDBStore, files: Files, digests: set[FileDigest]) -> int:
    """But for one that somebody else sent too."""
    kept = {one.digest for session in store.sessions() for one in session.kept}
    kept |= {one.digest for post in store.every_post() for one in post.envelope.files}
    for digest in digests - kept:
        files.forget(digest)
    return len(digests - kept)


def _compact(store: TinyDBStore) -> None:
    """Until the journal holds nothing of before."""
    store.compact_soon()
    while store.compact_slice():
        pass


def _clear_remains(state: Path) -> None:
    """What was cut off, laid aside or left unfinished, holds older states of the same."""
    for path in state.iterdir():
        if path.name.startswith((ASIDE, ".restoring-", ".backing-up")) and path.is_dir():
            shutil.rmtree(path)
        elif ".torn-" in path.name:
            path.unlink()


def _search(state: Path, traces: Traces) -> Iterator[str]:
    """Every byte of every file."""
    for path in sorted(state.rglob("*")):
        if path.is_file() and traces.stand_in(path.read_bytes()):
            yield str(path.relative_to(state))
