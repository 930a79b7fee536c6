# ruff: noqa: E501 - tables of mails
"""To each question its answer, however a person lays it out."""

from __future__ import annotations

import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailflow.mail.answering import answers
from mailflow.mail.reply import Line, Reply, Role

QUESTIONS = (
    "Wanneer is het je gelukt om een jongere te bereiken die nergens binnenkwam? Wat deed je toen?",
    "Wat werkt volgens jou juist niet?",
    "Wat zou je morgen anders doen als niemand je tegenhield?",
)
LETTER = (
    "Dag Jan,\n\n"
    + "\n\n".join(f"{n}. {question}" for n, question in enumerate(QUESTIONS, start=1))
    + "\n\nGroeten, Geert"
)


def _reply(text: str) -> Reply:
    """Lines that begin with > are quoted, all others are own words."""
    return Reply(tuple(_line(line) for line in text.split("\n")))


def _line(line: str) -> Line:
    return Line(line.lstrip("> "), Role.QUOTE, "", 1) if line.startswith(">") else Line(line, Role.OWN, "")


def _placed(text: str) -> dict[int, str]:
    return {answer.question: answer.text for answer in answers.place(_reply(text), QUESTIONS, LETTER).answers}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Dag Geert,\n\nHierbij mijn antwoorden:\n\n1) Pleintje\n2) Flyers\n3) Alles\n\nGroetjes, Jan",
            {1: "Pleintje", 2: "Flyers", 3: "Alles"},
        ),
        ("1\nPleintje\n2\nFlyers\n3\nAlles", {1: "Pleintje", 2: "Flyers", 3: "Alles"}),
        ("V1: Pleintje V2: Flyers V3: Alles", {1: "Pleintje", 2: "Flyers", 3: "Alles"}),
        ("Vraag 1\nPleintje\n\nVraag 2\nFlyers\n\nVraag 3\nAlles", {1: "Pleintje", 2: "Flyers", 3: "Alles"}),
        ("Ad 1. Pleintje\nAd 2. Flyers\nAd 3. Alles", {1: "Pleintje", 2: "Flyers", 3: "Alles"}),
        ("ad 3 Alles", {3: "Alles"}),
        ("Eerste vraag: Pleintje\nTweede vraag: Flyers", {1: "Pleintje", 2: "Flyers"}),
        ("Antwoord 2: Flyers\nDe rest weet ik niet.", {2: "Flyers\nDe rest weet ik niet."}),
        ("Réponse 1 : Pleintje\nRéponse 2 : Flyers", {1: "Pleintje", 2: "Flyers"}),
        ("Zu 1: Pleintje\nZu 2: Flyers\nZu 3: Alles", {1: "Pleintje", 2: "Flyers", 3: "Alles"}),
        ("Frage 1 - Pleintje\nFrage 2 - Flyers", {1: "Pleintje", 2: "Flyers"}),
        ("1° Pleintje\n2° Flyers", {1: "Pleintje", 2: "Flyers"}),
        ("① Pleintje\n② Flyers\n③ Alles", {1: "Pleintje", 2: "Flyers", 3: "Alles"}),
        ("1️⃣ Pleintje\n2️⃣ Flyers", {1: "Pleintje", 2: "Flyers"}),
        ("1 - Pleintje\n2 - Flyers\n3 - Alles", {1: "Pleintje", 2: "Flyers", 3: "Alles"}),
        ("1: 10:30 op het plein\n2: 3 keer flyers\n3: idem", {1: "10:30 op het plein", 2: "3 keer flyers", 3: "idem"}),
        (
            "1. Pleintje\n- met koffie\n- zonder papieren\n2. Flyers:\n1) in de bus\n2) op straat\n3) in de klas\n4) overal\n3. Alles",
            {
                1: "Pleintje\n- met koffie\n- zonder papieren",
                2: "Flyers:\n1) in de bus\n2) op straat\n3) in de klas\n4) overal",
                3: "Alles",
            },
        ),
        (
            "1. Pleintje\n2. Flyers:\n1. in de bus\n2. op straat\n3. in de klas\n4. overal\n3. Alles",
            {1: "Pleintje", 2: "Flyers:\n1. in de bus\n2. op straat\n3. in de klas\n4. overal", 3: "Alles"},
        ),
        ("a) Pleintje\nb) Flyers\nc) Alles", {1: "Pleintje", 2: "Flyers", 3: "Alles"}),
        ("- Pleintje\n- Flyers\n- Alles", {1: "Pleintje", 2: "Flyers", 3: "Alles"}),
        ("Pleintje\nFlyers\nAlles", {1: "Pleintje", 2: "Flyers", 3: "Alles"}),
        (
            "Wat werkt volgens jou juist niet?\nFlyers.\n\nWat zou je morgen anders doen als niemand je tegenhield?\nAlles.",
            {2: "Flyers.", 3: "Alles."},
        ),
        (
            "1. Wanneer is het je gelukt om een jongere te bereiken die nergens binnenkwam? Wat deed je toen? Pleintje\n2. Wat werkt volgens jou juist niet? Flyers\n3. Wat zou je morgen anders doen als niemand je tegenhield? Alles",
            {1: "Pleintje", 2: "Flyers", 3: "Alles"},
        ),
        (
            "1. Wanneer is het je gelukt om een jongere te bereiken die nergens binnenkwam? Wat deed je toen?\nPleintje\n2. Wat werkt volgens jou juist niet?\nFlyers\n3. Wat zou je morgen anders doen als niemand je tegenhield?\nAlles",
            {1: "Pleintje", 2: "Flyers", 3: "Alles"},
        ),
        (
            "Zie hieronder\n> 1. Wanneer is het je gelukt om een jongere te bereiken die\n> nergens binnenkwam? Wat deed je toen?\nPleintje\n> 2. Wat werkt volgens jou juist niet?\n2. Flyers\n> 3. Wat zou je morgen anders doen als niemand je tegenhield?\n\n-\n\n> Groeten\nJan",
            {1: "Pleintje", 2: "Flyers", 3: "-"},
        ),
        ("> 3. Wat zou je morgen anders doen als niemand je tegenhield?\nAlles", {3: "Alles"}),
        ("Ik weet het niet goed, het hangt ervan af.", {}),
        ("1 en 3: idem\n2: geen idee", {1: "idem", 2: "geen idee", 3: "idem"}),
        ("3. Alles\n1. Pleintje\n2. zie boven", {1: "Pleintje", 2: "zie boven", 3: "Alles"}),
        ("1. Pleintje\n2. pass\n3. Alles\nKern: Eerst aanwezig zijn.", {1: "Pleintje", 2: "pass", 3: "Alles"}),
        ("1. Pleintje\n\n2. Flyers\n\n3. Alles\n\nSucces ermee!\n\nJan", {1: "Pleintje", 2: "Flyers", 3: "Alles"}),
        ("vraag 1 mooi plein\nvraag 2 flyers\nvraag 3 weet ik niet", {1: "mooi plein", 2: "flyers", 3: "weet ik niet"}),
        (
            "Bij vraag 1: Pleintje.\nBij vraag 2: Flyers.\nBij vraag 3: Alles.",
            {1: "Pleintje.", 2: "Flyers.", 3: "Alles."},
        ),
        ("Op vraag 1 antwoord ik: Pleintje", {1: "antwoord ik: Pleintje"}),
        ("Q1 Pleintje\nQ2 Flyers\nQ3 Alles", {1: "Pleintje", 2: "Flyers", 3: "Alles"}),
        ("*1.* Pleintje\n*2.* Flyers\n*3.* Alles", {1: "Pleintje", 2: "Flyers", 3: "Alles"}),
        ("(1) Pleintje\n(2) Flyers\n(3) Alles", {1: "Pleintje", 2: "Flyers", 3: "Alles"}),
        ("1.Pleintje\n2.Flyers\n3.Alles", {1: "Pleintje", 2: "Flyers", 3: "Alles"}),
        ("1 Pleintje\n2 Flyers\n3 Alles", {1: "Pleintje", 2: "Flyers", 3: "Alles"}),
        ("Eén: Pleintje\nTwee: Flyers\nDrie: Alles", {1: "Pleintje", 2: "Flyers", 3: "Alles"}),
        ("Ten eerste: Pleintje\nTen tweede: Flyers\nTen derde: Alles", {1: "Pleintje", 2: "Flyers", 3: "Alles"}),
        ("I. Pleintje\nII. Flyers\nIII. Alles", {1: "Pleintje", 2: "Flyers", 3: "Alles"}),
        ("Ik heb hier 3 dingen over te zeggen:\n1. dit\n2. dat\n3. zus\n4. zo", {}),
        ("Vergeet mijn vorige mail.\nVraag 2: Flyers alleen", {2: "Flyers alleen"}),
        (
            "Dag Geert,\n\n1. a\n2. b\n3. c\n\nMet vriendelijke groeten,\nJan Peeters\nvzw De Brug",
            {1: "a", 2: "b", 3: "c"},
        ),
        ("Question 1: x\nQuestion 2 : y", {1: "x", 2: "y"}),
        ("1. eerste\n\n   met een tweede alinea\n\n2. tweede", {1: "eerste\n\n   met een tweede alinea", 2: "tweede"}),
        (
            "1. Dat was in 2019.\n2. 3 keer per week\n3. 10 uur is te laat",
            {1: "Dat was in 2019.", 2: "3 keer per week", 3: "10 uur is te laat"},
        ),
        ("alleen op vraag 3: vroeger beginnen", {3: "vroeger beginnen"}),
        ("Bij vraag 2 – minder praten. Bij vraag 3 – bellen.", {2: "minder praten.", 3: "bellen."}),
        ("De eerste vraag: rust. De tweede: stilte. De derde: niets.", {1: "rust.", 2: "stilte.", 3: "niets."}),
        ("On question one: tea. On question two: nothing.", {1: "tea.", 2: "nothing."}),
        ("PS: question 3: the van.", {3: "the van."}),
        ("Je réponds seulement à la question 2 : jamais.", {2: "jamais."}),
        ("À la 1ère question : oui. À la 2e question : non.", {1: "oui.", 2: "non."}),
        ("Zu Frage 1: ja. Zu Frage 2: nein. Und zu Frage 3: Tee.", {1: "ja.", 2: "nein.", 3: "Tee."}),
        (
            "Zur ersten Frage: still. Zur zweiten\nFrage: laut, denn\nso ist es.",
            {1: "still.", 2: "laut, denn\nso ist es."},
        ),
        ("Er zijn twee soorten. De eerste: wie luistert. De tweede: wie praat.", {}),
        (
            "Ik zie dat de mensen in de wijk vooral elkaar willen\nzien, en dat ze graag samen koken en dan wat\npraten.",
            {},
        ),
        ("Dag Geert, ik antwoord kort.\n\nrust\n\nstilte", {}),
    ],
)
def test_an_answer_reaches_its_question(text: str, expected: dict[int, str]) -> None:
    assert _placed(text) == expected


def test_lines_under_an_aligned_quote_answer_it_without_any_mark() -> None:
    where = {line: number for number, line in enumerate(LETTER.splitlines())}
    lines = []
    for number, question in enumerate(QUESTIONS, start=1):
        lines.append(Line(question, Role.QUOTE, "aligned", original=where[f"{number}. {question}"]))
        lines.append(Line(f"antwoord {number}", Role.OWN, "not aligned"))
    lines.append(Line("Groeten, Geert", Role.QUOTE, "aligned", original=len(LETTER.splitlines()) - 1))
    placed = answers.place(Reply(tuple(lines)), QUESTIONS, LETTER)
    assert [answer.text for answer in placed.answers] == ["antwoord 1", "antwoord 2", "antwoord 3"]
    assert placed.remarks == ""


def test_answers_in_table_cells_belong_to_the_question_beside_them() -> None:
    rows = [(QUESTIONS[row], f"antwoord {row + 1}") for row in range(3)]
    lines = [
        line
        for row, (question, answer) in enumerate(rows)
        for line in (Line(question, Role.QUOTE, "", cell=(row, 0)), Line(answer, Role.OWN, "", cell=(row, 1)))
    ]
    placed = answers.place(Reply(tuple(lines)), QUESTIONS, LETTER)
    assert [answer.text for answer in placed.answers] == ["antwoord 1", "antwoord 2", "antwoord 3"]


def test_answers_in_the_row_below_belong_to_the_question_above() -> None:
    lines = [Line(question, Role.QUOTE, "", cell=(0, column)) for column, question in enumerate(QUESTIONS)]
    lines += [Line("pqr"[column], Role.OWN, "", cell=(1, column)) for column in range(3)]
    placed = answers.place(Reply(tuple(lines)), QUESTIONS, LETTER)
    assert [answer.text for answer in placed.answers] == ["p", "q", "r"]


def test_one_question_takes_all_words() -> None:
    placed = answers.place(
        _reply("Dag Geert,\n\nEerst dit.\n\n1. en dat\n2. en zo\n3. en meer\n\nGroetjes"), ("Wat werkt?",), None
    )
    assert [answer.text for answer in placed.answers] == ["Eerst dit.\n\n1. en dat\n2. en zo\n3. en meer"]
    assert placed.remarks == ""


def test_words_that_cannot_be_placed_are_remarks_with_a_doubt() -> None:
    placed = answers.place(_reply("Ik weet het niet goed, het hangt ervan af."), QUESTIONS, LETTER)
    assert placed.answers == ()
    assert placed.remarks == "Ik weet het niet goed, het hangt ervan af."
    assert placed.doubt is not None


def test_what_stands_before_the_first_label_is_a_remark() -> None:
    placed = answers.place(_reply("Dag Geert,\nmooie vragen!\n1. a\n2. b"), QUESTIONS, LETTER)
    assert placed.remarks == "mooie vragen!"
    assert placed.doubt is None


@pytest.mark.parametrize(
    ("line", "essence"),
    [
        ("Kern: Eerst aanwezig zijn.", "Eerst aanwezig zijn."),
        ("KERN : eerst aanwezig zijn", "eerst aanwezig zijn"),
        ("Core: be there first", "be there first"),
        ("Key: be there first", "be there first"),
        ("L'essentiel : être là d'abord", "être là d'abord"),
        ("L’essentiel: être là", "être là"),
        ("Kernsatz: Da sein.", "Da sein."),
        ('Kernpunt: "er zijn"', "er zijn"),
        ("*Kern:* er gewoon zijn", "er gewoon zijn"),
        ("Mijn kern: er zijn", "er zijn"),
    ],
)
def test_a_core_sentence_is_taken_out_of_the_answers(line: str, essence: str) -> None:
    placed = answers.place(_reply(f"1. a\n2. b\n3. c\n{line}"), QUESTIONS, LETTER)
    assert placed.essence == essence
    assert [answer.text for answer in placed.answers] == ["a", "b", "c"]


def test_the_one_sentence_in_bold_is_the_essence_and_stays_an_answer() -> None:
    lines = (
        Line("1. a", Role.OWN, ""),
        Line("Er gewoon zijn, dat is alles.", Role.OWN, "", marked=True),
        Line("2. b", Role.OWN, ""),
    )
    placed = answers.place(Reply(lines), QUESTIONS, LETTER)
    assert placed.essence == "Er gewoon zijn, dat is alles."
    assert placed.answers[0].text == "a\nEr gewoon zijn, dat is alles."


def test_the_core_of_something_is_no_core_sentence() -> None:
    assert answers.place(_reply("1. De kern van de zaak is tijd.\n2. b"), QUESTIONS, LETTER).essence is None


@pytest.mark.parametrize(
    "text",
    [
        "Correctie: vraag 2: b", "Vergeet mijn vorige mail.\n1. a", "Dit in plaats van mijn vorige antwoord:\n1. a", "Correction :\n1. a",
        "Korrektur: Frage 2: b", "Please ignore my previous mail\n1. a", "Au lieu de ma réponse précédente :\n1. a",
        "Bitte ersetzt meine letzte Antwort:\n1. a", "Ik heb me vergist bij vraag 2\n2. b",
    ],
)  # fmt: skip
def test_a_correction_is_known_as_one(text: str) -> None:
    assert answers.place(_reply(text), QUESTIONS, LETTER).correction


@pytest.mark.parametrize(
    "text", ["1. In plaats van flyers gingen we praten", "2. Ik gooide mijn plan om", "1. Instead of flyers we talked"]
)
def test_instead_of_in_an_answer_is_no_correction(text: str) -> None:
    assert not answers.place(_reply(text), QUESTIONS, LETTER).correction


_OWN = st.lists(  # no "a", which many type for the French "à" that leads to a question: "a 1: …"
    st.one_of(
        st.text(alphabet="bk 123.)-:?\n", max_size=30), st.sampled_from(["1. a", "2) b", "Vraag 3: c", "> x", "- d"])
    ),
    max_size=12,
)


@settings(max_examples=int(os.environ.get("MAILFLOW_EXAMPLES", "200")), deadline=None)
@given(_OWN)
def test_no_word_is_ever_lost(pieces: list[str]) -> None:
    reply = _reply("\n".join(pieces))
    placed = answers.place(reply, QUESTIONS, LETTER)
    kept = " ".join([*(answer.text for answer in placed.answers), placed.remarks, placed.essence or ""])
    assert all(
        word in kept
        for line in reply.lines
        if line.role is Role.OWN
        for word in line.text.split()
        if len(word) == 1 and word.isalpha()
    )
