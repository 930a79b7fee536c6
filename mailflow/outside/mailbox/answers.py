"""What stands in the answers of an IMAP server, as imapclient gives them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from mailflow.errors import ConnectionLost

NEWS = (b"EXISTS", b"RECENT")


def bodies(answer: Mapping[int, Mapping[bytes, object]]) -> dict[int, bytes]:
    """What came in BODY[...] of each mail."""
    found = {}
    for uid, items in answer.items():
        body = next((value for key, value in items.items() if key.startswith(b"BODY[")), None)
        if isinstance(body, bytes):
            found[uid] = body
    return found


def has_news(answers: Sequence[object]) -> bool:
    """Whether there may be new mail."""
    return any(isinstance(one, tuple) and len(one) > 1 and one[1] in NEWS for one in answers)


def refuse_bye(answers: Sequence[object]) -> None:
    """Raise `ConnectionLost` when the server says goodbye."""
    for one in answers:
        if isinstance(one, tuple) and one and one[0] == b"BYE":
            raise ConnectionLost(
                "the server said BYE: "
                + b" ".join(x for x in one[1:] if isinstance(x, bytes)).decode("utf-8", "replace")
            )
