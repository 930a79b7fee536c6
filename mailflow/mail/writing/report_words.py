"""A report in the words of its language: every string that its page shows, ready to be laid out.

People's own words stand in it untouched; the templates that lay them out insert them as data.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from mailflow.core.letters.parts import Difference
from mailflow.core.seams import TemplateSet
from mailflow.core.session.people import Language
from mailflow.core.summary.report import Chapter, Place, Report, Said
from mailflow.errors import TemplateError
from mailflow.mail.words.lazily import lazily
from mailflow.mail.writing.diction import Diction
from mailflow.mail.writing.markdown import sendable

Page = dict[str, Any]  # strings, numbers, lists and more of the same: what JSON can hold

_FORBIDDEN = lazily(r'[\x00-\x1f\x7f/\\:*?"<>|\u200e\u200f\u202a-\u202e\u2066-\u2069]+')  # in file names somewhere
_LONGEST_NAME = 80
_BRIEF = 90  # characters of a question beside a point


@dataclass(frozen=True, slots=True)
class Phrases:
    """The phrases of one language's report.toml; `blame` names the file."""

    table: Mapping[str, Any]
    diction: Diction
    blame: str

    def say(self, name: str, **words: object) -> str:
        """The phrase, with its blanks filled in. Raises `TemplateError`."""
        return self._fill(name, self._get(name, str), words)

    def count(self, name: str, count: int, **words: object) -> str:
        """Of its three forms the one for none, for one, or for more. Raises `TemplateError`."""
        forms = self._get(name, list)
        if len(forms) != 3:
            raise TemplateError(f"{self.blame}, line 1: {name!r} wants three forms: for none, for one, for more")
        number = self.diction.say_number(count)
        said = self._fill(name, str(forms[min(count, 2)]), {**words, "count": number, "digits": str(count)})
        return said[:1].upper() + said[1:]

    def day(self, day: date) -> str:
        """With its year, without its weekday."""
        first = self.diction.first if day.day == 1 else str(day.day)
        return self.say("date", day=first, month=self.diction.months[day.month - 1], year=day.year)

    def _get(self, name: str, kind: type) -> Any:
        found = self.table.get(name)
        if not isinstance(found, kind):
            raise TemplateError(f"{self.blame}, line 1: {name!r} is missing; put it back from the package")
        return found

    def _fill(self, name: str, phrase: str, words: Mapping[str, object]) -> str:
        try:
            return phrase.format(**words)
        except (LookupError, ValueError, AttributeError) as error:
            raise TemplateError(f"{self.blame}, line 1: {name!r} cannot be filled in: {error!r}") from error


def phrases(templates: TemplateSet, language: Language) -> Phrases:
    """Those of a language. Raises `TemplateError`."""
    sources, blame = dict(templates.sources), f"{language}/report.toml"
    try:
        diction = Diction.read(tomllib.loads(sources[f"{language}/words.toml"]))
        return Phrases(tomllib.loads(sources[blame]), diction, blame)
    except (LookupError, TypeError, tomllib.TOMLDecodeError) as error:
        raise TemplateError(f"{blame}, line 1: cannot be used: {error}; put it back from the package") from error


def file_name(report: Report, said: Phrases, name: str) -> str:
    """What a file of it is called, without its ending: the theme, as any file system takes it."""
    theme = " ".join(_FORBIDDEN.sub(" ", sendable(report.theme)).split())
    if len(theme) > _LONGEST_NAME:
        theme = theme[:_LONGEST_NAME].rsplit(" ", 1)[0]
    return said.say(name, theme=theme.strip(" .") or said.say("kicker"), count=len(report.top))


def page(report: Report, said: Phrases, service: str) -> Page:
    """All that stands on it. Raises `TemplateError`."""
    facilitator = report.facilitator or said.say("facilitator")
    return {
        "language": report.language.value,
        "service": service,
        "theme": _line(report.theme),
        "kicker": said.say("kicker"),
        "when": _period(report, said),
        "who": _who(report, said),
        "crowd": _crowd(report, said),
        "top_title": said.count("top_title", len(report.top)),
        "top": [_place(one, report, said) for one in report.top],
        "legend": said.say("legend", ballots=report.ballots) if report.ballots else "",
        "thread": _line(report.thread),
        "differ": _line(report.differ),
        "differ_title": said.say("disagreement"),
        "differences": [_difference(one, said) for one in report.differences],
        "voice": _line(report.voice),
        "voice_title": said.say("voice"),
        "method_title": said.say("method_title"),
        "method": _method(report, said, facilitator),
        "notes": _notes(report, said, facilitator),
        "summary_title": said.say("summary_title"),
        "chapters": [_chapter(one, said, facilitator) for one in report.chapters if _tells(one)],
        "answers_title": said.say("answers_title") if report.with_answers else "",
        "disagreement": said.say("disagreement"),
    }


def _period(report: Report, said: Phrases) -> str:
    return said.say("period", began=said.day(report.began), ended=said.day(report.ended))


def _who(report: Report, said: Phrases) -> str:
    names = [_line(name) for name in report.people]
    if not names:
        return said.count("who_anonymous", report.took_part)
    return said.say("who", names=said.diction.say_all(names), facilitator=_line(report.facilitator))


def _crowd(report: Report, said: Phrases) -> str:
    """For the poster, which hangs where others read it: how many they were, and nobody's name but who led it."""
    if not report.people:
        return _who(report, said)
    return said.count("crowd", report.took_part, facilitator=_line(report.facilitator))


def _method(report: Report, said: Phrases, facilitator: str) -> list[str]:
    questions = said.count("questions", sum(one.number > 0 for one in report.chapters))
    questions = questions[:1].lower() + questions[1:]
    return [
        said.count("method_asked", report.took_part, questions=questions),
        said.say("method_summary", facilitator=facilitator),
        said.count("method_chosen", report.ballots, questions=questions),
    ]


def _notes(report: Report, said: Phrases, facilitator: str) -> list[str]:
    """What a reader must know to take it for what it is."""
    notes = [
        (bool(report.engine), said.say("engine", engine=report.engine)),
        (bool(report.top) and not report.edited, said.say("unedited", facilitator=facilitator)),
        (not report.nameless, said.say("inside")),
        (report.nameless and not report.anonymous, said.say("open")),
        (report.anonymous, said.say("anonymous")),
    ]
    return [note for so, note in notes if so]


def _difference(one: Difference, said: Phrases) -> Page:
    reasons = [_line(reason) for reason in one.reasons]
    told = said.say("not_all") if reasons else said.count("against", one.against)
    return {"point": _line(one.point), "told": told, "reasons": reasons}


def _place(one: Place, report: Report, said: Phrases) -> Page:
    chosen = said.count("chosen", one.chosen_by, ballots=report.ballots)
    return {
        "rank": one.rank,
        "text": _line(one.text),
        "chosen": chosen if report.ballots else "",
        "votes": said.say("votes", count=one.chosen_by, ballots=report.ballots),
        "share": one.chosen_by / report.ballots if report.ballots else 0.0,
        "source": said.say("from", names=_names(one.names, said)) if one.names else "",
        "mark": _mark(one, said, report.facilitator or said.say("facilitator")),
        "about": said.say("about", question=_short(_line(one.about))) if one.about else "",
    }


def _short(question: str) -> str:
    return question if len(question) <= _BRIEF else f"{question[:_BRIEF].rsplit(' ', 1)[0]} …"


def _tells(one: Chapter) -> bool:
    """Whether anything is left to say of it below the top; that nobody answered it is something."""
    return not one.in_top or bool(one.sentences or one.single_voices or one.disagreements or one.answers)


def _chapter(one: Chapter, said: Phrases, facilitator: str) -> Page:
    def sentence(it: Said) -> Page:
        return {"text": _line(it.text), "source": _names(it.names, said), "mark": _mark(it, said, facilitator)}

    return {
        "label": said.say("question", number=one.number) if one.number else "",
        "question": _line(one.question) or said.say("unknown" if one.unknown else "beyond"),
        "paragraphs": _paragraphs(one.sentences, sentence),
        "single_voices": [sentence(it) for it in one.single_voices],
        "single": said.count("single", len(one.single_voices)),
        "disagreements": [[sentence(it) for it in sides] for sides in one.disagreements],
        "others": said.count("others", len(one.others), names=_names(one.others, said)),
        "silent": "" if one.answered or one.single_voices or one.in_top else said.say("silent"),
        "answers": [{"name": _names(it.names, said), "lines": _lines(it.text)} for it in one.answers],
    }


def _paragraphs(sentences: Sequence[Said], sentence: Callable[[Said], Page]) -> list[list[Page]]:
    paragraphs: list[list[Page]] = []
    for one in sentences:
        if one.opens or not paragraphs:
            paragraphs.append([])
        paragraphs[-1].append(sentence(one))
    return paragraphs


def _names(names: Sequence[str], said: Phrases) -> str:
    return said.diction.say_all(_line(name) for name in names) if names else ""


def _mark(one: Said | Place, said: Phrases, facilitator: str) -> str:
    if one.added:
        return said.say("added", facilitator=facilitator)
    if one.edited:
        return said.say("edited", facilitator=facilitator)
    return said.say("paraphrase") if one.paraphrase else ""


def _line(words: str) -> str:
    """On one line, as it may stand in any file."""
    return " ".join(sendable(words).split())


def _lines(words: str) -> list[str]:
    return [line for line in (_line(one) for one in sendable(words).split("\n")) if line]
