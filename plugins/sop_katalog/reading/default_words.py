"""The words of the package, read with as little as possible: a build with nothing else to do reads them too."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

import yaml

import sop_katalog

DEFAULTS = Path(sop_katalog.__file__).with_name("kata.yml")
Groups = Mapping[str, Mapping[str, str]]


@cache
def default_words() -> Groups:
    """The words of the package by group and key, all of them texts."""
    found = yaml.load(DEFAULTS.read_text(encoding="utf-8"), yaml.CBaseLoader)  # it makes texts only
    groups = {group: {key: text.strip() for key, text in texts.items()} for group, texts in found.items()}
    return MappingProxyType({group: MappingProxyType(texts) for group, texts in groups.items()})
