"""A site of three pages with nothing but the search: the HTML contract of assets/src/pencarian.ts."""

from __future__ import annotations

from pathlib import Path

from sop_katalog.assets import asset_files
from sop_katalog.model.catalogue import Catalogue
from sop_katalog.search.extra_page import ExtraPage
from sop_katalog.search.index import build_index

_HEAD = """<!doctype html>
<html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="{root}assets/katalog/katalog.css"></head>
<body class="md-typeset"><header>
<form role="search" class="cari" action="{root}cari/" data-indeks="{root}assets/katalog/indeks.json">
<label class="cari__label" for="cari-q">Cari layanan</label>
<input type="search" id="cari-q" name="q" placeholder="Cari layanan">
<button type="submit">Cari</button></form></header>
"""
_TAIL = """<script type="module" src="{root}assets/katalog/pencarian.mjs"></script></body></html>"""
_PAGE = """<main data-cari data-indeks="{root}assets/katalog/indeks.json"><h1>Cari</h1>
<form role="search" class="cari" action="./"><label class="cari__label" for="halaman-q">Cari layanan</label>
<input type="search" id="halaman-q" name="q"><button type="submit">Cari</button></form>
<template data-cari-kosong>
<p>Lihat <a href="#a-z">daftar A–Z</a> atau <a href="../lapor/">sampaikan keluhan</a>.</p>
</template>
<div class="cari-halaman"><div class="cari-halaman__pilihan"></div><section class="cari-halaman__isi">
<div data-cari-daftar>
<h2 id="a-z">A–Z</h2><ul><li><a href="../opd/disdukcapil/ktp-el/">KTP-el</a></li></ul></div></section></div></main>
"""
GUIDE = ExtraPage(
    "panduan/untuk-warga/", "Cara memakai katalog", ("bantuan pencarian",), "Petunjuk membaca halaman SOP."
)


def write_search_site(folder: Path, catalogue: Catalogue) -> None:
    """Home, `/cari/` and the assets, with the index of a catalogue and one guide."""
    for address, path in asset_files():
        if "/mermaid/" not in address:
            target = folder / address
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(path.read_bytes())
    (folder / "assets/katalog/indeks.json").write_bytes(build_index(catalogue, [GUIDE]))
    (folder / "cari").mkdir()
    tail = _TAIL.format(root="./")
    (folder / "index.html").write_text(_HEAD.format(root="./", title="Beranda") + tail, encoding="utf-8")
    page = _HEAD.format(root="../", title="Cari") + _PAGE.format(root="../") + _TAIL.format(root="../")
    (folder / "cari/index.html").write_text(page, encoding="utf-8")
