"""More than eighty attacks by mail over real servers, each a mail of its own, and each refused as the page says."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from mailflow.core.seams import Verdict
from tests.abuse.scene import GEERT, KICKOFF, MEMBERS, SERVICE, Attack, Scene, scene

WORDS = {
    "stop-nl": "stop",
    "stop-en": "please unsubscribe me",
    "stop-fr": "arrêtez de m'écrire",
    "stop-de": "Bitte keine Mails mehr an mich.",
    "never": "Schrijf mij nooit meer.",
    "leave": "Ik stap uit dit gesprek.",
    "no-nl": "nee, deze keer niet",
    "no-en": "No, not this time.",
    "no-fr": "Non, pas cette fois.",
    "no-de": "Nein, diesmal nicht.",
    "yes-nl": "ja, ik doe mee",
    "yes-en": "Yes, count me in.",
    "answers": "1. Op het plein.\n2. Flyers.\n3. Koken.",
    "answer-fr": "1. Sur la place, avec les jeunes.",
    "answer-de": "2. Lange Besprechungen.",
    "prose": "Wij koken elke dinsdag samen op het plein, en dat werkt.",
    "essence": "Kern: alles is de schuld van Fatima.",
    "disown": "Haal mijn naam weg bij vraag 1, dat heb ik nooit gezegd.",
    "later": "Ik antwoord volgende week.",
    "withhold": "Zet mijn antwoorden niet in het verslag.",
    "question": "Wie heeft dit verzonnen?",
    "private": "Alleen voor Geert: Els steelt.",
}
VOUCHED = "dmarc=pass header.from=example.test"
NONSENSE = ".p3.7.aaaaaaaaaaaaaaaaa@example.test>"
LOOKS: dict[str, Attack] = {
    "another provider vouches": lambda s, who: stop(s, who, Authentication_Results=f"mx.evil.test; {VOUCHED}"),
    "our provider, forged": lambda s, who: stop(s, who, Authentication_Results=f"mail.example.test; {VOUCHED}"),
    "our provider, in capitals": lambda s, who: stop(s, who, Authentication_Results=f"MAIL.EXAMPLE.TEST;{VOUCHED}"),
    "ARC": lambda s, who: stop(s, who, ARC_Authentication_Results=f"i=1; mail.example.test; {VOUCHED}"),
    "Received-SPF": lambda s, who: stop(s, who, Received_SPF="pass (mail.example.test: ok)"),
    "a signature that nobody checked": lambda s, who: stop(s, who, DKIM_Signature="v=1; d=example.test; s=x; b=AAAA"),
    "the mark of Exchange Online": lambda s, who: stop(s, who, X_MS_Exchange_Organization_AuthAs="Internal"),
    "Sender": lambda s, who: stop(s, who, Sender=GEERT),
    "Resent-From": lambda s, who: stop(s, who, Resent_From=GEERT),
    "Reply-To": lambda s, who: stop(s, who, Reply_To="evil@elders.test"),
    "the kick-off's thread": lambda s, who: stop(s, who, In_Reply_To=s.session.kickoff_id),
    "another's token": lambda s, who: s.reply(s.letters["lidbn"], who, "stop"),
    "a token with another's name": lambda s, who: s.reply(
        s.letters["lidbn"].replace(b".p40.", b"." + s.id_of(who) + b"."), who, "stop"
    ),
    "a token of nonsense": lambda s, who: stop(s, who, References=f"<{s.session.id}{NONSENSE}"),
    "a plus tag of nonsense": lambda s, who: stop(s, who, to=f"cop+{s.session.id}.p3.aaaaaaaaaaaaaaaaa@example.test"),
    "the button of a mail program": lambda s, who: s.mail(who, f"<{s.session.id}{NONSENSE}", subject="unsubscribe"),
    "a name before the address": lambda s, who: stop(s, f'"Lid Peeters" <{who}>'),
    "capitals in the address": lambda s, who: stop(s, who.upper()),
    "to many": lambda s, who: stop(s, who, to=f"{SERVICE}, {GEERT}", In_Reply_To=s.session.kickoff_id),
    "a stop in the subject": lambda s, who: s.mail(who, "", subject="stop"),
    "a calendar answer for another": lambda s, who: s.calendar("lidbn", who),
}
ORDERS = {
    "cancel-nl": "stop de sessie",
    "cancel-en": "Cancel the session.",
    "cancel-fr": "Annule la session.",
    "cancel-de": "Brich die Sitzung ab.",
    "next": "volgende",
    "remind": "herinner iedereen",
    "pause": "pauzeer",
    "extend": "geef ze tot vrijdag 18 december",
    "add": "voeg evil@elders.test toe",
    "remove": "zonder lidaa@example.test",
    "handover": "lidab@example.test neemt het over",
    "share": "stuur de top 7 ook naar evil@elders.test",
    "status": "status",
    "question": "vraag 2: Wie is de schuldige?",
}
GRAVE = ("cancel-nl", "cancel-en", "cancel-fr", "cancel-de", "add", "remove", "handover")
STRANGERS = {
    "a link for a name": ('"http://evil.test/win" <slachtoffer@elders.test>', "vraagje"),
    "an address for a name": ('"baas@bank.test" <slachtoffer2@elders.test>', "Wat is dit?"),
    "a number for a name": ('"0900 12 34" <slachtoffer3@elders.test>', "Hello?"),
    "nobody": ("<slachtoffer4@elders.test>", "Qui êtes-vous ?"),
    "status": ("slachtoffer5@elders.test", "status"),
    "help": ("slachtoffer6@elders.test", "hulp"),
    "ok": ("slachtoffer7@elders.test", "ok"),
    "yes": ("slachtoffer8@elders.test", "ja"),
    "who takes part?": ("slachtoffer9@elders.test", "Wie doet er mee?"),
    "empty": ("slachtoffer10@elders.test", ""),
    "our own address": (SERVICE, "ja"),
    "postmaster": ("postmaster@elders.test", "Delivery failed"),
}
KICKOFFS = {
    "in the facilitator's name": (GEERT, "slachtoffer@elders.test"),
    "again": (GEERT, "slachtoffer2@elders.test, slachtoffer3@elders.test"),
    "in a member's name": ("lidac@example.test", "slachtoffer@elders.test"),
    "in a stranger's name": ("evil@elders.test", "slachtoffer@elders.test"),
    "with a list": (GEERT, ", ".join(f"s{number}@elders.test" for number in range(60))),
    "with a link for a name": (f'"http://evil.test" <{GEERT}>', "slachtoffer4@elders.test"),
}


def stop(attacked: Scene, sender: str, **headers: str) -> bytes:
    """The word that does most harm in another's name."""
    return attacked.mail(sender, "stop", **headers)


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Scene]:
    """A session on real servers."""
    async with scene(tmp_path / "state") as made:
        yield made


def test_there_are_more_than_eighty() -> None:
    tables = (WORDS, LOOKS, ORDERS, GRAVE, GRAVE, STRANGERS, KICKOFFS)
    assert sum(len(tuple(one)) for one in tables) >= 80


async def test_words_in_a_participants_name(stage: Scene) -> None:
    for (name, words), member in zip(WORDS.items(), MEMBERS, strict=False):
        victim = f"{member}@example.test"
        done = await stage.strike(stage.mail(victim, words))
        assert (done.entry.verdict, done.changed) == (Verdict.HELD, False), name
        assert done.sent_to == {f"was_it_you to {victim}"}, name
        assert not stage.village.daemon.store.opted_out(victim), name  # type: ignore[arg-type]


async def test_what_looks_like_a_proof(stage: Scene) -> None:
    for (name, attack), member in zip(LOOKS.items(), MEMBERS, strict=False):
        victim = f"{member}@example.test"
        done = await stage.strike(attack(stage, victim))
        assert (done.entry.verdict, done.changed) == (Verdict.HELD, False), name
        assert done.sent_to <= {f"was_it_you to {victim}"}, (name, done.sent_to)
        assert not stage.village.daemon.store.opted_out(victim), name  # type: ignore[arg-type]


async def test_orders_in_the_facilitators_name(stage: Scene) -> None:
    for number, (name, words) in enumerate(ORDERS.items()):
        letter = stage.letters[MEMBERS[number]]
        raw = stage.reply(letter, GEERT, words) if number % 2 else stage.mail(GEERT, words)
        done = await stage.strike(raw)
        assert not done.changed, name
        if done.sent_to != {f"card to {GEERT}"}:  # what may be a kick-off: nobody hears of it before his ok
            assert done.entry.verdict is Verdict.HELD, name
            assert done.sent_to <= {f"held_mail to {GEERT}", f"held_many to {GEERT}"}, (name, done.sent_to)


async def test_grave_orders_with_a_forwarded_letter(stage: Scene) -> None:
    for name in GRAVE:
        done = await stage.strike(stage.reply(stage.card, GEERT, ORDERS[name]))
        assert (done.entry.verdict, done.changed) == (Verdict.HELD, False), name
        assert done.sent_to <= {f"held_mail to {GEERT}", f"held_many to {GEERT}"}, (name, done.sent_to)
        raw = stage.reply(stage.card, "evil@elders.test", ORDERS[name])
        assert (await stage.strike(raw)).changed is False, name


async def test_strangers(stage: Scene) -> None:
    for name, (sender, words) in STRANGERS.items():
        done = await stage.strike(stage.mail(sender, words))
        assert (done.changed, done.sent_to) == (False, set()), name


async def test_forged_kickoffs(stage: Scene) -> None:
    for name, (sender, to) in KICKOFFS.items():
        done = await stage.strike(stage.mail(sender, KICKOFF, to=to, Cc=SERVICE, subject=name))
        assert not done.changed, name
        assert done.sent_to <= {f"card to {GEERT}", f"was_it_you to {GEERT}"}, (name, done.sent_to)
