"""Something to be done on a connection by its thread, for somebody who waits in the event loop."""

from __future__ import annotations

import concurrent.futures
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from mailflow.errors import ConnectionLost
from mailflow.outside.mailbox.connection import Connection

T = TypeVar("T")


@dataclass(slots=True)
class Wish(Generic[T]):
    """Granted or refused, once."""

    work: Callable[[Connection], T]
    result: concurrent.futures.Future[T] = field(default_factory=concurrent.futures.Future)

    def grant(self, connection: Connection) -> None:
        """Do it. Raises `ConnectionLost` after telling the one who waits."""
        if not self.result.set_running_or_notify_cancel():
            return
        try:
            self.result.set_result(self.work(connection))
        except ConnectionLost as error:
            self.result.set_exception(error)
            raise
        except BaseException as error:
            self.result.set_exception(error)
            raise

    def refuse(self, reason: str) -> None:
        """It cannot be done now."""
        if self.result.set_running_or_notify_cancel():
            self.result.set_exception(ConnectionLost(reason))
