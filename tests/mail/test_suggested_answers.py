"""Whatever a letter invites its reader to answer is understood when he answers just that."""

from __future__ import annotations

import html
import re
from datetime import UTC, date, datetime, time

import pytest

from mailflow.core.acts.union import Meeting, Speaker
from mailflow.core.letters.done_lines import CommandName, Done, DoneKind
from mailflow.core.letters.union import Noted
from mailflow.core.session.people import Language, Rsvp
from mailflow.mail.answering import coming, phrases, proxy
from mailflow.mail.commands import commands, corrections, meeting_said, speakers
from mailflow.mail.draft_edits import edits
from mailflow.mail.fields import Correction, CorrectionKind, EditKind
from mailflow.mail.picking import picks
from mailflow.mail.reply import Line, Reply, Role
from tests.mail.letters import packaged, rendered, sample

MORNING = datetime.fromisoformat("2026-11-23T10:00")
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
QUOTED = re.compile(r"[“„«]\s?([^“”„«»]+?)\s?[”“»]")
LANGUAGES = list(Language)
CHANGES = [EditKind.REPLACE, EditKind.MERGE, EditKind.STRIKE, EditKind.FIRST, EditKind.ADD]
WHAT: dict[CommandName, str | dict[Language, str]] = {
    CommandName.ADD: "els@example.org",
    CommandName.REMOVE: "Tom",
    CommandName.HANDOVER: "els@example.org",
    CommandName.SHARE: "leen@example.org",
    CommandName.EXTEND: {
        Language.NL: "18 december",
        Language.EN: "18 December",
        Language.FR: "18 décembre",
        Language.DE: "18. Dezember",
    },
}


def suggested(name: str, language: Language) -> list[str]:
    """What a sample tells the reader to answer, in its own words and in order."""
    return QUOTED.findall(rendered(language)[name][1].text)


def names(text: str) -> list[CommandName]:
    """The commands that are heard in it."""
    return [one.name for one in commands.read(text, NOON).commands]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_answers_to_the_invitation(language: Language) -> None:
    _theme, yes, no, later, stop = suggested("invitation", language)
    assert [phrases.rsvp(word) for word in (yes, no, later)] == [Rsvp.YES, Rsvp.NO, Rsvp.LATER]
    assert phrases.opt_out(stop)
    assert not any(phrases.opt_out(word) for word in (yes, no, later))
    assert suggested("rsvp_unclear", language)[1:] == [yes, no, later, stop]
    result, again, _stop = suggested("rsvp_noted-no", language)
    assert phrases.rsvp(result) is Rsvp.NO
    assert phrases.wants_result(result)
    assert phrases.rsvp(again) is Rsvp.YES


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["reminder", "review_reminder"])
def test_this_time_not_is_an_answer_too(language: Language, name: str) -> None:
    no, stop = suggested(name, language)
    assert phrases.rsvp(no) is Rsvp.NO
    assert not phrases.opt_out(no)
    assert phrases.opt_out(stop)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_of_a_choice(language: Language) -> None:
    example = suggested("review", language)[0]
    assert example == "3 1 5"
    assert picks.read(example, 8).points == (3, 1, 5)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_commands_of_the_help_letter(language: Language) -> None:
    bold = re.findall(r"<strong[^>]*>(.*?)</strong>", rendered(language)["help"][1].html)
    said = [html.unescape(one).replace("…", "Waarom?") for one in bold]
    spoken_for = said.pop(-2)
    assert proxy.read(Reply((Line(spoken_for, Role.OWN, "own"),)), ()) is not None
    assert [names(one) for one in said] == [
        [name]
        for name in (
            CommandName.START,
            CommandName.STATUS,
            CommandName.DRAFT,
            CommandName.REMIND,
            CommandName.EXTEND,
            CommandName.NEXT,
            CommandName.QUESTION,
            CommandName.ADD,
            CommandName.REMOVE,
            CommandName.REPLACE,
            CommandName.PAUSE,
            CommandName.RESUME,
            CommandName.UNDO,
            CommandName.ACCEPT,
            CommandName.LEAVE,
            CommandName.SHARE,
            CommandName.REVISIT,
            CommandName.HANDOVER,
            CommandName.CANCEL,
        )
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("command", [name for name in CommandName if name is not CommandName.APPROVE])
def test_the_word_with_which_a_command_is_named(language: Language, command: CommandName) -> None:
    envelope = sample(f"noted-not_now-{command}", language)
    assert envelope.letter == Noted((Done(DoneKind.NOT_NOW, command=command),))
    said = QUOTED.findall(packaged().render(envelope).text)[0]
    for what in _arguments(command, language):
        said = said.replace("…", what, 1)
    assert names(said) == [command]


def _arguments(command: CommandName, language: Language) -> list[str]:
    if command is CommandName.REPLACE:
        return ["a@example.org", "b@example.org"]
    what = WHAT.get(command, "Waarom?")
    return [what if isinstance(what, str) else what[language]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_corrections_of_a_card(language: Language) -> None:
    ok, question, without = suggested("card", language)[:3]
    assert names(ok) == [CommandName.START]
    assert phrases.consent(ok).bare
    assert names(question.replace("…", "Waarom?")) == [CommandName.QUESTION]
    assert names(without) == [CommandName.REMOVE]


@pytest.mark.parametrize("language", LANGUAGES)
def test_how_a_card_goes_without_names(language: Language) -> None:
    found = [corrections.read(one, 3).corrections for one in suggested("card", language)]
    assert found.count((Correction(CorrectionKind.ANONYMOUS),)) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_changes_to_a_draft(language: Language) -> None:
    said = [one.replace("…", "Iets anders.") for one in suggested("draft_summary", language)]
    kinds = [found[0].kind for one in said if (found := edits.read(one, 8))]
    assert kinds == CHANGES
    assert [
        edits.read(one.replace("…", "Iets anders."), 8)[0].kind for one in suggested("help", language)[:-2]
    ] == CHANGES
    assert names(said[0]) in ([CommandName.START], [CommandName.APPROVE])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("name", "command"), [("noted", CommandName.UNDO), ("status-review", CommandName.RESUME)])
def test_the_way_back(language: Language, name: str, command: CommandName) -> None:
    assert names(suggested(name, language)[0]) == [command]


@pytest.mark.parametrize("language", LANGUAGES)
def test_whose_voice_a_speaker_is(language: Language) -> None:
    _heard, named, nobody = suggested("talk_heard-stranger", language)
    assert speakers.read(named, ["Speaker 2"]).speakers == (Speaker("Speaker 2", "Els"),)
    assert speakers.read(nobody, ["Speaker 2"]).speakers == (Speaker("Speaker 2", ""),)


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_passed_on_for_somebody_whose_file_was_not_read(language: Language) -> None:
    found = proxy.read(Reply((Line(suggested("files_arrived", language)[-1], Role.OWN, "own"),)), ())
    assert found is not None
    assert found.name == "Jan Peeters"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_new_address_for_somebody_who_cannot_be_reached(language: Language) -> None:
    said = suggested("unreachable", language)[0].replace("…", "hassan@example.org")
    (command,) = commands.read(said, NOON).commands
    assert command.people == ("hassan@wijkhuis.example", "hassan@example.org")


MEETING = coming.Live(datetime.fromisoformat("2026-12-08T14:00"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_yes_without_the_meeting(language: Language) -> None:
    said = suggested("invitation-meeting", language)[3]
    assert phrases.rsvp(said) is Rsvp.YES
    assert coming.read(said, MEETING).said is Rsvp.NO
    (later,) = suggested("rsvp_noted-meeting-yes", language)[:1]
    found = coming.read(later, MEETING)
    assert (found.said, found.alone) == (Rsvp.NO, True)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("meeting-planned", [Rsvp.YES, Rsvp.NO]),
        ("meeting-moved", [Rsvp.YES, Rsvp.NO]),
        ("meeting_reminder", [Rsvp.YES, Rsvp.NO]),
        ("meeting_reminder-comes", [Rsvp.NO]),
        ("meeting_noted-yes", [Rsvp.NO]),
        ("meeting_noted-no", [Rsvp.YES]),
        ("meeting_noted-later", [Rsvp.YES, Rsvp.NO]),
    ],
)
def test_whether_somebody_comes_to_the_meeting(language: Language, name: str, wanted: list[Rsvp]) -> None:
    theme, stop = rendered(language)[name][0].theme, suggested(name, language)[-1]
    said = [one for one in suggested(name, language)[:-1] if one != theme]
    assert [coming.answered(one, MEETING) for one in said] == wanted
    assert not any(phrases.opt_out(one) for one in said)
    assert phrases.opt_out(stop)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_meeting_of_the_card(language: Language) -> None:
    another, none = [one for one in suggested("card-meeting", language) if meeting_said.read(one, MORNING).corrections]
    (wish,) = meeting_said.read(another, MORNING).corrections
    assert wish.meeting == Meeting(date(2026, 11, 24), time(15))
    assert meeting_said.read(none, MORNING).corrections == (Correction(CorrectionKind.NO_MEETING),)
    for name in ("card-meeting-doubt", "noted-meeting_past", "noted-ask_meeting"):
        assert another in suggested(name, language)
    assert names(suggested("noted-no_meeting", language)[0]) == [CommandName.CANCEL]
    set_up, called_off = suggested("help", language)[-2:]
    (wish,) = meeting_said.read(set_up, MORNING).corrections
    assert wish.meeting is not None
    assert (wish.meeting.day, wish.meeting.time) == (date(2026, 11, 24), time(15))
    assert meeting_said.read(called_off, MORNING).corrections == (Correction(CorrectionKind.NO_MEETING),)
