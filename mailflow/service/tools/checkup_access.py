"""Tries whether the provider gives access tokens, where the mailbox wants them."""

from __future__ import annotations

from mailflow.core.seams import Clock
from mailflow.errors import ConnectionLost, GrantRefused
from mailflow.outside.authorization.access import Access
from mailflow.service.tools.finding import Finding, Level

NOT_LET_IN = (  # what to look at when a mail server refuses a token that the provider gave; {0}: "imap" or "smtp"
    "the token is good, but not for this mailbox: see {0}.user, and what the administrator allowed "
    "(deploy/microsoft-365.md, deploy/google-workspace.md: When it is refused)"
)


def examine(access: Access, clock: Clock) -> Finding:
    """Whether there is a token, or a new one can be had. A new one is kept, since the one before may be over by it."""
    try:
        access.token()
    except GrantRefused as error:
        told, _, remedy = str(error).rpartition("; ")
        return Finding(Level.FAIL, "access", told or remedy, remedy if told else "")
    except ConnectionLost as error:
        return Finding(Level.FAIL, "access", str(error), "see whether this machine reaches the provider by https")
    kept, who = access.file.read(), "somebody signed in" if access.needs_person else "as the app"
    until = f"; this one is good for {(kept.expires - clock.now()).total_seconds() / 60:.0f} minutes" if kept else ""
    if access.denial is not None:
        told = f"the provider gives no new token{until}: {access.denial.error}"
        return Finding(Level.WARN, "access", told)
    return Finding(Level.OK, "access", f"the provider gives tokens ({who}){until}")
