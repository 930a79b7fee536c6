"""By which word of his display name somebody is greeted (tables/names.txt), and how two of one name are told apart."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailflow.core.session.given_names import given_name, told_apart
from mailflow.core.session.naming import called
from mailflow.core.session.people import Address, Mailbox, Person, PersonId, name_of

TABLE = Path(__file__).parents[1] / "tables" / "names.txt"
LINES = TABLE.read_text(encoding="utf-8").splitlines()
CASES = [tuple(one.strip() for one in line.split("=")) for line in LINES if line[:1] != "#"]


@pytest.mark.parametrize(("name", "local", "greeted"), CASES)
def test_a_letter_greets_by_the_first_name(name: str, local: str, greeted: str) -> None:
    assert given_name(name, local) == greeted


def test_the_table_is_long_enough() -> None:
    assert len(CASES) >= 120


@pytest.mark.parametrize(
    ("address", "greeted"),
    [
        ("fatima@wijkhuis.example", "Fatima"),
        ("jan.peeters2@wijkhuis.example", "Jan"),
        ("f.elamrani@wijkhuis.example", ""),
        ("jpeeters@wijkhuis.example", ""),
        ("secretariaat@wijkhuis.example", ""),
        ("info@wijkhuis.example", ""),
        ("0470@wijkhuis.example", ""),
    ],
)
def test_an_address_without_a_name_is_greeted_by_what_it_tells(address: str, greeted: str) -> None:
    mailbox = Mailbox(Address(address))
    assert Person(PersonId("p1"), mailbox.address, name_of(mailbox)).greeting == greeted


def test_among_others_everybody_is_called_something() -> None:
    secretary = Person(PersonId("p1"), Address("s@x.example"), "Secretariaat Wijkhuis")
    assert (secretary.greeting, secretary.first_name) == ("", "Secretariaat Wijkhuis")


def test_quotes_of_outlook_are_no_part_of_a_name() -> None:
    assert name_of(Mailbox(Address("jan@x.example"), "'Jan Peeters'")) == "Jan Peeters"


@pytest.mark.parametrize(
    ("names", "called"),
    [
        (("Jan Peeters", "Els Maes"), ("Jan", "Els")),
        (("Jan Peeters", "Jan Claes"), ("Jan P.", "Jan C.")),
        (("PEETERS Jan", "Claes, Jan", "Els"), ("Jan P.", "Jan C.", "Els")),
        (("Jan Peeters", "Jan Pauwels"), ("Jan Peeters", "Jan Pauwels")),
        (("Jan", "Jan Claes"), ("Jan", "Jan C.")),
        (("dr. Jan Peeters", "Jan Claes (OCMW)"), ("Jan P.", "Jan C.")),
        (("Jan Van den Broeck", "Jan Claes"), ("Jan V.", "Jan C.")),
    ],
)
def test_who_shares_a_first_name_gets_an_initial(names: tuple[str, ...], called: tuple[str, ...]) -> None:
    assert told_apart([(name, given_name(name)) for name in names]) == called


@pytest.mark.parametrize(
    "said", ["Greet", "Van den Broeck", "greet v.", "Van den Broeck, Greet", "Greet Van den Broeck"]
)
def test_whose_surname_stands_first_is_found_by_any_of_his_names(said: str) -> None:
    greet = Person(PersonId("p1"), Address("g@x.example"), "Van den Broeck, Greet")
    jan = Person(PersonId("p2"), Address("j@x.example"), "PEETERS Jan")
    assert called(said, (greet, jan)) == (greet,)


@given(st.text(max_size=80), st.text(max_size=20))
def test_any_name_gives_one_word_or_none(name: str, local: str) -> None:
    assert len(given_name(name, local).split()) <= 1
