"""The packaged letters, as a tired reader on a phone meets them."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from mailflow.core.letters.done_lines import Done, DoneKind
from mailflow.core.letters.union import (
    Card,
    DraftSummary,
    DraftTopSeven,
    Envelope,
    Expired,
    Explanation,
    FilesArrived,
    Gathered,
    Help,
    Lessons,
    NotAllowed,
    Noted,
    OperatorNotice,
    OptedOut,
    Remarks,
    SomebodyWrote,
    Status,
    TalkHeard,
    Unreachable,
    kind,
)
from mailflow.core.meeting.values import NotesWanted
from mailflow.core.session.people import Language
from mailflow.core.stages.held import HeldMail, HeldMany
from mailflow.mail.writing.render import Rendered
from tests.mail.letters import packaged, rendered, sample, sources

LANGUAGES = list(Language)
NOT_TO_PARTICIPANTS = (
    Card
    | OperatorNotice
    | TalkHeard
    | NotesWanted
    | Remarks
    | Lessons
    | Gathered
    | Expired
    | Noted
    | Status
    | Help
    | DraftSummary
    | DraftTopSeven
    | Unreachable
    | SomebodyWrote
    | FilesArrived
    | HeldMail
    | HeldMany
    | NotAllowed
    | Explanation
)
VOID = {"meta", "br", "hr", "img"}


class Page(HTMLParser):
    """What an HTML part shows, and how it is built."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.shown: list[str] = []
        self.hidden: list[str] = []
        self.feed(source)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append("hidden" if "display:none" in (dict(attrs).get("style") or "") else tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() in (tag, "hidden")

    def handle_data(self, data: str) -> None:
        if "hidden" in self.open:
            self.hidden.append(data)
        elif not {"style", "title"} & set(self.open):
            self.shown.append(data)


def letters(language: Language) -> list[tuple[str, Envelope, Rendered]]:
    """Every sample in that language."""
    return [(name, envelope, found) for name, (envelope, found) in rendered(language).items()]


def test_every_language_has_a_template_for_every_letter() -> None:
    kinds = {f"{kind(envelope.letter)}.md" for _, envelope, _ in letters(Language.NL)}
    assert len(kinds) == 50
    for language in LANGUAGES:
        named = {name.partition("/")[2] for name in sources() if name.startswith(f"{language}/")}
        assert {name for name in named if name.endswith(".md") and not name.startswith("_")} == kinds
        assert "words.toml" in named


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_letter_to_a_participant_ends_with_how_to_stop(language: Language) -> None:
    for name, envelope, found in letters(language):
        last = found.text.rstrip("\n").rpartition("\n")[2]
        to_participant = not isinstance(envelope.letter, NOT_TO_PARTICIPANTS | OptedOut)
        assert bool(re.search(r"[“„«]\s?stop\s?[”“»]", last)) == to_participant, (name, last)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_text_part_shows_no_trace_of_how_it_was_made(language: Language) -> None:
    for name, _, found in letters(language):
        text = re.sub(r"\*(Echt|Really|Vraiment|Wirklich)\*", r"\1", found.text)  # somebody typed those
        assert not re.search(r"[*_`|\\<>{}]|&\w+;|^#|\]\(|None|True|False", text, re.MULTILINE), name
        assert not re.search(r"\S  |[ \t]$|\n{5}|\(\)|“”|«\s*»|„“| [.,]|[,;:]\.|\.\.", text, re.MULTILINE), name
        assert text.endswith("\n")
        assert not text.startswith(("\n", " "))


def test_french_signs_never_stand_alone_on_a_line() -> None:
    for name, source in sources().items():
        if name.startswith("fr/") and name.endswith(".md"):
            said = re.sub(r"{#.*?#}", "", source)
            assert not re.findall(r".{0,20} (?:[:;?»]|!(?!=))|« .{0,20}", said), name


@pytest.mark.parametrize("language", LANGUAGES)
def test_text_and_html_say_the_same_words(language: Language) -> None:
    for name, _, found in letters(language):
        shown = " ".join(" ".join(Page(found.html).shown).split())
        told = " ".join(re.sub(r"(?m)^ *(?:- )?", "", found.text).split())
        assert re.sub(r"\s", "", shown) == re.sub(r"\s", "", told), name


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_html_part_shows_well_on_a_phone_at_night_and_without_the_network(language: Language) -> None:
    for name, _, found in letters(language):
        page = Page(found.html)
        tags = [tag for tag, _ in page.tags]
        assert dict(page.tags)["html"]["lang"] == language
        assert tags.count("table") == 1
        assert dict(page.tags)["table"]["role"] == "presentation"
        assert {"name": "color-scheme", "content": "light dark"} in [attrs for tag, attrs in page.tags if tag == "meta"]
        assert "prefers-color-scheme: dark" in found.html
        assert not {"img", "script", "link", "a", "iframe"} & set(tags), name
        assert "http" not in found.html
        assert "url(" not in found.html
        assert len(found.html.encode()) < 102_000
        sizes = {int(size) for size in re.findall(r"font-size:(\d+)px", found.html)}
        assert min(sizes - {0, 1}) >= 16, name


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_preheader_is_one_short_line_hidden_at_the_top(language: Language) -> None:
    for name, _, found in letters(language):
        assert 8 < len(found.preheader) <= 110, (name, found.preheader)
        assert "\n" not in found.preheader
        assert " ".join("".join(Page(found.html).hidden).split()) == " ".join(found.preheader.split()), name


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["questions", "reminder"])
def test_each_question_stands_on_a_line_of_its_own_with_room_below(language: Language, name: str) -> None:
    text = rendered(language)[name][1].text
    assert re.findall(r"(?m)^(\d+)\. .+\n\n\n\n(?=\S)", text) == ["1", "2", "3"]
    assert re.findall(r"(?m)^(\d+)\.", text) == ["1", "2", "3"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("name", "numbers"),
    [
        ("card", 3),
        ("receipt", 3),
        ("review", 8),
        ("draft_summary", 8),
        ("top_seven", 7),
        ("draft_top_seven", 7),
        ("review_reminder-points", 8),
    ],
)
def test_only_questions_and_points_begin_with_their_number(language: Language, name: str, numbers: int) -> None:
    text = rendered(language)[name][1].text
    assert re.findall(r"(?m)^\s*(\d+)\.", text) == [str(number) for number in range(1, numbers + 1)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_card_shows_the_invitation_word_for_word(language: Language) -> None:
    card, invitation = rendered(language)["card"][1].text, rendered(language)["invitation"][1].text
    assert re.sub(r"(?m)^    ", "", card).count(invitation.rstrip("\n")) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_changed_card_marks_what_changed_and_nothing_else(language: Language) -> None:
    before = set(rendered(language)["card"][1].text.splitlines())
    after = [line for line in rendered(language)["card-changed"][1].text.splitlines() if line not in before]
    assert [line[:2] for line in after if "←" in line] == ["2."]
    assert len([line for line in after if line.endswith(")")]) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_letter_is_longer_than_somebody_reads(language: Language) -> None:
    for name, envelope, found in letters(language):
        words = sum(any(map(str.isalnum, word)) for word in found.text.split())  # a French colon is none
        long = isinstance(envelope.letter, Card | DraftSummary | DraftTopSeven | Gathered | Help) or name.startswith(
            "review"
        )
        assert words <= (450 if long else 250 if name.startswith("top_seven") else 200), (name, words)


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_samples_of_a_kind_differ(language: Language) -> None:
    texts = [found.text for name, _, found in letters(language) if not name.startswith("noted-not_now")]
    same = len(texts) - len(set(texts))
    assert same <= 1


@pytest.mark.parametrize(("language", "said"), [(Language.FR, "Une semaine après"), (Language.DE, "Eine Woche nach")])
def test_one_of_a_thing_keeps_its_gender(language: Language, said: str) -> None:
    noted, top = sample("noted", language), sample("draft_top_seven", language)
    assert isinstance(top.letter, DraftTopSeven)
    done = replace(noted, letter=Noted((Done(DoneKind.REVISITING, number=1),)))
    draft = replace(top, letter=replace(top.letter, revisit=1))
    assert said in packaged().render(done).text
    assert said in packaged().render(draft).text
    for name, _, found in letters(language):
        assert not re.search(r"(?i)\b(un (question|personne|semaine)|ein (Frage|Person|Woche|Datei))\b", found.text), (
            name
        )


@pytest.mark.parametrize(("language", "said"), [(Language.FR, "1 personne sur 6 a"), (Language.DE, "1 von 6 hat")])
def test_one_who_answered_is_one(language: Language, said: str) -> None:
    for name in ("draft_top_seven", "draft_summary"):
        envelope = sample(name, language)
        match envelope.letter:
            case DraftTopSeven():
                alone = replace(envelope, letter=replace(envelope.letter, ballots=1, asked=6))
            case DraftSummary():
                alone = replace(envelope, letter=replace(envelope.letter, answered=1, asked=6))
            case _:
                pytest.fail(name)
        assert said in packaged().render(alone).text


def test_the_status_shows_who_answered_how_much_at_one_glance() -> None:
    text = packaged().render(sample("status-questions")).text
    assert "■■■ Fatima El Amrani: alles beantwoord, heeft gekozen\n■■□ Jan Peeters: 2 van 3 beantwoord" in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_list_of_mails_shows_beside_the_subject_is_short_enough_for_a_phone(language: Language) -> None:
    assert [(name, found.preheader) for name, _, found in letters(language) if len(found.preheader) > 70] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_holds_in_mail_programs_that_drop_its_head(language: Language) -> None:
    """Gmail drops what stands on <html>; Word lays out Outlook's; SpamAssassin counts letters of a pixel."""
    for name, _, found in letters(language):
        body = found.html.partition("<body")[2]
        assert body.count(f'lang="{language}"') == 2, name
        assert "font-size:1px" not in body, name
        assert body.count("<!--[if mso]><table") == body.count("</table><![endif]-->") == 1, name


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_nearer_last_day_is_no_good_news(language: Language) -> None:
    nearer, later = (
        next(found.text for name, _, found in letters(language) if name == wanted)
        for wanted in ("deadline_moved-sooner", "deadline_moved")
    )
    good = re.compile("goed nieuws|good news|bonne nouvelle|gute nachricht", re.IGNORECASE)
    assert good.search(later)
    assert not good.search(nearer)
