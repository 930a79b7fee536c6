"""Access to one mailbox: a token that is good now, whatever it takes."""

from __future__ import annotations

import contextlib
import hashlib
import logging
import threading
from dataclasses import dataclass
from datetime import datetime, timedelta

from mailflow.core.seams import Clock
from mailflow.errors import ConnectionLost, GrantRefused, MailflowError, SettingError
from mailflow.outside.authorization.grants import Grants, Talk
from mailflow.outside.authorization.token import AccessToken
from mailflow.outside.authorization.token_file import TokenFile

log = logging.getLogger("mailflow.oauth")

FIRST_PAUSE, LONGEST_PAUSE = 15.0, 300.0  # seconds before the provider is asked again
REFUSED_PAUSE = 900.0  # the same after a refusal, unless something was changed meanwhile
YOUNG = timedelta(seconds=60)  # a token of this age is not refused for its age


@dataclass(frozen=True, slots=True)
class Denial:
    """Why there is no new token."""

    error: MailflowError  # `GrantRefused` or `ConnectionLost`
    since: datetime
    at: datetime  # the provider was asked last
    again: datetime  # the provider is not asked before
    failures: int  # in a row
    of: str  # what was shown to the provider, as a digest


class Access:
    """May be used from any thread, and beside other processes over the same file.

    A token is renewed when four fifths of its life are over. While that fails, the old one is used as long as it is
    good. A new one is on disk before anybody gets it, so that no refresh token is lost by which the next is got.
    """

    def __init__(self, grants: Grants, file: TokenFile, clock: Clock) -> None:
        self.file = file
        self._grants = grants
        self._clock = clock
        self._denial: Denial | None = None
        self._looking = threading.Lock()  # over `_denial`

    @property
    def needs_person(self) -> bool:
        """Whether somebody has to sign in once."""
        return self._grants.needs_person

    @property
    def denial(self) -> Denial | None:
        """Why the provider gave no token when it was asked last; None when it did."""
        return self._denial

    def token(self, refused: str = "") -> str:
        """An access token that is good now; another one than `refused`, unless that is brand new.

        Raises `GrantRefused` when a person must act, and `ConnectionLost` when another try may do.
        """
        kept = self.file.read()
        if kept is not None and not self._wants_other(kept, refused):
            self._heed_others(kept)
            return kept.access
        with self.file.locked():
            kept = self.file.read()  # another process may have been faster
            if kept is not None and not self._wants_other(kept, refused):
                self._heed_others(kept)
                return kept.access
            try:
                return self._renewed(kept).access
            except (GrantRefused, ConnectionLost):
                if kept is not None and kept.access != refused and kept.is_live(self._clock.now()):
                    return kept.access
                raise

    @property
    def until(self) -> datetime | None:
        """When the token that there is will be over, or was; None: there is none."""
        try:
            kept = self.file.read()
        except GrantRefused:  # told when it is used
            return None
        return kept.expires if kept else None

    def secrets(self) -> list[str]:
        """What must be shown to nobody."""
        found: list[str] = []
        with contextlib.suppress(SettingError, GrantRefused):  # told when it is used
            kept = self.file.read()
            found += [kept.access, kept.refresh] if kept else []
            found.append(self._grants.secret())
        return [one for one in found if one]

    def is_due(self) -> bool:
        """Whether `token` would ask the provider now."""
        kept, now = self.file.read(), self._clock.now()
        if kept is not None and not kept.is_due(now):
            self._heed_others(kept)
            return False
        return not self._is_believed(self._denial, kept, now)

    def sign_in(self, talk: Talk) -> AccessToken:
        """The first token, on somebody's word. Raises as `token` does."""
        token = self._grants.sign_in(talk, self._clock.now) if self.needs_person else None
        with self.file.locked(), self.file.room():
            token = token or self._grants.renew("", self._clock.now())
            self.file.write(token)
        self._granted()
        return token

    def sign_out(self) -> str | None:
        """Forget the token, here and at the provider; what is left to do by hand. None when there was no token."""
        with self.file.locked():
            kept = self.file.read()
            left = self._grants.revoke(kept) if kept else ""
            return left if self.file.erase() or kept else None

    def _wants_other(self, kept: AccessToken, refused: str) -> bool:
        now = self._clock.now()
        if kept.access == refused and abs(now - kept.obtained) > YOUNG:
            return True
        return kept.is_due(now)

    def _renewed(self, kept: AccessToken | None) -> AccessToken:
        """A new one from the provider, on disk. Who calls holds the lock."""
        now = self._clock.now()
        refresh = kept.refresh if kept else ""
        shown, denial = self._shown(refresh), self._denial
        if denial is not None and self._is_believed(denial, kept, now):
            raise denial.error
        try:
            if self.needs_person and not refresh:
                raise GrantRefused("nobody has signed in to the mailbox: `mailflow auth login`")
            with self.file.room():
                token = self._grants.renew(refresh, now)
                self.file.write(token)
        except SettingError as error:
            self._deny(GrantRefused(str(error)), shown, now)
            raise GrantRefused(str(error)) from error
        except (GrantRefused, ConnectionLost) as error:
            self._deny(error, shown, now)
            raise
        self._granted()
        log.info("token renewed expires=%s", token.expires.isoformat(timespec="seconds"))
        return token

    def _is_believed(self, denial: Denial | None, kept: AccessToken | None, now: datetime) -> bool:
        """Whether asking again would bring the same answer."""
        return denial is not None and now < denial.again and denial.of == self._shown(kept.refresh if kept else "")

    def _deny(self, error: MailflowError, shown: str, now: datetime) -> None:
        with self._looking:
            before = self._denial
            failures = before.failures + 1 if before else 1
            pause = min(FIRST_PAUSE * 2.0 ** min(failures - 1, 20), LONGEST_PAUSE)
            if isinstance(error, GrantRefused):
                pause = REFUSED_PAUSE
            again = now + timedelta(seconds=pause)
            self._denial = Denial(error, before.since if before else now, now, again, failures, shown)
        if before is None or str(before.error) != str(error):
            log.log(logging.ERROR if isinstance(error, GrantRefused) else logging.WARNING, "no new token: %s", error)

    def _heed_others(self, kept: AccessToken) -> None:
        """What was refused to us may have been granted since, to another process or to somebody who signed in."""
        if self._denial is not None and kept.obtained >= self._denial.at:
            self._granted()

    def _granted(self) -> None:
        with self._looking:
            self._denial = None

    def _shown(self, refresh: str) -> str:
        """What a try depends on: when it changes, another try is worth while."""
        try:
            secret = self._grants.secret()
        except SettingError as error:
            secret = str(error)
        return hashlib.sha256(f"{refresh}\0{secret}".encode()).hexdigest()
