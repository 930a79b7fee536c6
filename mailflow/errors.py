"""The exceptions of mailflow, as a tree. Expected outcomes are values, so these are few.

MailflowError
├── SettingError        settings are wrong: of each what, where and the remedy, on one line
├── StoreError          the store could not be read or written
│   ├── StoreLocked     another process holds it
│   └── StoreTooNew     written by a later version
├── TemplateError       a letter's template cannot be used
├── FileMissing         a file that was kept is gone, or was changed
├── ConnectionLost      a mail server went away; the caller connects again
├── LoginRefused        a mail server does not accept our credentials
├── GrantRefused        the provider gives no access token until a person acts
├── SummarizerError     a summary could not be drafted
├── PrintingError       a report could not be made into a PDF
└── TooMuchEffort       work took more processor time than it may
"""

from __future__ import annotations


class MailflowError(Exception):
    """Everything mailflow raises on purpose; its text is for people."""


class SettingError(MailflowError):
    """Settings are wrong: of each what, where and the remedy, on one line."""

    @property
    def lines(self) -> tuple[str, ...]:
        """One line each."""
        return tuple(map(str, self.args))

    def __str__(self) -> str:
        return "\n".join(self.lines)


class StoreError(MailflowError):
    """The store could not be read or written."""


class StoreLocked(StoreError):
    """Another process holds the store."""


class StoreTooNew(StoreError):
    """The store was written by a later version of mailflow."""


class TemplateError(MailflowError):
    """A letter's template cannot be used."""


class FileMissing(MailflowError):
    """A file that was kept is gone, or was changed."""


class ConnectionLost(MailflowError):
    """A mail server went away; the caller connects again."""


class LoginRefused(MailflowError):
    """A mail server does not accept our credentials."""


class GrantRefused(MailflowError):
    """The provider gives no access token until a person acts: why, and the remedy, on one line."""


class SummarizerError(MailflowError):
    """A summary could not be drafted."""


class PrintingError(MailflowError):
    """A report could not be made into a PDF."""


class TooMuchEffort(MailflowError):
    """Work took more processor time than it may."""
