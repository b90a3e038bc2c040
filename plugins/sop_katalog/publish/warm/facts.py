"""What the rules and the lists say of each SOP, made again only where it may have changed, on all processors."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from sop_katalog.checks.rule import Context, Finding
from sop_katalog.checks.runner import (
    Findings,
    Review,
    Verdict,
    context_of,
    findings_about,
    findings_of,
    judge,
)
from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.watch import Key, Watch
from sop_katalog.model.watched import View, catalogue_view, watch_catalogue
from sop_katalog.publish.site import Settings
from sop_katalog.publish.warm.ledger import Ledger
from sop_katalog.publish.warm.share import WORTH_SHARING, share_out
from sop_katalog.publish.warm.state import Facts, Places, State
from sop_katalog.reading.folder import ReadResult, read_sop_file, sop_files
from sop_katalog.reading.locate import Locator
from sop_katalog.reading.memory import Memory, Remembered, digest_of, remember
from sop_katalog.render.figures import glance_of
from sop_katalog.values import dataclass

Tell = Callable[[str, int, int], None]
"""Hears the name of what is being done, how much of it is done and how much there is."""


_Found = tuple[str, Facts | tuple[Finding, ...], tuple[Key, ...]]
"""What was found under a name of the ledger, and what was looked at for it."""


@dataclass(frozen=True, slots=True)
class Checked:
    """The facts of all SOPs, and what rules say of the whole."""

    facts: dict[str, Facts]
    rules: dict[str, tuple[Finding, ...]]
    ledger: Ledger
    context: Context


def check(result: ReadResult, settings: Settings, old: State, memory: Memory, tell: Tell) -> Checked:
    """Ask the rules about everything that an earlier build does not know already."""
    plain = context_of(result, settings.today)
    plain = plain if settings.checks else replace(plain, rules={})
    watch = Watch()
    watched = watch_catalogue(result.catalogue, watch)
    context = replace(plain, catalogue=watched)
    fresh = _fresh(result, settings, old, memory)
    ledger = old.checked.only(fresh)
    facts = {sop_id: old.facts[sop_id] for sop_id in result.catalogue.sops if f"sop:{sop_id}" in fresh}
    rules = {code: old.rules[code] for code in context.rules if f"rule:{code}" in fresh}
    whole = [f"rule:{code}" for code, rule in context.rules.items() if rule.whole is not None and code not in rules]
    todo = [*whole, *(f"sop:{sop_id}" for sop_id in result.catalogue.sops if sop_id not in facts)]

    def some(part: Sequence[str]) -> list[_Found]:
        return [_found(name, context, watch) for name in part]

    # Rules about the whole go first and together: they take long, and whoever looks at every SOP copies them all.
    for done in share_out(todo, some, lambda done: tell("Memeriksa", done, len(todo)), together=len(whole)):
        for name, found, keys in done:
            about = name.partition(":")[2]
            if isinstance(found, Facts):
                facts[about] = found.shared()
            else:
                rules[about] = found
            ledger.enter(name, keys)
    return Checked(
        {sop_id: facts[sop_id] for sop_id in result.catalogue.sops},
        {code: rules[code] for code in context.rules if code in rules},
        ledger,
        plain,
    )


def _fresh(result: ReadResult, settings: Settings, old: State, memory: Memory) -> set[str]:
    if not old.checked.traces:
        return set()
    before = old.catalogue(memory, result.catalogue)
    then = _view(before, old.today, old.unread, bool(old.settings.get("checks")))
    now = _view(result.catalogue, settings.today, result.unread, settings.checks)
    return old.checked.fresh(then, now)


def _view(catalogue: Catalogue, today: date, unread: frozenset[str], checks: bool) -> View:
    beside = {"today": {"": today}, "unread": dict.fromkeys(unread, True), "settings": {"checks": checks}}
    return catalogue_view(catalogue, **beside)


def _found(name: str, context: Context, watch: Watch) -> _Found:
    """What there is to say of an SOP, or what a rule says of the whole."""
    kind, _, about = name.partition(":")
    with watch.recording() as seen:
        found = _facts(about, context, watch) if kind == "sop" else tuple(findings_of(context.rules[about], context))
    return name, found, tuple(seen)


def _facts(sop_id: str, context: Context, watch: Watch) -> Facts:
    watch.note(("government", "aturan"))  # these two say which rules run
    watch.note(("settings", "checks"))
    sop = context.catalogue.whole(context.catalogue.sops[sop_id])
    return Facts(tuple(findings_about(sop, context)), glance_of(sop, context.catalogue))


def review(
    result: ReadResult, checked: Checked, old: Places, memory: Memory, locator: Locator, tell: Tell
) -> tuple[Review, Places]:
    """All verdicts in order, and the places in the sources that they name."""
    findings = Findings({sop_id: facts.findings for sop_id, facts in checked.facts.items()}, checked.rules)
    places = _places(_wanted(findings, checked.context), old, memory, locator, tell)

    def locate(path: str, key: str) -> tuple[int, int]:
        known = places.get(path)
        return known[1][key] if known is not None and key in known[1] else locator(path, key)

    verdicts = [Verdict(problem, (problem.path,)) for problem in result.problems]
    verdicts += judge(findings, checked.context, locate)
    return Review(tuple(sorted(verdicts, key=lambda verdict: verdict.problem.sort_key))), places


def _wanted(findings: Findings, context: Context) -> dict[str, dict[str, None]]:
    wanted: dict[str, dict[str, None]] = {}
    for sop_id, about in findings.sops.items():
        own = context.catalogue.sops[sop_id].path
        for _, finding in about:
            wanted.setdefault(finding.path or own, {})[finding.key] = None
    for told in findings.whole.values():
        for finding in told:
            wanted.setdefault(finding.path, {})[finding.key] = None
    return wanted


def _places(wanted: dict[str, dict[str, None]], old: Places, memory: Memory, locator: Locator, tell: Tell) -> Places:
    found: Places = {}
    todo: list[tuple[str, bytes, list[str]]] = []
    for path, keys in wanted.items():
        file, known = memory.files.get(path), old.get(path)
        digest = file.digest if file else b""
        if known is not None and known[0] == digest and known[1].keys() >= keys.keys():
            found[path] = (digest, {key: known[1][key] for key in keys})
        else:
            todo.append((path, digest, list(keys)))

    def some(part: Sequence[tuple[str, bytes, list[str]]]) -> list[tuple[str, bytes, dict[str, tuple[int, int]]]]:
        return [(path, digest, {key: locator(path, key) for key in keys}) for path, digest, keys in part]

    for part in share_out(todo, some, lambda done: tell("Mencari baris", done, len(todo))):
        found |= {path: (digest, places) for path, digest, places in part}
    return found


def learn(root: Path, label: str, memory: Memory, tell: Tell) -> None:
    """Read the SOP files that the memory does not know, on all processors; reading the folder finds them there."""
    todo = list(_unknown(root, label, memory))

    def some(part: Sequence[tuple[Path, str, str]]) -> list[tuple[str, Remembered]]:
        return [(name, _remember(path, name, sop_id)) for path, name, sop_id in part]

    if len(todo) >= WORTH_SHARING:
        for part in share_out(todo, some, lambda done: tell("Membaca", done, len(todo))):
            memory.learned.update(part)


def _unknown(root: Path, label: str, memory: Memory) -> Iterator[tuple[Path, str, str]]:
    for path, sop_id in sop_files(root):
        name = f"{label}/{sop_id}.md"
        digest = memory.seen.get(str(path)) or _digest(path)
        if digest is not None and memory.recall(name, digest) is None:
            yield path, name, sop_id


def _digest(path: Path) -> bytes | None:
    """None for what is no file of its own, or cannot be read: the folder is read by itself later, and tells."""
    try:
        return digest_of(path.read_bytes()) if path.is_file() and not path.is_symlink() else None
    except OSError:
        return None


def _remember(path: Path, name: str, sop_id: str) -> Remembered:
    data = path.read_bytes()
    return remember(digest_of(data), name, lambda report: read_sop_file(data, sop_id, report))
