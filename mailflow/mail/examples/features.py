"""What the learned reader sees of a sentence: hashed words, pairs and pieces of words, the same on any machine."""

from __future__ import annotations

from collections.abc import Iterable
from zlib import crc32

from mailflow.mail.words.folding import fold
from mailflow.mail.words.lazily import lazily

BUCKETS = 1 << 16
MOST = 250  # features of one sentence; what stands behind them says little more
_ADDRESS = lazily(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_LINK = lazily(r"https?://\S+|www\.\S+")
_NUMBER = lazily(r"\d+(?:[.,:/-]\d+)*(?:e|de|ste|st|nd|rd|th|er|ere|eme)?\b")
_TOKEN = lazily(r"<[a-z]+>|[a-z]+(?:'[a-z]+)?|0|[?!:,;.\u2600-\U0001ffff]")
_QUOTED = lazily(r"[\"“„«][^\"”“»]{3,}[\"”“»]")
_SMALL = "#"  # joins a place to what stands there, so that neither is taken for the other


def tokens(sentence: str) -> list[str]:
    """The words as they are compared: folded; numbers, addresses, links and quoted words are one token each."""
    text = _QUOTED.sub(" <words> ", sentence)
    text = _LINK.sub(" <link> ", _ADDRESS.sub(" <address> ", text))
    return _TOKEN.findall(_NUMBER.sub(" 0 ", fold(text)))


def hashed(sentence: str, names: Iterable[str] = ()) -> list[int]:
    """The buckets of a sentence's features. `names`: of people, who are all one."""
    words = ["^", *_unnamed(tokens(sentence), frozenset(fold(name) for name in names)), "$"]
    said: dict[str, None] = {}
    for at, word in enumerate(words):
        said[word] = None
        if at:
            said[f"{words[at - 1]} {word}"] = None
        if at > 1:
            said[f"{words[at - 2]} {words[at - 1]} {word}"] = None
            said[f"{words[at - 2]} _ {word}"] = None
        if len(word) > 3 and word[0].isalpha():
            said |= dict.fromkeys(_pieces(word))
    said[f"{_SMALL}length {min(len(words), 40) // 4}"] = None
    if "?" in sentence:
        said[f"{_SMALL}asks"] = None
    return [crc32(one.encode()) % BUCKETS for one in list(said)[:MOST]]


def _unnamed(words: list[str], names: frozenset[str]) -> list[str]:
    return ["<person>" if word in names else word for word in words]


def _pieces(word: str) -> Iterable[str]:
    """Its beginning, and its runs of four letters: a slip or an ending changes only some of them."""
    yield f"{_SMALL}{word[:4]}"
    padded = f"<{word}>"
    for at in range(len(padded) - 3):
        yield _SMALL + padded[at : at + 4] + _SMALL
