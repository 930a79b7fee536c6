"""A report as a page: whole in itself, in every language, and nobody's words become markup."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from markdown_it import MarkdownIt

from mailflow.core.seams import TemplateSet
from mailflow.core.session.people import Language
from mailflow.core.summary.report import Report, Said
from mailflow.errors import TemplateError
from mailflow.mail.writing import report_page, report_words
from mailflow.mail.writing.report_words import Page
from mailflow.mail.writing.sample_report import reports
from tests.mail.letters import sources

VOID = {"meta", "br"}
SHAPES = [(language, shape) for language in Language for shape in reports(language)]
MARKUP = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "*vet* _schuin_ **heel vet** `code`",
    "# kop",
    "1. lijst",
    "- lijst",
    "+ lijst",
    "> citaat",
    "[link](https://example.org)",
    "![beeld](https://example.org/x.png)",
    "<https://example.org>",
    "a | b",
    "~~weg~~",
    "&lt;b&gt; &amp;",
    "{{ theme }} {% if %}",
    "\\",
    "---",
    "***",
    "```",
    "=====",
)


def templates(**changed: str) -> TemplateSet:
    """The packaged set, with some templates replaced ("report_html" for report.html)."""
    own = {re.sub(r"_(?=[a-z]+$)", ".", name.replace("__", "/")): text for name, text in changed.items()}
    return TemplateSet("0" * 16, tuple(sorted({**sources(), **own}.items())))


def page(report: Report) -> Page:
    return report_words.page(report, report_words.phrases(templates(), report.language), "Leernetwerk")


class Shown(HTMLParser):
    """The tags of a page, well nested, and the words between them."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if not {"style", "title"} & set(self.open):
            self.words += data


def said_in(report: Report) -> list[str]:
    """All that people said in it."""
    said = [report.theme, *report.people, *(one.text for one in report.top)]
    for chapter in report.chapters:
        sides = [one for both in chapter.disagreements for one in both]
        everything = [*chapter.sentences, *chapter.single_voices, *sides, *chapter.answers]
        said += [chapter.question, *(" ".join(one.text.split()) for one in everything)]
    return said


@pytest.mark.parametrize(("language", "shape"), SHAPES)
def test_a_page_shows_all_that_was_said_and_is_well_formed(language: Language, shape: str) -> None:
    report = reports(language)[shape]
    shown = Shown(report_page.html(page(report), templates()))
    assert shown.open == []
    words = " ".join(shown.words.split())
    for said in said_in(report):
        assert said in words
    assert "None" not in words
    assert "{" not in words


@pytest.mark.parametrize(("language", "shape"), SHAPES)
def test_a_page_needs_nothing_beside_it(language: Language, shape: str) -> None:
    source = report_page.html(page(reports(language)[shape]), templates())
    for tag, attributes in Shown(source).tags:
        assert tag not in ("script", "link", "img", "iframe", "object", "form", "base", "svg")
        assert not {"src", "href", "srcset", "action"} & attributes.keys()
        assert not [name for name in attributes if name.startswith("on")]
    assert not re.search(r"url\(|@import|https?:|//", source)


@pytest.mark.parametrize("words", MARKUP)
def test_words_stay_words(words: str) -> None:
    whole = reports(Language.NL)["whole"]
    said = Said(words, (words,))
    chapters = tuple(
        replace(one, question=words, sentences=(said,), single_voices=(said,), answers=(said,))
        for one in whole.chapters
    )
    top = tuple(replace(one, text=words, names=(words,)) for one in whole.top)
    odd = page(replace(whole, theme=words, people=(words,), top=top, chapters=chapters))
    for form in (_on_page, _in_markdown):
        shown = form(odd)
        assert {tag for tag, _ in shown.tags} == {tag for tag, _ in form(page(whole)).tags}
        assert shown.words.count(words) > 15


def _on_page(one: Page) -> Shown:
    return Shown(report_page.html(one, templates()))


def _in_markdown(one: Page) -> Shown:
    return Shown(
        MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(report_page.markdown(one, templates()))
    )


@pytest.mark.parametrize(("language", "shape"), SHAPES)
def test_markdown_says_what_the_page_says(language: Language, shape: str) -> None:
    report = reports(language)[shape]
    compiled = Shown(MarkdownIt("commonmark").render(report_page.markdown(page(report), templates())))
    words = " ".join(compiled.words.split())
    for said in said_in(report):
        assert said in words or said in report.people
    assert "\n\n\n" not in report_page.markdown(page(report), templates())


@pytest.mark.parametrize("language", Language)
def test_nobody_is_named_where_nobody_is_to_be_named(language: Language) -> None:
    report = reports(language)["anonymous"]
    for source in (report_page.html(page(report), templates()), report_page.markdown(page(report), templates())):
        for name in reports(language)["whole"].people:
            assert name not in source
        assert "Geert" not in source


def test_a_report_that_was_not_read_through_says_so() -> None:
    words = Shown(report_page.html(page(reports(Language.NL)["silent"]), templates())).words
    assert "Deze lijst is niet meer nagelezen door Geert Frateur." in words
    assert "Niemand koos punten; de volgorde is die van de samenvatting." in words
    assert "verwoord met een taalmodel (example-7b)" in words
    assert "Gekozen" not in words


@pytest.mark.parametrize(
    ("theme", "name"),
    [
        ("Jongeren die nergens binnenkomen", "Jongeren die nergens binnenkomen - poster"),
        ("Wat nu? <b>: a/b\\c * |", "Wat nu b a b c - poster"),
        ("../../etc/passwd", "etc passwd - poster"),
        ("\u202egpj.exe\n", "gpj.exe - poster"),
        ("???", "Wat we samen leerden - poster"),
        ("woord " * 40, " ".join(["woord"] * 13) + " - poster"),
        ("É" * 300, "É" * 80 + " - poster"),
    ],
)
def test_a_file_is_called_by_its_theme(theme: str, name: str) -> None:
    report = replace(reports(Language.NL)["whole"], theme=theme)
    assert report_words.file_name(report, report_words.phrases(templates(), Language.NL), "file_poster") == name


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"nl__report_toml": 'date = "x"'}, "nl/report.toml, line 1: 'kicker' is missing"),
        ({"nl__report_toml": "date = "}, "nl/report.toml, line 1"),
        ({"report_html": "{{ nothing.at_all }}"}, "report.html, line 1: 'nothing' is undefined"),
        ({"report_html": "{% if %}"}, "report.html, line 1"),
    ],
)
def test_a_template_that_cannot_be_used_is_told(changed: dict[str, str], told: str) -> None:
    own, report = templates(**changed), reports(Language.NL)["whole"]
    with pytest.raises(TemplateError) as error:
        report_page.html(report_words.page(report, report_words.phrases(own, Language.NL), "x"), own)
    assert str(error.value).startswith(told)
