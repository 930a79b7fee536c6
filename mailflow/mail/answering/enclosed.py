"""Answers that stand in an attached file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from mailflow.core.reading import Attachment
from mailflow.mail.answering import answers
from mailflow.mail.answering.answers import Placed
from mailflow.mail.answering.pointers import only_points
from mailflow.mail.reply import Line, Reply, Role


def added(placed: Placed, attachments: Sequence[Attachment], questions: tuple[str, ...]) -> Placed:
    """What the mail itself says, then what each readable file adds to it.

    An answer in the mail stands before one to the same question in a file. A file that names no question is a remark,
    and words that only point to a file which was understood are none.
    """
    for attachment in attachments:
        if not attachment.text:
            continue
        lines = tuple(Line(line, Role.OWN, "attached") for line in attachment.text.split("\n"))
        inside = answers.place(Reply(lines), questions, None)
        pointer = inside.answers and not placed.answers and only_points(placed.remarks)
        known = {answer.question for answer in placed.answers}
        more = tuple(answer for answer in inside.answers if answer.question not in known)
        remarks = (("" if pointer else placed.remarks), inside.remarks)
        placed = replace(
            placed,
            answers=tuple(sorted((*placed.answers, *more), key=lambda answer: answer.question)),
            remarks="\n\n".join(text for text in remarks if text),
            essence=placed.essence or inside.essence,
        )
    return placed
