"""`/transparansi/mutu/`: the open findings in plain words, office by office, with the way to the line to edit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import quote

from sop_katalog.checks.runner import Review, Verdict, all_rules
from sop_katalog.model.catalogue import Catalogue
from sop_katalog.problem import Severity
from sop_katalog.publish.lists import trail
from sop_katalog.publish.search_score import score_url
from sop_katalog.publish.site import Settings, SitePage
from sop_katalog.reading.codes import READING_CODES
from sop_katalog.render.kata import words_of
from sop_katalog.render.links import Links
from sop_katalog.render.templates import render

ROOT = "transparansi/mutu/"
SHARED = "bersama"
RULES_PAGE = "aturan/"

Groups = Mapping[str, list[Verdict]]


def quality_pages(catalogue: Catalogue, review: Review, settings: Settings) -> Iterator[SitePage]:
    """The summary and one page for each office that has findings; files outside the offices come under `bersama`."""
    groups = catalogue.beside("verdicts", verdicts_by_office(catalogue, review))
    yield _summary(catalogue, groups, settings)
    for office in groups:
        yield _office_page(office, groups, catalogue, settings)


def verdicts_by_office(catalogue: Catalogue, review: Review) -> Groups:
    """Verdicts by office id, offices by name and the shared files last."""
    folders = {opd.path.removesuffix("opd.yml"): opd.id for opd in catalogue.opd.values()}
    found: dict[str, list[Verdict]] = {}
    for verdict in review.verdicts:
        folder = verdict.problem.path.rpartition("/")[0] + "/"
        found.setdefault(folders.get(folder, SHARED), []).append(verdict)
    names = {opd.id: opd.nama.casefold() for opd in catalogue.opd.values()}
    return dict(sorted(found.items(), key=lambda item: (item[0] == SHARED, names.get(item[0], ""))))


def _name(office: str, catalogue: Catalogue) -> str:
    return catalogue.opd[office].nama if office in catalogue.opd else words_of(catalogue).halaman_mutu.berkas_bersama


def _counts(verdicts: list[Verdict]) -> dict[str, int]:
    open_ones = [verdict.problem.severity for verdict in verdicts if not verdict.alasan]
    errors = open_ones.count(Severity.GALAT)
    return {
        "galat": errors,
        "peringatan": len(open_ones) - errors,
        "dikecualikan": len(verdicts) - len(open_ones),
    }


def _summary(catalogue: Catalogue, groups: Groups, settings: Settings) -> SitePage:
    links = Links(ROOT)

    def content() -> str:
        offices = sorted(catalogue.opd, key=lambda office: catalogue.opd[office].nama.casefold())
        ids = [*offices, *([SHARED] if SHARED in groups else [])]
        rows = [_row(office, groups.get(office, []), catalogue, links) for office in ids]
        total = {key: sum(row[key] for row in rows) for key in ("sop", "galat", "peringatan", "dikecualikan")}
        kata, way = words_of(catalogue), score_url(settings, links)
        head = render("judul", kata, judul=kata.halaman_mutu.judul, uraian=kata.halaman_mutu.pengantar)
        table = render("mutu", kata, baris=rows, jumlah=total, tanggal=settings.today, pencarian=way)
        return trail(links, kata) + head + table

    kata = words_of(catalogue)
    return SitePage(ROOT, kata.halaman_mutu.judul, kata.halaman_mutu.uraian, content)


def _row(office: str, verdicts: list[Verdict], catalogue: Catalogue, links: Links) -> dict[str, Any]:
    url = links.to(f"{ROOT}{office}/") if verdicts else ""
    return {
        "nama": _name(office, catalogue),
        "url": url,
        "sop": len(catalogue.of_opd(office)),
        **_counts(verdicts),
    }


def _office_page(office: str, groups: Groups, catalogue: Catalogue, settings: Settings) -> SitePage:
    links = Links(f"{ROOT}{office}/")
    title = words_of(catalogue).halaman_mutu.judul_kantor.format(kantor=_name(office, catalogue))

    def content() -> str:
        files: dict[str, list[Verdict]] = {}
        for verdict in groups[office]:
            files.setdefault(verdict.problem.path, []).append(verdict)
        shown = [_file(path, found, catalogue, links, settings) for path, found in files.items()]
        kata = words_of(catalogue)
        head = render("judul", kata, judul=title, uraian="")
        return trail(links, kata, (kata.halaman_mutu.judul, ROOT)) + head + render("temuan", kata, berkas=shown)

    about = words_of(catalogue).halaman_mutu.uraian_kantor.format(judul=title)
    return SitePage(links.address, title, about, content, parent=ROOT)


def _file(path: str, verdicts: list[Verdict], catalogue: Catalogue, links: Links, settings: Settings) -> dict[str, Any]:
    office, _, name = path.removesuffix(".md").rpartition("/")
    sop = catalogue.sops.get(f"{office.rpartition('/')[2]}/{name}")
    return {
        "judul": sop.judul if sop else path.rpartition("/")[2],
        "url": links.sop(sop.id) if sop else "",
        "path": path,
        "temuan": [_finding(verdict, links, settings) for verdict in verdicts],
    }


def _finding(verdict: Verdict, links: Links, settings: Settings) -> dict[str, Any]:
    problem = verdict.problem
    return {
        "tingkat": "dikecualikan" if verdict.alasan else problem.severity.value,
        "judul": _titles().get(problem.code, problem.code),
        "pesan": problem.message,
        "saran": problem.remedy,
        "baris": problem.line,
        "sunting": settings.line_url.replace("{path}", quote(problem.path)).replace("{line}", str(problem.line)),
        "aturan": links.to(f"{RULES_PAGE}#{problem.code}") if settings.rules_page else "",
        "alasan": verdict.alasan,
    }


def _titles() -> dict[str, str]:
    return {rule.code: rule.title for rule in all_rules()} | {
        code: entry.title for code, entry in READING_CODES.items()
    }
