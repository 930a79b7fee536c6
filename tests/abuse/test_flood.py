"""A flood of mails in one name: what is kept grows with what is said, and not with its square."""

from __future__ import annotations

import os

from mailflow.core.letters.union import Envelope, emptied, kind
from mailflow.core.seams import Incoming, PostState, Uid
from mailflow.core.session.people import Language
from mailflow.mail.writing import samples
from mailflow.outside.store.codec import codec_for
from tests.service.room import Room

FLOOD = 10_000 if os.environ.get("MAILFLOW_DEEP") else 150


def test_of_a_letter_that_nobody_gets_only_its_kind_is_kept() -> None:
    codec = codec_for(Envelope)
    for name, envelope in samples.envelopes(Language.NL):
        small = emptied(envelope)
        assert kind(small.letter) == kind(envelope.letter), name
        assert codec.decode(codec.encode(small)) == small, name
        if kind(small.letter) in ("receipt", "review_receipt"):
            assert len(str(codec.encode(small))) < 900, name


def test_what_a_flood_leaves_grows_with_what_was_said(room: Room) -> None:
    room.ask("jan", "els")
    sizes = []
    for number in range(FLOOD):
        raw = room.reply("jan", "questions", f"1. Mail {number} zegt iets over {number * 7919 % 10007}.")
        room.daemon.take((Incoming(Uid(1000 + number), len(raw), raw),))
        if number in (FLOOD // 2 - 1, FLOOD - 1):
            sizes.append(sum(len(str(post)) for post in room.posts()))
    withheld = [post for post in room.posts("jan", "receipt") if post.state is PostState.GIVEN_UP]
    assert len(withheld) > FLOOD // 2
    assert sizes[1] < 2.2 * sizes[0]
