"""The abbreviations of each language whose full stop ends no sentence."""

from __future__ import annotations

from mailflow.core.session.people import Language

# Lower case, without the last full stop; "z.b" stands for "z. B." and "z.B.". A word that is a word of its own as well
# ("al", "no", "art" in French) is left out: losing a sentence's end is worse than cutting after an abbreviation.
_EVERYWHERE = "dr prof mr mrs nr tel vol vs ca cf etc e.g i.e max min approx p.s a.m p.m ing km"

_NL = """
    aanw a.d.h.v afd afb a.s a.u.b art bijl bijv b.g.g blz bv b.v bvb cfr c.q d.d dhr dir d.m.v drs d.w.z e.a e.d
    enz e.o e.v evt excl gebr inc incl i.c i.h.a i.h.b i.p.v ir i.s.m i.v.m jl jr landw lic l.g.v
    m.a.w m.b.t m.b.v mej mevr m.i m.i.v m.u.v mw n.a.v n.m n.o.t nrs n.v.t o.a o.b.v o.i.d o.l.v o.t.t
    pag p.p pp resp s.g sr secr st s.v.p t.a.v t.b.v t.e.m t.g.v t.h.v t.o.v t.w.v t/m uitg v.d vgl vlg vnl v.m
    voorz w.o z.a z.b z.g.a.n z.i zgn z.o.z z.s.m ong bijz alg afk ing soc
"""
_EN = """
    adj apt assn assoc ave b.c blvd bros capt comdr corp dept dist div esp ext figs fig gov govt hon
    hrs inc incl jr ltd maj messrs mgr misc mt pp rev sen sgt sr st ms univ w.r.t viz
"""
_FR = """
    al alin apr assoc av bibl c.-à-d c.à.d ch chap cie coll dép éd édit env ex exc fasc févr ibid inf janv juil
    mm mme mmes mlle mlles m n.b st obs p p.ex p.-ex pp préf qqch qqn réf resp s.a sept s.v.p ste sté suiv suppl
    t.s.v.p n.d.l.r
"""
_DE = """
    a.d a.d.h abb abf abk abs abt akad allg anm ausg ausschl begr bes bez bspw bzgl bzw d.h d.i dgl dipl dipl.-ing
    doz ebd ehem eigtl einschl entspr erg etw e.v evtl exkl ff frl geb gegr ggf ggfs ggü hr hrn hrsg i.a i.d.r
    i.h.v inkl insb insbes i.s.d i.v.m jg jh jhd kap lt m.a.w m.e mind mio mrd mtl n.chr o.a o.ä o.g österr p.a
    s.a s.o sog s.u st std stellv str svw tsd u.a u.ä u.a.m u.d.m u.e u.u urspr usf usw u.v.a u.v.m
    v.a v.chr verf vgl vorm wg z.b z.hd z.t z.zt zit zzgl
"""


def _table(words: str) -> frozenset[str]:
    return frozenset(f"{words} {_EVERYWHERE}".split())


ABBREVIATIONS: dict[Language, frozenset[str]] = {
    Language.NL: _table(_NL),
    Language.EN: _table(_EN),
    Language.FR: _table(_FR),
    Language.DE: _table(_DE),
}

# Before a number these end no sentence: months, and words that are words of their own as well.
NUMBERED = frozenset(
    """
    jan feb febr mrt apr jun jul aug sep sept okt oct nov dec janv févr avr juil août déc jän mär mrz dez
    no nos art p pp fig vol hfst chap kap bl
    """.split()  # noqa: SIM905 - a table of words
)

# These often stand last in a sentence: a capital behind them begins a new one.
CLOSING = frozenset(
    {
        "etc",
        "enz",
        "usw",
        "usf",
        "e.d",
        "e.a",
        "u.a.m",
        "u.d.m",
        "u.v.m",
        "u.v.a",
        "o.i.d",
        "jr",
        "a.m",
        "p.m",
        "km",
        "inc",
        "ltd",
    }
)
