"""Addresses that the title already says are not written a second time."""

from __future__ import annotations

import re

_NOT_SLUG = re.compile(r"[^a-z0-9]+")


def slug_words(title: str) -> list[str]:
    """The words of a title as a file name has them."""
    return [word for word in _NOT_SLUG.split(title.lower()) if word]


def address_code(slug: str, title: str) -> str:
    """`3,5` when the slug is the title's words from the third to before the fifth (from 0), else `=` and the slug."""
    words, wanted = slug_words(title), slug.split("-")
    for start in range(len(words) - len(wanted) + 1):
        if words[start : start + len(wanted)] == wanted:
            return f"{start},{start + len(wanted)}"
    return f"={slug}"
