"""The access that the settings ask for."""

from __future__ import annotations

import hashlib
from pathlib import Path

from mailflow.core.seams import Clock
from mailflow.outside.authorization.access import Access
from mailflow.outside.authorization.google import Google
from mailflow.outside.authorization.grants import Grants
from mailflow.outside.authorization.microsoft import Microsoft
from mailflow.outside.authorization.settings import Issuer, OAuthSettings
from mailflow.outside.authorization.token_endpoint import TokenEndpoint
from mailflow.outside.authorization.token_file import TokenFile


def access(settings: OAuthSettings, user: str, state: Path, clock: Clock, *, sends: bool) -> Access:
    """To the mailbox of `user`; `sends`: whether mail goes out by it too."""
    return Access(_grants(settings, user, sends=sends), TokenFile(state, _owner(settings, user, sends)), clock)


def _grants(settings: OAuthSettings, user: str, *, sends: bool) -> Grants:
    match settings.provider:
        case Issuer.MICROSOFT:
            return Microsoft(settings, user, sends=sends)
        case Issuer.GOOGLE:
            return Google(settings, user)
        case _:
            return TokenEndpoint(settings, user)


def _owner(settings: OAuthSettings, user: str, sends: bool) -> str:
    """A token that was got for anything else is worth nothing here. Not the secret: a new one keeps the sign-in."""
    told = (settings.provider, settings.sign_in, settings.tenant, settings.client_id, settings.token_url)
    return hashlib.sha256("\0".join([*told, *settings.scopes, user, str(sends)]).encode()).hexdigest()[:16]
