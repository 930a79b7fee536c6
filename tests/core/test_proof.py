"""What proof an act needs."""

from __future__ import annotations

from mailflow.core.acts import consequences, proof
from mailflow.core.acts import union as a
from mailflow.core.acts.proof import Proof

GRAVE = {a.Cancel, a.Handover, a.Share, a.AddPerson, a.RemovePerson, a.ReplacePerson}


def test_every_act_has_its_proof() -> None:
    assert set(proof.TABLE) == set(consequences.TABLE)


def test_nothing_counts_by_from_alone() -> None:
    assert min(proof.TABLE.values()) is Proof.TOKEN
    assert proof.needed((), shown_again=False) is Proof.TOKEN


def test_what_ends_a_session_or_tells_others_of_it_needs_more_than_a_token() -> None:
    assert {act for act, needs in proof.TABLE.items() if needs is Proof.PASS} == GRAVE
    assert proof.needed((a.Status(), a.Cancel(plain=True)), shown_again=False) is Proof.PASS
    assert proof.needed((a.Status(),), shown_again=False) is Proof.TOKEN


def test_what_is_shown_once_more_needs_no_more_than_a_token() -> None:
    assert proof.needed((a.Cancel(plain=True),), shown_again=True) is Proof.TOKEN
