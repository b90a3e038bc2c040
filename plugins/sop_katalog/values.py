"""Classes of values: `from sop_katalog.values import dataclass`."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

__all__ = ["dataclass"]

if TYPE_CHECKING:
    from dataclasses import dataclass
else:

    def dataclass(cls: type | None = None, /, *, frozen: bool = False, eq: bool = True, **settings: Any) -> Any:
        """As `dataclasses.dataclass`, but what is frozen is frozen for the type checker only, which sees all of this
        program. At run time Python sets each field of a frozen object by a call of its own: making one takes two to
        five times as long, and a catalogue has millions of them."""
        make: Callable[..., Any] = dataclasses.dataclass(eq=eq, unsafe_hash=frozen and eq, **settings)
        return make if cls is None else make(cls)
