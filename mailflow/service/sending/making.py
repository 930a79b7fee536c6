"""A letter's bytes, made within the time and the size that one letter may take; those that cannot be made wait."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field

from mailflow.core.seams import Post, PostState, Store
from mailflow.core.session.model import SessionId
from mailflow.errors import FileMissing, TemplateError, TooMuchEffort
from mailflow.outside.processes.effort import Effort
from mailflow.service.office import Office

log = logging.getLogger(__name__)

EFFORT = 10.0  # seconds of processor time for one letter; the longest takes a tenth of one
LARGEST = 5_000_000  # bytes of a mail without its files; a report by mail has a hundredth of it


@dataclass(frozen=True, slots=True)
class Unmade:
    """Why there are no bytes."""

    why: str
    heavy: bool = False  # trying again soon would cost as much


@dataclass(slots=True)
class Making:
    """Remembers what could not be made, for the operator."""

    store: Store
    office: Office
    _unmade: dict[tuple[SessionId, int], str] = field(default_factory=dict)

    def made(self, post: Post) -> bytes | Unmade:
        """The mail, or why there is none. Never raises."""
        key = (post.envelope.session, post.envelope.serial)
        made = self._bytes(post)
        if isinstance(made, Unmade):
            self._unmade[key] = made.why
        else:
            self._unmade.pop(key, None)
        return made

    def unmade(self) -> tuple[str, ...]:
        """Why letters that wait could not be made, the last one last."""
        for key in list(self._unmade):
            post = self.store.find_post(*key)
            if post is None or post.state is not PostState.QUEUED:
                del self._unmade[key]
        return tuple(self._unmade.values())

    def _bytes(self, post: Post) -> bytes | Unmade:
        try:
            with Effort(EFFORT).spent():
                mail = self.office.bytes_of(post.envelope)
        except TooMuchEffort:
            return Unmade("held: making it took longer than one letter may", heavy=True)
        except TemplateError as error:
            return Unmade(f"its template is broken: {error}")
        except FileMissing as error:
            return Unmade(f"its file is missing: {error}")
        except Exception as error:  # a letter that breaks us must not stop all others, at every start anew
            log.exception("letter failed session=%s serial=%d", post.envelope.session, post.envelope.serial)
            return Unmade(f"mailflow failed on it: {type(error).__name__}")
        files = sum(one.size for one in post.envelope.files)
        if len(mail) - files * 3 // 2 > LARGEST:  # base64 takes a third more, and its line ends
            return Unmade(f"held: {len(mail)} bytes are more than one letter may have", heavy=True)
        return mail
