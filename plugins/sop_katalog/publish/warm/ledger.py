"""What each product was made from, and which products a change reaches."""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from sys import intern

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
        if not self._numbers:
            self._numbers = {key: number for number, key in enumerate(self.keys)}
        numbers = self._numbers
        trace = array("I")
        for key in keys:
            number = numbers.get(key)
            if number is None:
                number = numbers[key] = len(self.keys)
                # Each text once, as it is written to the cache: keys come from other processes.
                self.keys.append(tuple(intern(part) if type(part) is str else part for part in key))
            trace.append(number)
        self.traces[product] = trace

    def only(self, products: Collection[str]) -> Ledger:
        """The entries of some products, to go on from. Keys that no product looks at any more are dropped when they
        are many."""
        traces = {product: trace for product, trace in self.traces.items() if product in products}
        if len(traces) * 2 < len(self.traces):
            found = Ledger()
            for product, trace in traces.items():
                found.enter(product, (self.keys[number] for number in trace))
            return found
        return Ledger(self.keys, traces)

    def fresh(self, old: View, new: View) -> set[str]:
        """The products that would come out the same: at every key they looked at, both views agree."""
        calm, same = new.is_calm_beside(old), new.same_sops(old)
        changed = {
            number
            for number, key in enumerate(self.keys)
            if not (key[0] == "sops" and len(key) > 1 and key[1] in same)  # nearly all of very many keys
            and not (calm and new.answers(key))
            and not new.agrees(old, key)
        }
        if not changed:
            return set(self.traces)
        return {product for product, trace in self.traces.items() if changed.isdisjoint(trace)}
