"""How well a sentence stands by itself."""

from __future__ import annotations

from mailflow.core.summary.material import Material
from mailflow.core.summary.openings import leans, points_back

SHORT, LONG = 5, 26  # words; a sentence between them reads well
TOO_LONG = 45  # words; beyond, only when there is nothing else
READABLE = 0.5  # what may stand beside others


def standing(material: Material, index: int) -> float:
    """Of a unit; the beginning of an answer best, since nobody begins with "they". 0: not at all."""
    unit = material.units[index]
    if unit.utterance.essence and material.answered(unit.utterance.participant):
        return 0.0  # it is among the points
    if not unit.telling or leans(unit.text, unit.language) or unit.text.endswith("?"):
        return 0.0
    length = unit.wording.length
    fits = 1.0 if SHORT <= length <= LONG else READABLE if length <= TOO_LONG else 0.1
    begins = (1.3 if unit.place == 0 else 1.0) * (1.0 if unit.wording.stems else READABLE)
    return fits * begins * (0.3 if points_back(unit.text, unit.language) else 1.0)
