"""Texts that would be markup, ends or commands if somebody forgot to quote them, and contexts full of them."""

from __future__ import annotations

import dataclasses
from typing import Any

MARKUP = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>&amp;{{ 7*7 }}"

CHOICES = frozenset({"status", "tingkat"})
"""Keys whose value is one of a few words and never an author's text."""

EMPTY_BOX = "-"
"""What the form writes in an empty box; the component looks for it."""


def poison(value: Any, key: str = "") -> Any:
    """A context with hostile text after each text in it; numbers, dates, checked HTML and choices stay."""
    if isinstance(value, dict):
        return {name: poison(item, name) for name, item in value.items()}
    if isinstance(value, (list, tuple)):
        return type(value)(poison(item, key) for item in value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
        return dataclasses.replace(value, **{name: poison(item, name) for name, item in fields.items()})
    if (
        type(value) is str and value not in ("", EMPTY_BOX) and key not in CHOICES
    ):  # not Markup, which is HTML on purpose
        return value + MARKUP
    return value
