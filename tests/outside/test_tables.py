"""Documents that an earlier version wrote are still read."""

from __future__ import annotations

from dataclasses import replace

from mailflow.core.letters.done_lines import Done, DoneKind
from mailflow.core.letters.union import Noted
from mailflow.outside.store.rows import BODY
from mailflow.outside.store.tables import ERRANDS, POSTS
from tests.outside.samples import errand, post


def test_an_errand_from_when_there_was_but_one_kind_is_a_summary() -> None:
    document = ERRANDS.document(errand("a"))
    del document[BODY]["errand"]["_"]
    assert ERRANDS.value({**document, "v": 1}) == errand("a")


def test_a_letter_that_only_counted_its_edits_keeps_its_other_lines() -> None:
    sent = post("a", 1)
    written = replace(sent, envelope=replace(sent.envelope, letter=Noted((Done(DoneKind.PAUSED),))))
    document = POSTS.document(written)
    document[BODY]["envelope"]["letter"]["done"].insert(0, {"kind": "edited", "number": 2})
    assert POSTS.value({**document, "v": 1}) == written
