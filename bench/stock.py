"""The same procedures as an ordinary MkDocs site: Material, search and mermaid2, pages kept out of the navigation.

This is the set-up "expert + mermaid2" of performance.md, the measure of all ratios. Pages are written from the values
that the reader of the package gives for the generated sources, so both sites say the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from sop_katalog.flow.graph import build_graph
from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.fee import Biaya
from sop_katalog.model.layanan import COMPONENT_NAMES, Persyaratan, StandarPelayanan
from sop_katalog.model.sop import Sop
from sop_katalog.model.step import Step
from sop_katalog.reading.folder import read_folder

# mermaid2 asks the CDN whether its library is there on every build; a file of the site needs no network. What is in the
# file makes no difference to the build.
CONFIG = """\
site_name: Kabupaten Contoh
site_url: https://sop.contohkab.go.id/
theme:
  name: material
  language: id
plugins:
  - search:
      lang: en
  - mermaid2:
      javascript: js/mermaid.min.js
markdown_extensions:
  - admonition
  - attr_list
  - tables
  - toc:
      permalink: true
  - pymdownx.superfences:
      custom_fences:
        - name: mermaid
          class: mermaid
          format: !!python/name:mermaid2.fence_mermaid
nav:
  - Beranda: index.md
not_in_nav: |
  /*/
"""


def write_stock(sources: Path, folder: Path) -> int:
    """Write mkdocs.yml and docs/ of the stock site; how many procedures it has."""
    catalogue = read_folder(sources).catalogue
    docs = folder / "docs"
    _write(folder / "mkdocs.yml", CONFIG)
    _write(docs / "js" / "mermaid.min.js", "// stands for the Mermaid library\n")
    _write(docs / "index.md", "\n".join(_home(catalogue)) + "\n")
    for opd_id in catalogue.opd:
        _write(docs / opd_id / "index.md", "\n".join(_office(catalogue, opd_id)) + "\n")
    for sop in catalogue.sops.values():
        _write(docs / f"{sop.id}.md", page(catalogue, sop))
    return len(catalogue.sops)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def _home(catalogue: Catalogue) -> Iterator[str]:
    yield f"# SOP {catalogue.government.nama}\n"
    yield from (f"- [{opd.nama}]({opd_id}/index.md)" for opd_id, opd in catalogue.opd.items())


def _office(catalogue: Catalogue, opd_id: str) -> Iterator[str]:
    yield f"# {catalogue.opd[opd_id].nama}\n"
    yield from (f"- [{sop.judul}]({sop.slug}.md)" for sop in catalogue.of_opd(opd_id))


def page(catalogue: Catalogue, sop: Sop) -> str:
    """One procedure as a Markdown page."""
    parts = [f"# {sop.judul}", sop.ringkasan, *_identity(catalogue, sop)]
    standard = catalogue.standard(sop)
    if standard is not None:
        parts += _standard(catalogue, standard)
    parts += ["## Prosedur", "\n".join(_table(catalogue, sop)), "## Diagram alir", _chart(sop)]
    parts += [f"## {extra.judul}\n\n{extra.isi}" for extra in sop.tambahan]
    parts.append(sop.isi)
    return "\n\n".join(part for part in parts if part) + "\n"


def _identity(catalogue: Catalogue, sop: Sop) -> Iterator[str]:
    opd = catalogue.opd[sop.opd]
    rows = {
        "Perangkat daerah": f"[{opd.nama}](index.md)",
        "Nomor": sop.nomor,
        "Satuan kerja": sop.unit,
        "Status": sop.status.value.replace("_", " "),
        "Tanggal pembuatan": sop.tanggal_pembuatan,
        "Tanggal revisi": sop.tanggal_revisi,
        "Tanggal efektif": sop.tanggal_efektif,
        "Disahkan oleh": sop.disahkan_oleh.jabatan if sop.disahkan_oleh else "",
    }
    yield "\n".join(
        ["| Bagian | Isi |", "|---|---|", *(f"| {name} | {value} |" for name, value in rows.items() if value)]
    )
    yield from _section("Dasar hukum", [catalogue.law(law).teks for law in sop.dasar_hukum])
    yield from _section("Keterkaitan", [_link(catalogue, other.id) for other, _, own in catalogue.related(sop) if own])
    yield from _section("Peringatan", sop.peringatan)
    yield from _section("Kualifikasi pelaksana", sop.kualifikasi_pelaksana)
    yield from _section("Peralatan dan perlengkapan", sop.peralatan)
    yield from _section("Pencatatan dan pendataan", sop.pencatatan)


def _section(title: str, lines: Iterable[str]) -> Iterator[str]:
    rows = [f"- {line}" for line in lines if line]
    if rows:
        yield f"## {title}\n\n" + "\n".join(rows)


def _link(catalogue: Catalogue, sop_id: str) -> str:
    other = catalogue.sops.get(sop_id)
    return f"[{other.judul}](../{other.id}.md)" if other else sop_id


def _standard(catalogue: Catalogue, standard: StandarPelayanan) -> Iterator[str]:
    yield from _section("Persyaratan", [_paper(catalogue, standard, paper) for paper in standard.persyaratan])
    promises = [
        f"{_cases(standard, promise.bila)}{promise.uraian} {promise.waktu.teks}" for promise in standard.jangka_waktu
    ]
    yield from _section("Jangka waktu", promises)
    yield from _section("Biaya", _fees(standard, standard.biaya))
    for name in ("produk", "sarana_prasarana", "kompetensi_pelaksana", "pengawasan_internal", "jumlah_pelaksana"):
        yield from _section(COMPONENT_NAMES[name], getattr(standard, name))
    for name in ("jaminan_pelayanan", "jaminan_keamanan", "evaluasi_kinerja"):
        yield from _section(COMPONENT_NAMES[name], getattr(standard, name))
    yield from _section("Kanal", [f"{kanal.nama} {kanal.tautan}".strip() for kanal in standard.kanal])
    yield from _section("Formulir", [f"[{form.nama}]({form.tautan})" for form in standard.formulir])
    yield from _section("Pengaduan", [f"{way.nama} {way.kontak}".strip() for way in standard.pengaduan])


def _cases(standard: StandarPelayanan, bila: tuple[str, ...]) -> str:
    names = ", ".join(standard.varian.get(case, case) for case in bila)
    return f"*{names}*: " if names else ""


def _paper(catalogue: Catalogue, standard: StandarPelayanan, paper: Persyaratan) -> str:
    counts = f" ({paper.asli or 0} asli, {paper.salinan or 0} salinan)" if paper.asli or paper.salinan else ""
    where = f"; dari {_link(catalogue, paper.dari)}" if paper.dari else ""
    return f"{_cases(standard, paper.bila)}{paper.nama}{counts}{where}"


def _fees(standard: StandarPelayanan, biaya: Biaya | None) -> Iterator[str]:
    if biaya is None:
        return
    if biaya.teks:
        yield biaya.teks
    for line in biaya.tarif:
        yield f"{_cases(standard, line.bila)}{line.uraian}: Rp{line.tarif:,} {line.satuan}".replace(",", ".")


def _table(catalogue: Catalogue, sop: Sop) -> Iterator[str]:
    yield "| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output | Keterangan |"
    yield "|---|---|---|---|---|---|---|"
    for step in sop.langkah:
        cells = (str(step.number), step.kegiatan, _actors(catalogue, sop, step), ", ".join(step.kelengkapan))
        rest = (step.waktu.teks if step.waktu else "", ", ".join(step.output), step.keterangan)
        yield "| " + " | ".join(cell.replace("|", "\\|") for cell in (*cells, *rest)) + " |"


def _actors(catalogue: Catalogue, sop: Sop, step: Step) -> str:
    return ", ".join(catalogue.actor_or_text(sop.opd, actor).nama for actor in step.pelaksana)


def _chart(sop: Sop) -> str:
    graph = build_graph(sop)
    lines = ["```mermaid", "flowchart TD", "  mulai([Mulai])", "  akhir([Selesai])"]
    for step in sop.langkah:
        text = f'"{step.number}. {step.kegiatan.replace(chr(34), "")}"'
        lines.append(f"  s{step.number}{{{text}}}" if step.is_decision else f"  s{step.number}[{text}]")
    lines += [f"  mulai --> s{start + 1}" for start in graph.starts]
    for edge in graph.edges:
        label = f'|"{edge.label}"|' if edge.label else ""
        target = "akhir" if edge.target is None else f"s{edge.target + 1}"
        lines.append(f"  s{edge.source + 1} -->{label} {target}")
    return "\n".join([*lines, "```"])
