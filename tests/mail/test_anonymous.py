"""A whole anonymous session: nobody's name or address is in any letter to anybody else."""

from __future__ import annotations

from dataclasses import replace

from mailflow.core.acts import union as a
from mailflow.core.letters.done_lines import CommandName, DoneKind
from mailflow.core.letters.union import Card, DraftTopSeven, Envelope, Expired, Letter, Noted, Status, Unreachable, kind
from mailflow.core.session.events import LetterFailed
from mailflow.core.session.model import Rules, Summary, TopSeven
from mailflow.core.session.people import FACILITATOR, Address, PersonId, Rsvp
from mailflow.core.session.reading import FailureKind, SaidKind
from tests.core.reviews import closed, says, stage_of
from tests.core.sessions import NAMES, Play, kickoff, mail, reading
from tests.mail.letters import packaged

PEOPLE = {PersonId(f"p{number}"): name for number, name in enumerate(NAMES, 1)}
# To the facilitator, who invited them: who takes part and how far they are, but never what anybody said.
ABOUT_WHO_TAKES_PART = Card | Status | Unreachable | Expired


def played() -> list[Envelope]:
    """Everything happens in it that makes a letter, and people write each other's names into their words."""
    play = Play(Rules(grace=0, receipt_wait=0, notes_hour=-1), kickoff(wishes=("anonymous",)))
    play.order(CommandName.START)
    for person, name in PEOPLE.items():
        play.write(person, reading("ja", rsvp=Rsvp.YES))
        words = {
            1: f"Zoals Jan en Fatima: blijven gaan, {name}.",
            2: f"Bel mij op 0478 12 34 56 of {name}@example.org.",
        }
        play.write(person, reading(answers=words, remarks=f"Kan dat, vraagt {name}?"))
    play.write("p1", mail(a.Behalf("Els", (a.Answer(3, "Minder papier."),)), text="namens Els"))
    play.wait_for(Summary)
    play.write("p2", reading("Nog iets van Jan?", answers={3: "Later."}))
    play.wait()
    play.order(CommandName.APPROVE)
    stage_of(play)
    play.write("p3", says(SaidKind.ADDITION, "Durven stoppen, zegt Nele.", picks=(1,)))
    play.write("p4", says(SaidKind.MISQUOTED, "Dat heb ik, Tom, niet gezegd.", 1))
    play.write("p5", says(SaidKind.CORRECTION, "Blijven gaan, zei Hassan.", 1))
    play.happen(LetterFailed(PersonId("p6"), FailureKind.ADDRESS))
    play.order(CommandName.STATUS, CommandName.REMIND)
    for _ in range(10):
        if isinstance(play.session.stage, TopSeven):
            break
        play.wait()
    share = a.Share((Address("leen@elders.example"),), plain=True)
    play.write(FACILITATOR, reading("...", commands=(a.Accept(()), share, a.Revisit(None))))
    play.order(CommandName.START)
    closed(play)
    play.write("p1", reading("Dat Els gelijk had."))
    play.write("x1", reading("Wie is Jan?"))
    for _ in range(2):
        play.wait()
    play.write("p1", reading("Vraag het aan Tom?", picks=a.Pick((1,))))
    return play.letters


def test_no_letter_names_anybody_to_anybody_else() -> None:
    letters = played()
    seen = {kind(one.letter) for one in letters}
    assert {"review", "review_receipt", "review_reminder", "draft_top_seven", "remarks", "top_seven"} <= seen
    assert {"top_seven_shared", "what_became", "lessons", "somebody_wrote", "status", "receipt", "reminder"} <= seen
    for envelope in letters:
        if envelope.to.id == FACILITATOR and _tells_who_takes_part(envelope.letter):
            continue
        mail = packaged().render(envelope)
        whole = f"{mail.subject}\n{mail.preheader}\n{mail.text}\n{mail.html}"
        for person, name in PEOPLE.items():
            if person != envelope.to.id and not _is_his_own(envelope, name):
                assert name not in whole, (kind(envelope.letter), envelope.to.id, name)
                assert f"{name.lower()}@" not in whole.lower(), (kind(envelope.letter), envelope.to.id, name)


def _tells_who_takes_part(letter: Letter) -> bool:
    """The answer to "remind" says whom, as the status does."""
    reminded = isinstance(letter, Noted) and any(done.kind is DoneKind.REMINDED for done in letter.done)
    return reminded or isinstance(letter, ABOUT_WHO_TAKES_PART)


def _is_his_own(envelope: Envelope, name: str) -> bool:
    """A receipt reads somebody's own words back to him; whom they name he knows. The facilitator's own commands too."""
    letter: Letter = envelope.letter
    return kind(letter) in ("receipt", "reminder", "proxy_noted") and name in repr(letter)


def test_the_status_tells_who_answered_and_not_what() -> None:
    status = [one for one in played() if isinstance(one.letter, Status)]
    text = packaged().render(status[-1]).text
    assert "Fatima" in text
    assert "blijven gaan" not in text.lower()


def test_named_the_same_session_shows_them() -> None:
    """The search would find a name that is there."""
    envelope = next(one for one in played() if isinstance(one.letter, DraftTopSeven))
    assert isinstance(envelope.letter, DraftTopSeven)
    named = replace(envelope, letter=replace(envelope.letter, names=tuple(PEOPLE.items())), anonymous=False)
    assert any(name in packaged().render(named).text for name in PEOPLE.values())
