"""Answers that stand in an attached file."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from mailflow.core.session.reading import Attachment
from mailflow.mail.answering import answers, file_lines
from mailflow.mail.answering.answers import Placed
from mailflow.mail.answering.pointers import only_points
from mailflow.mail.fields import Answered

_NOTHING = Placed((), "", None, False, None)


def added(
    placed: Placed, attachments: Sequence[Attachment], questions: tuple[str, ...], sent: str | None = None
) -> Placed:
    """What the mail itself says, then what each readable file adds to it; a file that names no question is a remark.

    `sent`: the text of our letter, when it is known; in a file that repeats it, only what is added counts.
    """
    for attachment in attachments:
        if not attachment.text:
            continue
        inside = answers.place(file_lines.reply(attachment.text, questions, sent), questions, sent)
        placed = replace(
            placed,
            answers=_together(placed.answers, tuple(map(_flush, inside.answers)), attachment.name),
            remarks=beside(placed.remarks, [replace(attachment, text=inside.remarks)]),
            essence=placed.essence or inside.essence,
        )
    return placed


def alone(attachments: Sequence[Attachment], questions: tuple[str, ...], sent: str | None = None) -> Placed:
    """What the files say by themselves."""
    return added(_NOTHING, attachments, questions, sent)


def beside(words: str, attachments: Sequence[Attachment]) -> str:
    """Words of a mail with those of its files behind them; words that only point to a file are none."""
    inside = [one.text.strip() for one in attachments if one.text and one.text.strip()]
    own = "" if attachments and only_points(words) else words
    return "\n\n".join(text for text in (own, *inside) if text)


def without_pointers(placed: Placed, doubt: str | None) -> Placed:
    """What a mail with files says, without a remark or an only answer that just tells where the answers are.

    `doubt`: what there is of it apart from that remark.
    """
    if len(placed.answers) == 1 and not placed.remarks and _points(placed.answers[0].text):
        return replace(placed, answers=())
    if not placed.answers and _points(placed.remarks):
        return replace(placed, remarks="", doubt=doubt)
    return placed


def _points(words: str) -> bool:
    """Whether each sentence does; a comma may part an answer from where the rest of it is."""
    sentences = [one for one in re.split(r"[.!\n]", words) if one.strip()]
    return bool(sentences) and all("," not in one and only_points(one) for one in sentences)


def _flush(answer: Answered) -> Answered:
    """Without the indentation of lists in lists, which has told their numbers apart and is of no more use."""
    return replace(answer, text="\n".join(line.strip() for line in answer.text.split("\n")))


def _together(own: tuple[Answered, ...], inside: tuple[Answered, ...], name: str) -> tuple[Answered, ...]:
    """An answer in the mail stands before one to the same question in a file."""
    found = {answer.question: answer for answer in own}
    for answer in inside:
        before = found.get(answer.question)
        if before is None:
            found[answer.question] = replace(answer, files=(name,))
        elif answer.text not in before.text:
            text = f"{before.text}\n\n{answer.text}"
            found[answer.question] = replace(before, text=text, files=(*before.files, name))
    return tuple(found[number] for number in sorted(found))
