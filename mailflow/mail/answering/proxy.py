"""Words that somebody passes on for another: "namens Fatima: ..."."""

from __future__ import annotations

from dataclasses import dataclass, replace

from mailflow.mail.reply import Reply, Role
from mailflow.mail.words.folding import fold
from mailflow.mail.words.lazily import lazily

_SURE = (
    r"namens|in naam van|uit naam van|on behalf of|in the name of|au nom de|de la part de|im namen von|im auftrag von"
)
_MAYBE = r"voor|van|for|from|pour|fur|von"  # "for question 2:" begins so, too
_ELIDED = r"(?:au nom|de la part) d(?=')"  # "au nom d'Els"
_PROXY = lazily(
    rf"^\W{{0,4}}(?:(?P<sure>{_SURE}|{_ELIDED})|(?P<maybe>{_MAYBE}))[\s'](?P<name>[^:\n?]{{2,60}}?)\s?:(?:\s|$)"
)
_FIRST = 3  # own lines among which it stands; a greeting may come before


@dataclass(frozen=True, slots=True)
class Proxy:
    """Whose words they are, and the reply without saying so."""

    name: str
    reply: Reply


def read(reply: Reply, names: tuple[str, ...]) -> Proxy | None:
    """For whom the writer speaks; `names` are the people whom a mere "for" may mean."""
    known = {part for name in names for part in (fold(name), *fold(name).split()[:1])}
    seen = 0
    for index, line in enumerate(reply.lines):
        if line.role is not Role.OWN or not line.text.strip():
            continue
        match = _PROXY.match(fold(line.text))
        name = line.text[match.start("name") : match.end("name")].strip() if match else ""
        if match and (match["sure"] or fold(name) in known):
            kept = replace(line, text=line.text[match.end() :].lstrip())
            before = tuple(replace(one, text="") if one.role is Role.OWN else one for one in reply.lines[:index])
            return Proxy(name, replace(reply, lines=(*before, kept, *reply.lines[index + 1 :])))
        seen += 1
        if seen == _FIRST:
            break
    return None
