"""What was said in a meeting joins the session, speaker by speaker."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from mailflow.core.acts import union as a
from mailflow.core.acts.consequences import Fate
from mailflow.core.letters.done_lines import Done, DoneKind
from mailflow.core.letters.union import Heard, Noted, Stranger, TalkHeard
from mailflow.core.session import naming
from mailflow.core.session.events import Utterance
from mailflow.core.session.model import Cancelled, Draft, Invite, Questions, Session, Summary, Voice
from mailflow.core.session.people import FACILITATOR, Person, PersonId
from mailflow.core.session.reading import Reading, Spoken
from mailflow.core.session.step import Step

TELLING = 6  # words; a shorter turn ("yes, that's right") says nothing by itself
KEPT = 120_000  # characters of a session's meetings; about two hours and a half of talk
SPEAKERS = 60  # of one transcript; more are no speakers
SUMMARIZED = 300  # turns, the longest ones
SHOWN = 90  # characters of a stranger's words

_DEVICE = re.compile(
    r"(?:['’]s)?\s(?:iphone|ipad|galaxy|laptop|macbook|pc|gsm)\b.{0,20}$|^(?:iphone|ipad|laptop) (?:van|de|von) ", re.I
)


def received(step: Step, reading: Reading) -> Reading:
    """What the facilitator sent of a meeting, or says of its speakers; he is told what was made of it. What is left."""
    if isinstance(step.session.stage, Draft | Cancelled):
        return reading
    for notes in reading.said(a.Notes):
        _take(step, _paragraphs(notes.words))  # typed into a mail, which is answered elsewhere
    if reading.encloses_talk and reading.message_id and any(one.text is None for one in reading.attachments):
        step.change(talk_mails=(*step.session.talk_mails, reading.message_id))  # for when they have been read
    spoken = reading.spoken or _announced(step.session, reading)
    speakers = reading.said(a.Speaker)
    if not (spoken or speakers):
        return reading
    cut = _take(step, spoken) if spoken else False
    unknown = [one for one in speakers if not _settle(step, one)]
    for one in speakers:
        step.became(one, Fate.ASKED if one in unknown else Fate.DONE)
    if unknown:
        step.tell_facilitator(Noted((Done(DoneKind.ASK_PEOPLE, names=tuple(one.person for one in unknown)),)))
    if spoken or len(unknown) < len(speakers):
        step.tell_facilitator(replace(_noted(step), cut=cut, again=not spoken))
    return replace(reading, acts=tuple(one for one in reading.acts if not isinstance(one, a.Speaker)))


def heard(session: Session) -> bool:
    """Whether anybody but the facilitator said something in a meeting."""
    return any(voice.turns for voice in session.voices if voice.person != FACILITATOR)


def utterances(session: Session) -> tuple[Utterance, ...]:
    """The turns as an engine sees them, each nearest to whatever question; of too many, the longest."""
    said = [
        Utterance(f"{voice.id}.{number}", voice.person or voice.id, 0, turn)
        for voice in session.voices
        if voice.person != FACILITATOR
        for number, turn in enumerate(voice.turns, 1)
    ]
    longest = sorted(said, key=lambda one: -len(one.text))[:SUMMARIZED]
    chosen = {one.id for one in longest}
    return tuple(one for one in said if one.id in chosen)


# Taking


def _announced(session: Session, reading: Reading) -> tuple[Spoken, ...]:
    """The words of files that came with a mail which said that they hold notes."""
    read = any(one.text for one in reading.attachments)
    return _paragraphs(reading.text) if read and reading.message_id in session.talk_mails else ()


def _paragraphs(text: str) -> tuple[Spoken, ...]:
    return tuple(Spoken("", words) for one in text.split("\n\n") if (words := one.strip()))


def _take(step: Step, spoken: Iterable[Spoken]) -> bool:
    """Add the telling turns to the voices; True when there was more than is kept."""
    by_label: dict[str, dict[str, None]] = {}  # each turn once, in order
    for one in spoken:
        turns = by_label.setdefault(one.speaker, {})
        if len(one.text.split()) >= TELLING:
            turns[one.text] = None
    room = KEPT - sum(len(turn) for voice in step.session.voices for turn in voice.turns)
    cut = len(by_label) > SPEAKERS
    for label, turns in list(by_label.items())[:SPEAKERS]:
        fits: list[str] = []
        for turn in turns:
            room -= len(turn)
            cut = cut or room < 0
            if room >= 0:
                fits.append(turn)
        _add(step, label, fits)
    return cut


def _add(step: Step, label: str, turns: list[str]) -> None:
    voices = step.session.voices
    same = [voice for voice in voices if _is_label(voice.label, label)]
    known = {turn for voice in same for turn in voice.turns}
    fresh = [turn for turn in turns if turn not in known]
    if not fresh:
        return
    if same and not _is_counted(label):
        step.change(voices=tuple(_with(voice, fresh) if voice is same[0] else voice for voice in voices))
        return
    shown = f"{label} ({len(same) + 1})" if same else label  # another meeting's "speaker 1" is another person
    voice = Voice(PersonId(f"s{len(voices) + 1}"), shown, tuple(fresh), _whose(step.session, label))
    step.change(voices=(*voices, voice))


def _with(voice: Voice, turns: list[str]) -> Voice:
    return replace(voice, turns=(*voice.turns, *turns))


def _is_label(kept: str, label: str) -> bool:
    return kept == label or (kept.startswith(f"{label} (") and kept.endswith(")"))


def _is_counted(label: str) -> bool:
    """A label that a program counted out, as "Speaker 2"."""
    return any(char.isdigit() for char in label)


# Whose voice it is


def _whose(session: Session, label: str) -> PersonId | None:
    """The one person that a label names."""
    people = _people(session)
    for name in _readings(label):
        found = naming.called(name, people) or _by_letters(name, people)
        if found:
            return found[0].id if len(found) == 1 else None
    return None


def _people(session: Session) -> tuple[Person, ...]:
    return (session.facilitator, *(one.person for one in session.participants if not one.removed))


def _readings(label: str) -> tuple[str, ...]:
    """As it stands, without the device behind it, and with the surname last."""
    bare = _DEVICE.sub("", label).strip()
    last, comma, first = bare.partition(",")
    turned = f"{first.strip()} {last.strip()}" if comma else " ".join((*bare.split()[1:], *bare.split()[:1]))
    return tuple(dict.fromkeys(name for name in (label, bare, turned) if name))


def _by_letters(name: str, people: tuple[Person, ...]) -> tuple[Person, ...]:
    """ "Fatima El Amrani" is "Fatima Elamrani", and also the Fatima of whom no surname is known."""
    letters = "".join(name.casefold().split())
    found = tuple(one for one in people if "".join(one.name.casefold().split()) == letters)
    first = name.split(maxsplit=1)[0].casefold()
    return found or tuple(one for one in people if one.name.casefold() == first)


def _settle(step: Step, said: a.Speaker) -> bool:
    """Give a voice the person that the facilitator names; False when nobody, or more than one, is called that."""
    person = FACILITATOR if said.me else _whose(step.session, said.person) if said.person else None
    if said.person and person is None:
        return False
    step.change(
        voices=tuple(
            replace(voice, person=person, settled=person is None) if voice.label == said.label else voice
            for voice in step.session.voices
        )
    )
    return True


# What the facilitator hears of it


def _noted(step: Step) -> TalkHeard:
    session = step.session
    voices = [voice for voice in session.voices if voice.turns and voice.person != FACILITATOR]  # he knows his own
    waits = isinstance(session.stage, Summary) and session.stage.go_at is None
    late = not (waits or isinstance(session.stage, Invite | Questions))
    if session.anonymous:
        turns = sum(len(voice.turns) for voice in voices)
        return TalkHeard((Heard("", turns),) if turns else (), late=late)
    strangers = [voice for voice in voices if voice.person is None and voice.label and not voice.settled]
    return TalkHeard(
        heard=_counted(session, voices),
        strangers=tuple(Stranger(voice.label, _beginning(voice.turns[0])) for voice in strangers),
        example=_example(session),
        late=late,
    )


def _counted(session: Session, voices: list[Voice]) -> tuple[Heard, ...]:
    turns: dict[str, int] = {}
    for voice in voices:
        person = session.person(voice.person) if voice.person else None
        name = person.name if person else voice.label
        turns[name] = turns.get(name, 0) + len(voice.turns)
    return tuple(Heard(name, count) for name, count in sorted(turns.items(), key=lambda one: -one[1]))


def _example(session: Session) -> str:
    """Somebody who may be the stranger: one who was not heard yet, if there is one."""
    people = [one.person for one in session.participants if not one.removed]
    silent = [one for one in people if not session.spoke(one.id)]
    return next((one.first_name for one in (*silent, *people)), "")


def _beginning(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= SHOWN else f"{line[:SHOWN].rsplit(' ', 1)[0]} …"
