"""Plain values as YAML that an officer could have written. Only what the generator needs; reading is the package's."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import TypeAlias

Value: TypeAlias = "str | int | list[Value] | dict[str, Value]"

_PLAIN = re.compile(r"[A-Za-z0-9(½±–][^\x00-\x1f]*")
_FLOW_MARKS = re.compile(r"[,\[\]{}]")
_WIDTH = 118


def dump(values: dict[str, Value]) -> str:
    """A mapping as block YAML, keys in their order; an empty text stands for an empty box."""
    return "".join(f"{line}\n" for line in _mapping(values, ""))


def _mapping(values: dict[str, Value], indent: str) -> Iterator[str]:
    for key, value in values.items():
        if isinstance(value, dict | list):
            short = _flow(value)
            if _is_flat(value) and len(indent) + len(key) + len(short) + 2 <= _WIDTH:
                yield f"{indent}{key}: {short}"
                continue
            yield f"{indent}{key}:"
            yield from _mapping(value, indent + "  ") if isinstance(value, dict) else _sequence(value, indent + "  ")
        else:
            yield f"{indent}{key}: {_scalar(value)}".rstrip()


def _sequence(values: list[Value], indent: str) -> Iterator[str]:
    for value in values:
        if isinstance(value, dict):
            short = _flow(value)
            if _is_flat(value) and len(value) < 6 and len(indent) + len(short) + 2 <= _WIDTH:
                yield f"{indent}- {short}"
                continue
            lines = list(_mapping(value, indent + "  "))
            yield f"{indent}- {lines[0].lstrip()}"
            yield from lines[1:]
        else:
            yield f"{indent}- {_flow(value) if isinstance(value, list) else _scalar(value)}"


def _is_flat(value: Value) -> bool:
    children = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return not any(isinstance(child, dict | list) for child in children)


def _flow(value: Value) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_flow(child)}" for key, child in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_flow, value)) + "]"
    text = _scalar(value)
    return json.dumps(text, ensure_ascii=False) if not text.startswith('"') and _FLOW_MARKS.search(text) else text


def _scalar(value: str | int) -> str:
    text = str(value)
    if not text:
        return ""
    plain = _PLAIN.fullmatch(text) and ": " not in text and " #" not in text and not text.endswith((":", " "))
    return text if plain else json.dumps(text, ensure_ascii=False)
