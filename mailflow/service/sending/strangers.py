"""How many letters go to people whom no session knows, to all of them together."""

from __future__ import annotations

import contextlib
import json
from datetime import datetime, timedelta

from mailflow.core.seams import Memo, Turn

NAME = "letters to strangers"  # of the memo, so that a restart gives nobody room
AN_HOUR, A_DAY = 10, 30
_HOUR, _DAY = timedelta(hours=1), timedelta(days=1)


def has_room(turn: Turn, now: datetime) -> bool:
    """Whether one more may go; counts it when it may."""
    written = [one for one in _written(turn.memo(NAME)) if abs(now - one) < _DAY]  # a clock may be set back
    if len(written) >= A_DAY or sum(abs(now - one) < _HOUR for one in written) >= AN_HOUR:
        return False
    turn.remember(Memo(NAME, json.dumps([one.isoformat() for one in (*written, now)])))
    return True


def _written(memo: Memo | None) -> list[datetime]:
    with contextlib.suppress(ValueError, TypeError):  # of another version: counting begins anew
        return [datetime.fromisoformat(one) for one in json.loads(memo.said)] if memo else []
    return []
