"""What stands under Uraian for each component of a Standar Pelayanan."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sop_katalog.flow.graph import build_graph
from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.sop import Sop
from sop_katalog.render.language import enumerate_words
from sop_katalog.render.pdf.flow_words import exit_words
from sop_katalog.render.pdf.fonts import tidy
from sop_katalog.render.pdf.nodes import Node
from sop_katalog.render.service_view import CaseView, ComplaintView, FeeView, PaperView, PromiseView, ServiceView

_EMPTY = "–"


def component_blocks(key: str, sop: Sop, catalogue: Catalogue, view: ServiceView, case: str) -> list[Node]:
    """The blocks of one component. With a `case` only what concerns it, else all cases under their names."""
    if key in _CASES:
        attribute, words = _CASES[key]
        blocks = _by_case(getattr(view, attribute), words, case)
        if key == "biaya" and view.biaya_teks:
            blocks.insert(0, _block([view.biaya_teks[:1].upper() + view.biaya_teks[1:]]))
        return blocks or [_block([_EMPTY])]
    if key == "prosedur":
        return _procedure(sop, catalogue, view)
    return [_block(_plain(key, sop, catalogue, view) or [_EMPTY], numbered=key == "dasar_hukum")]


def _block(items: Sequence[str], case: str = "", numbered: bool = False) -> Node:
    return {"case": tidy(case), "items": [tidy(item) for item in items], "numbered": numbered}


def _by_case(cases: tuple[CaseView, ...], words: Callable[[object], str], case: str) -> list[Node]:
    wanted = [found for found in cases if not case or found.id in ("", case)]
    if case:
        items = [words(item) for found in wanted for item in found.items]
        return [_block(items, numbered=len(items) > 1)] if items else []
    return [
        _block([words(item) for item in found.items], found.nama, numbered=len(found.items) > 1) for found in wanted
    ]


def _paper(item: object) -> str:
    assert isinstance(item, PaperView)
    count = f" ({item.jumlah})" if item.jumlah else ""
    return f"{item.nama}{count}{f', diperoleh dari {item.dari.teks}' if item.dari else ''}"


def _promise(item: object) -> str:
    assert isinstance(item, PromiseView)
    return f"{item.uraian}: {item.teks}" if item.uraian else item.teks


def _fee(item: object) -> str:
    assert isinstance(item, FeeView)
    return f"{item.uraian}: {item.tarif}{f' {item.satuan}' if item.satuan else ''}"


_CASES: dict[str, tuple[str, Callable[[object], str]]] = {
    "persyaratan": ("persyaratan", _paper),
    "jangka_waktu": ("jangka_waktu", _promise),
    "biaya": ("biaya", _fee),
}


def _procedure(sop: Sop, catalogue: Catalogue, view: ServiceView) -> list[Node]:
    """The author's own words, else the steps with those who do them and where a decision leads."""
    if view.prosedur:
        return [_block(view.prosedur, numbered=True)]
    graph = build_graph(sop)
    lines = []
    for index, step in enumerate(sop.langkah):
        actors = enumerate_words([catalogue.actor_or_text(sop.opd, actor).nama for actor in step.pelaksana])
        text = f"{step.kegiatan}{f' ({actors})' if actors else ''}."
        lines.append(f"{text} {exit_words(graph, index)}" if step.is_decision else text)
    return [_block(lines or [_EMPTY], numbered=len(lines) > 1)]


def _plain(key: str, sop: Sop, catalogue: Catalogue, view: ServiceView) -> list[str]:
    if key == "produk":
        return list(view.produk)
    if key == "pengaduan":
        return [_complaint(item) for item in view.pengaduan]
    standard = catalogue.standard(sop)
    texts: tuple[str, ...] = getattr(standard, key)
    return [catalogue.law(text).teks for text in texts] if key == "dasar_hukum" else list(texts)


def _complaint(item: ComplaintView) -> str:
    name = item.nama or item.jenis
    reach = item.kontak or item.url
    limit = f", dijawab paling lama {item.batas}" if item.batas else ""
    return f"{name}{f': {reach}' if reach and reach != name else ''}{limit}"
