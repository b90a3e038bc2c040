"""What each product was made from, and which products a change reaches."""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from sop_katalog.model.watch import Key
from sop_katalog.model.watched import View


@dataclass(slots=True)
class Ledger:
    """The keys each product looked at, by the product's name; keys are kept once and named by numbers."""

    keys: list[Key] = field(default_factory=list)
    traces: dict[str, array[int]] = field(default_factory=dict)
    _numbers: dict[Key, int] = field(default_factory=dict)

    def enter(self, product: str, keys: Iterable[Key]) -> None:
        """What a product looked at when it was made just now."""
        numbers = self._numbers
        trace = array("I")
        for key in keys:
            number = numbers.get(key)
            if number is None:
                number = numbers[key] = len(self.keys)
                self.keys.append(key)
            trace.append(number)
        self.traces[product] = trace

    def take_over(self, other: Ledger, products: Collection[str]) -> None:
        """Enter products with what they looked at in an earlier build."""
        place: dict[int, int] = {}
        for product in products:
            trace = array("I")
            for old in other.traces[product]:
                number = place.get(old)
                if number is None:
                    key = other.keys[old]
                    number = place[old] = self._numbers.setdefault(key, len(self.keys))
                    if number == len(self.keys):
                        self.keys.append(key)
                trace.append(number)
            self.traces[product] = trace

    def fresh(self, old: View, new: View) -> set[str]:
        """The products that would come out the same: at every key they looked at, both views agree."""
        changed = {number for number, key in enumerate(self.keys) if not new.agrees(old, key)}
        if not changed:
            return set(self.traces)
        return {product for product, trace in self.traces.items() if changed.isdisjoint(trace)}
