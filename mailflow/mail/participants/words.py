"""What is common to all that participants reply: whose words, which sentences, and what each does besides answering."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from mailflow.core.acts import union as a
from mailflow.core.acts.segments import Label
from mailflow.core.acts.union import Span
from mailflow.core.letters.shown import Shown
from mailflow.core.session.people import Rsvp
from mailflow.core.session.reading import Moment
from mailflow.mail.answering import coming, phrases
from mailflow.mail.examples import phrasebook
from mailflow.mail.interpreting import framing
from mailflow.mail.interpreting import said as said_
from mailflow.mail.interpreting.claims import Claims
from mailflow.mail.interpreting.own_text import OwnText
from mailflow.mail.interpreting.said import Said, Sentence
from mailflow.mail.participants import mingled, placing, privacy, refusals, taking_out
from mailflow.mail.participants.plain_words import AGREES, REFUSES, foreign
from mailflow.mail.participants.sentence_kinds import Does, Place, agrees, does, near_ends, pulls_back
from mailflow.mail.participants.voices import Voice, voices
from mailflow.mail.picking import corrections
from mailflow.mail.words.lazily import lazily

_CORRECTS = 6  # words that say no more than that what was said before is replaced
_LEAD, _CALLS = 24, 14  # words that lead up to the answers; that may do so without saying it
_TELLS = 0.6  # how sure it is that words before an answer are one too
_WORDS = lazily(r"[^\W\d_]+")
_STOPS = lazily(r"[.!?…]\W*$")
_SHORT = 30  # words of a refusal whose reason goes with it
_ESSENCE = lazily(r"\s{0,2}[*_]{0,2}\s?(?:\([^)]{1,60}\)\s?)?[:=–—-][*_]{0,2}\s+")
_AND = r"(?:(?:en|and|et|und)\W+)?"
_BREAK_LEAD = lazily(rf"\W*{_AND}$", re.IGNORECASE)
_BREAK = lazily(rf"(?:[.!?…;:,/|–—]|[^\w\s'’\"“”().-])\s*{_AND}$|^\W*{_AND}$", re.IGNORECASE)
_GRAVE: dict[Does, type[a.Stop | a.Leave | a.Decline]] = {
    Does.STOP: a.Stop,
    Does.LEAVE: a.Leave,
    Does.DECLINE: a.Decline,
}
_COMES = {Rsvp.YES: a.Comes.YES, Rsvp.NO: a.Comes.NO, Rsvp.LATER: a.Comes.MAYBE}


def read(own: OwnText, shown: Shown, claims: Claims, reader: type[Words]) -> None:
    """Claim what the reply says, voice by voice."""
    framing.label(own, shown, claims)
    for voice in voices(own, shown.people):
        said = Said(_passed_on(own, voice, claims))
        if voice.head:
            said.label(voice.head, Label.POINTER, "says whose words follow")
        reader(own, shown, claims, voice.span, said).read()
        said.claim(claims)


def _passed_on(own: OwnText, voice: Voice, claims: Claims) -> str:
    """Whose words they are; a name that signs the mail is the writer's own."""
    signs = [own.text[one.start : one.end] for one in claims.labelled(Label.CLOSING)]
    first = voice.person.split(" ")[0]
    return "" if first and any(re.search(rf"\b{re.escape(first)}\b", line) for line in signs) else voice.person


class Words:
    """Reads the words of one person."""

    by_place = True  # as many paragraphs as questions answer them in order

    def __init__(self, own: OwnText, shown: Shown, claims: Claims, span: Span, said: Said) -> None:
        self.own, self.shown, self.claims, self.span, self.said = own, shown, claims, span, said
        self.text = own.text
        self.found: Sequence[Sentence] = ()  # all of them, once each knows what it does
        self.answered = False  # some of them answer a question

    def read(self) -> None:
        """Say all of it."""
        if not self.said.person:
            taking_out.read(self.span, self.shown, self.claims)
        pieces = self.pieces()
        for piece in pieces:
            if piece.label:
                self.said.label(piece.label, Label.POINTER, "says what it is about")
        found = list(self.sentences(pieces))
        if self._refusal(found):
            return
        found = self.essence(found)
        found = privacy.spread(self.introduced(self._asking(self.decided(found))))
        for one in found:
            self._beside(one, found)
        self._private(found)
        for group in said_.together([one for one in found if one.does is Does.ASK], self.text):
            spans, words = said_.joined(self.text, [one.span for one in group])
            self.said.say(spans, a.Ask(words))
        placed = self._placed([one for one in found if one.questions and one.does in (Does.SAYS, Does.NO_ANSWER)])
        rest = self._attends([one for one in found if one.does in (Does.SAYS, Does.TELL) and not one.questions])
        self.found, self.answered = found, bool(placed)
        rest = self._with_reason(rest)
        self.say_placed(placed)
        if rest:
            (self.tell if privacy.goes_in_secret(found) else self.loose)(rest)

    def _refusal(self, found: Sequence[Sentence]) -> bool:
        """Whether all that the writer says is that he declines, leaves, or wants no mail any more."""
        alone = self.span == Span(0, len(self.text)) and not self.said.labels
        if not alone or any(one.questions or _marks_essence(one.text) for one in found):
            return False
        said = [one for one in found if not framing.only_names(one.text, self.shown)]
        texts = [framing.unnamed(one.text, self.shown) for one in said]
        act = refusals.of_mail(texts, self.shown.moment)
        if act is None:
            return False
        more = self.beside_refusal(found)
        spans, words = said_.joined(self.text, [one.span for one in found if one not in more])
        seen = self.shown.moment is Moment.REVIEW  # who has the summary before him may only name it
        along = phrasebook.stands("wants_result", words) is not None if seen else phrases.wants_result(words)
        if act is Does.DECLINE or (act is Does.LEAVE and along):  # he takes no part, and gets what comes of it
            self.said.say(spans, a.Decline(plain=True, reads_along=along))
        else:
            self.said.say(spans, _GRAVE[act](plain=True))
        self.tell(more)
        return True

    def beside_refusal(self, found: Sequence[Sentence]) -> list[Sentence]:
        """What a refusal says besides, and is more than its reason."""
        shown = self.shown
        return [one for one in found if refusals.says_more(one.text, shown.moment)]

    def pieces(self) -> list[placing.Piece]:
        """Its stretches, each with what it stands at."""
        shown = self.shown
        return placing.place(self.own, self.span, shown.questions, shown.text, self.claims.rest, self.by_place)

    def _runs_on(self, one: Sentence, following: Sentence, first: int) -> bool:
        """Whether it is the beginning of the line in which the first answer stands."""
        same = "\n" not in self.text[one.span.end : following.span.start]
        return following.span.start == first and same and not _STOPS.search(one.text)

    def sentences(self, pieces: Sequence[placing.Piece]) -> Iterator[Sentence]:
        """The sentences of those stretches."""
        return said_.sentences(self.text, pieces)

    def loose(self, rest: Sequence[Sentence]) -> None:
        """Sentences that stand at nothing."""
        self.tell(rest)

    def say_placed(self, placed: dict[int, list[Sentence]]) -> None:
        """The answers that stand at a question."""
        revised = self.revised(placed)
        for number, ones in sorted(placed.items()):
            kept = [one for one in ones if not (number in revised and _only_corrects(one.text))] or ones
            spans, _ = said_.joined(self.text, [one.span for one in ones])
            words = said_.joined(self.text, [one.span for one in kept])[1]
            self.said.say(spans, a.Revise(number, words) if number in revised else a.Answer(number, words))

    def tell(self, rest: Sequence[Sentence]) -> None:
        """Words that a person should see, together where they stand together."""
        group: list[Sentence] = []
        for one in [*rest, None]:
            if one is not None and (not group or one.paragraph == group[-1].paragraph):
                group.append(one)
                continue
            spans, words = said_.joined(self.text, [each.span for each in group])
            if words:
                self.said.say(spans, a.Tell(words))
            group = [one] if one else []

    def revised(self, placed: dict[int, list[Sentence]]) -> set[int]:
        """The questions of which the mail says that it replaces what was said before."""
        earlier = {number for number, _ in self.shown.earlier}
        if not earlier:
            return set()
        if corrections.announced(self.text[self.span.start : self.span.end]):
            return earlier
        if any(phrasebook.stands("corrects", one.text) for one in self.found if not one.questions):
            return earlier
        return {
            number
            for number in earlier
            if any(phrasebook.stands("corrects", one.text) for one in placed.get(number, ()))
        }

    def essence(self, found: list[Sentence]) -> list[Sentence]:
        """The sentence marked as the one that matters most; its label says nothing."""
        for at, one in enumerate(found):
            place = _marks_essence(one.text)
            if place is None:
                continue
            head, end = place
            words, rest = Span(one.span.start + end, one.span.end), found[at + 1 :]
            label = Span(one.span.start + head, words.start)
            if words.end <= words.start and rest:
                words, rest = rest[0].span, rest[1:]
            if words.end <= words.start:
                continue
            self.said.label(label, Label.POINTER, "marks the essence")
            self.said.say([words], a.Essence(self.text[words.start : words.end].strip()))
            before = [replace(one, span=Span(one.span.start, label.start), text=one.text[:head])] if head else []
            return [*found[:at], *before, *rest]
        return found

    def _asking(self, found: list[Sentence]) -> list[Sentence]:
        """What stands between two questions to a person, or follows from one, is asked with them."""
        asking = [at for at, one in enumerate(found) if one.does is Does.ASK]
        for at, one in enumerate(found):
            blames = at > 0 and found[at - 1].does is Does.TELL and found[at - 1].paragraph == one.paragraph
            if one.does is Does.ASK and blames and not one.questions:
                found[at] = replace(one, does=Does.TELL)
                asking.remove(at)
            if one.does not in (Does.SAYS, Does.LATER, Does.PRIVATE) or one.questions:
                continue
            same = [other for other in asking if found[other].paragraph == one.paragraph]
            between = any(other < at for other in same) and any(other > at for other in same)
            follows = at - 1 in asking and found[at - 1].paragraph == one.paragraph and _follows(one.text)
            if between or follows:
                found[at] = replace(one, does=Does.ASK)
                asking.append(at)
        return found

    def introduced(self, found: list[Sentence]) -> list[Sentence]:
        """What leads up to the first answer, and says no more than that answers follow."""
        first = min((one.span.start for one in found if one.questions), default=-1)
        for at, one in enumerate(found):
            if one.does is not Does.SAYS or one.questions or one.span.start > first:
                continue
            if phrasebook.stands("passes_on", one.text) is not None:
                continue
            runs_on = at + 1 < len(found) and self._runs_on(one, found[at + 1], first)
            words = len(one.text.split())
            if (runs_on and words <= _CALLS and not agrees(one.text, self.shown.moment, "answer", sure=_TELLS)) or (
                words <= _LEAD and _introduces(one.text)
            ):
                found[at] = replace(one, does=Does.POINTER)
        return found

    def decided(self, found: Sequence[Sentence]) -> list[Sentence]:
        """Each with what it does; what stands apart below the last answer belongs to it only where it says no more."""
        last = len(found) - 1
        decided: list[Sentence] = []
        for at, one in enumerate(said_.with_apart(list(found))):
            alone_at_end = one.paragraph == found[-1].paragraph and one.paragraph > 0
            only = sum(other.questions == one.questions for other in found) == 1
            placed = bool(one.questions) and not one.apart
            near = near_ends(at, last + 1)
            place = Place(self.shown.moment, placed, only, at in (0, last) or alone_at_end, one.apart, near)
            act = does(framing.unnamed(one.text, self.shown), place)
            loose = (one.apart or act in (Does.COURTESY, Does.LATER)) and (
                act not in (Does.SAYS, Does.NO_ANSWER) or self._comes(one) is not None
            )
            decided.append(replace(one, does=act, questions=() if loose else one.questions))
        decided = self._without_passing_no(self._without_cries(decided))
        if self.said.person or self.shown.moment not in (Moment.QUESTIONS, Moment.INVITE):
            return decided
        return mingled.told(decided, self.shown.people, len(self.shown.questions))

    def _without_cries(self, found: list[Sentence]) -> list[Sentence]:
        """A single word, "Stop!", before sentences that say something else refuses nothing."""
        says = any(one.does in (Does.SAYS, Does.ASK, Does.TELL) for one in found)
        return [
            replace(one, does=Does.TELL) if says and one.does in _GRAVE and len(_WORDS.findall(one.text)) == 1 else one
            for one in found
        ]

    def _without_passing_no(self, found: list[Sentence]) -> list[Sentence]:
        """A "no" amid answers, or one that is taken back, refuses nothing."""
        if not any(one.does is Does.DECLINE for one in found):
            return found
        beside = [one for one in found if not self._is_story(one)]
        text = " ".join(one.text for one in beside)
        back = pulls_back(text) or any(agrees(one.text, self.shown.moment, "join") for one in beside)
        invited = self.shown.moment is Moment.INVITE
        if not back and (invited or (len(text.split()) <= _SHORT and not re.search(r"\d", text))):
            return found
        instead = Does.TELL if invited else Does.SAYS
        return [replace(one, does=instead) if one.does is Does.DECLINE else one for one in found]

    def _is_story(self, one: Sentence) -> bool:
        """Whether it is for the others to hear, and takes back nothing."""
        more = refusals.says_more(one.text, self.shown.moment)
        return more and not re.search(r"\d", one.text) and phrasebook.stands("condition", one.text) is None

    def _comes(self, one: Sentence) -> coming.Coming | None:
        """What a sentence says of coming to the meeting, if anything."""
        if self.shown.meeting is None:
            return None
        place = self.shown.place if self.shown.moment in (Moment.INVITE, Moment.MEETING) else ""
        found = coming.read(one.text, coming.Live(self.shown.meeting, place))
        return found if found.said in _COMES else None

    def _beside(self, one: Sentence, every: Sequence[Sentence]) -> None:
        """What a sentence says that is no answer."""
        match one.does:
            case Does.COURTESY:
                self.said.label(one.span, Label.COURTESY, "a kind word")
            case Does.POINTER:
                self.said.label(one.span, Label.POINTER, "says where the answers stand")
            case Does.WITHHOLD:
                self.said.say([one.span], a.Withhold())
            case Does.LATER:
                self.said.say([one.span], a.Later())
                words = framing.unnamed(one.text, self.shown)
                if foreign(words, (*AGREES, *REFUSES)) and not agrees(words, self.shown.moment, "later", sure=0.8):
                    self.said.say([one.span], a.Tell(one.text))
            case Does.STOP | Does.LEAVE | Does.DECLINE:
                self.said.say([one.span], _GRAVE[one.does](plain=self._plain(one, every)))
            case Does.TELL | Does.ASK | Does.PRIVATE | Does.NO_ANSWER | Does.SAYS:
                pass

    def _plain(self, one: Sentence, every: Sequence[Sentence]) -> bool:
        """Whether nothing beside it pulls the other way: a question, another grave act, or that he takes part."""
        others = [other for other in every if other is not one]
        against = {Does.ASK, Does.LATER} | ({Does.STOP, Does.LEAVE, Does.DECLINE} - {one.does})
        return not any(other.does in against for other in others)

    def _private(self, found: Sequence[Sentence]) -> None:
        ones = [one for one in found if one.does is Does.PRIVATE]
        for one in ones:
            if one.label:
                self.said.label(Span(one.span.start, one.span.start + one.label), Label.POINTER, "says it is private")
        for group in said_.together(ones, self.text):
            spans, words = said_.joined(self.text, [Span(one.span.start + one.label, one.span.end) for one in group])
            self.said.say(spans, a.Private(words))

    def _placed(self, found: Sequence[Sentence]) -> dict[int, list[Sentence]]:
        """The sentences of each question; one to which he only says that he has no answer has none."""
        places: dict[int, list[Sentence]] = {}
        for one in found:
            for number in one.questions:
                places.setdefault(number, []).append(one)
        for number, ones in list(places.items()):
            if all(one.does is Does.NO_ANSWER for one in ones):
                del places[number]
                for one in ones:
                    self.said.label(one.span, Label.POINTER, "has no answer")
        return places

    def _attends(self, loose: Sequence[Sentence]) -> list[Sentence]:
        """Without the sentences that only say whether he comes to the meeting."""
        rest: list[Sentence] = []
        for one in loose:
            found = self._comes(one)
            if found is None:
                rest.append(one)
                continue
            self.said.say([one.span], a.Attend(_COMES[found.said]))
            if found.beside is Rsvp.YES:
                self.said.say([one.span], a.Join())
        return rest

    def _with_reason(self, rest: list[Sentence]) -> list[Sentence]:
        """Without the reason of a short refusal, which is no act of its own: it stands with it."""
        short = sum(len(one.text.split()) for one in self.found) <= _SHORT
        grave = next((one for one in self.found if one.does in _GRAVE), None)
        if (
            grave is None
            or not short
            or self.answered
            or any(one.does in (Does.ASK, Does.PRIVATE) for one in self.found)
        ):
            return rest
        more = self.beside_refusal(rest)
        reason = [one.span for one in rest if one not in more]
        for number, (spans, act) in enumerate(self.said.acts):
            if spans == (grave.span,):
                every, _ = said_.joined(self.text, [*spans, *reason])
                self.said.acts[number] = (every, replace(act, spans=every))
        self.tell(more)
        return []


def _marks_essence(text: str) -> tuple[int, int] | None:
    """Where a mark of the essence begins in a sentence, and where its words begin."""
    span = phrasebook.stands("essence", text)
    if span is None:
        return None
    before = text[: span.start]
    if before.strip() and not _BREAK.search(before):
        return None
    head = len(_BREAK_LEAD.sub("", before)) if before.strip() else 0
    sign = _ESSENCE.match(text, span.end)
    if sign:
        return head, sign.end()
    return (0, len(text)) if not before.strip() and not text[span.end :].strip(" *_:") else None


def _only_corrects(text: str) -> bool:
    short = len(text.split()) <= _CORRECTS and not foreign(text, (*AGREES, *REFUSES, "revise"))
    return short and phrasebook.stands("corrects", text) is not None


def _follows(text: str) -> bool:
    return phrasebook.begins("follows_ask", text) is not None


def _introduces(text: str) -> bool:
    if "?" in text:
        return False
    return text.rstrip().endswith(":") or phrasebook.stands("introduces", text) is not None
