"""Runs of tokens that name a day: one pattern over the kinds for each way of saying it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from mailflow.mail.dates import named_days
from mailflow.mail.dates.named_days import Named, Rule, Tokens
from mailflow.mail.words.lazily import lazily

_AFTER_NUMBER = r"(?=$|[pzbrofuRPTtyicQWSha])"
RULES: tuple[tuple[re.Pattern[str], Rule], ...] = tuple(
    (lazily(pattern), rule)
    for pattern, rule in (
        ("V", named_days.vague),
        ("e[fP]{0,2}W?", named_days.recurring),
        # weekdays
        ("W[fopP]{0,4}[XZSCGL][fl]?U", named_days.of_week),
        ("W[fopP]{0,4}U[XZCGL]", named_days.of_week),
        ("[XZSCGL]U[Pfp]{0,3}W", named_days.of_week),
        ("U[XZCGL][fpl]{0,2}W", named_days.of_week),
        ("[OL]W[folI]{0,3}(?:[Mm](?:p?Y)?|[XSC]U|U[XC]?)", named_days.nth),
        ("W[fopPl]{0,3}k|kp?W|E[fol]{0,2}k", named_days.of_number),
        ("WP?(?:I[f]?(?:[Nn]U|n?F|U)|j|U|F)", named_days.weekday_span),
        ("WJ|ZW|WZ", named_days.after_next),
        ("(?:[Nn]U|n?F)[AafIl]{1,2}[WR]", named_days.weekday_span),
        ("R(?:P?I[f]?(?:[Nn]U|n?F)|j)", named_days.weekday_span),
        ("[Ww][fpl]{0,2}(?:[NO])(?=$|[pzbrTtyciP]|f{1,2}[Tt])", named_days.weekday_number),
        ("[Nn]UR|n?FR", named_days.weekday_span),
        ("[XCSGL]W|W[XCGL]", named_days.turned),
        # days by number
        ("[NO][fl]?[rb][fl]?[NO][fol]{0,2}[Mm](?:p?Y)?", named_days.absolute),
        ("v[fl]?[NO][fl]?u[fl]?[NO][fol]{0,2}[Mm]Y?", named_days.absolute),
        ("[NO]f?(?:p[NO]f?)?[ou][fl]?[NO]f{0,2}[Mm]Y?", named_days.alternatives),
        ("[NO][flo]{0,2}[Mm](?:p?Y)?", named_days.absolute),
        ("[Mm]f?[NO](?![UMm:])(?:p?Y)?", named_days.absolute),
        ("D", named_days.numeric),
        ("[NO][fol]{0,3}(?:[XSC]U|U[XC])|[O][fol]{1,3}U", named_days.day_of_unit),
        (f"(?<=[flb])O{_AFTER_NUMBER}|(?<=l)N{_AFTER_NUMBER}", named_days.number),
        # spans
        ("[If]?[fl]?q[fo]?[UF]", named_days.vague),
        ("[Nn]Ug|g[Nn]U|gq?U", named_days.ago),
        ("b[Nn]U", named_days.before_span),
        ("I[fl]?S?[XC]?[fl]?[Nn]X?U|I[fl]?[XC]?[fl]?n?F", named_days.in_span),
        ("[XCf]?[fl]?N[XC]U|[XC]NU", named_days.in_span),
        ("I[fl]?U", named_days.within_unit),
        ("nW", named_days.recurring),
        ("[Nn]U", named_days.bare_span),
        ("F", named_days.bare_span),
        # ends
        ("Lf?U[fol]{1,3}(?:[XSC]?U[XC]?|[Mm]Y?)", named_days.last_day),
        ("E[fol]{0,3}(?:[XSCZG]?[fl]?U|U[XCG]|[Mm]Y?|Y)(?:[XCG](?=$|[^W]))?", named_days.end),
        ("1", named_days.end),
        ("[BK][folr]{0,3}(?:[XSC]?U[XC]?|[Mm]Y?|Y|H)", named_days.vague),
        ("b?[flS]{0,2}X?U", named_days.weekend),
        ("[XSC][fl]?U|U[XC]|[GL]U|UG", named_days.period),
        ("k", named_days.vague),
        ("[Ibf]MY?(?![NO])", named_days.vague),
        # others
        ("H(?:[fp]?Y)?", named_days.holiday),
        ("R", named_days.relative),
        ("Q", named_days.today),
        ("W|(?<=[bfRp])w(?=$|[pzT.])", named_days.bare),
        ("w(?=[fpl]{0,2}(?:D|[NO][flo]{0,2}[Mm]))", named_days.bare),
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mention:
    """A phrase that names a day, with its place among the tokens."""

    first: int
    last: int  # exclusive
    named: Named


def mentions(tokens: Tokens, today: date) -> list[Mention]:
    """Every phrase that names a day, in order, none overlapping."""
    kinds = "".join(token.kind for token in tokens)
    found: list[Mention] = []
    place = 0
    while place < len(kinds):
        mention = _mention(tokens, kinds, place, today)
        if mention:
            found.append(mention)
        place = mention.last if mention else place + 1
    return found


def _mention(tokens: Tokens, kinds: str, place: int, today: date) -> Mention | None:
    if kinds[place] in "xzpTPht":
        return None
    for pattern, rule in RULES:
        if match := pattern.match(kinds, place):
            named = rule(tokens[place : match.end()], today)
            if named:
                return Mention(place, match.end(), named)
    return None
