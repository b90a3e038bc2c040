"""After a change a warm build gives what a cold one gives, and makes nothing that the change does not reach."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from sop_katalog.model.sop import unread
from sop_katalog.model.watch import real
from sop_katalog.publish.warm.workshop import Workshop
from tests.publish.warm.shop import Project, cold, contents, differing, sample

KTP = "disdukcapil/ktp-el.md"
Change = Callable[[Project], None]


def _text(name: str, old: str, new: str) -> Change:
    return lambda project: project.change(name, old, new)


def _delete(name: str) -> Change:
    return lambda project: project.source(name).unlink()


def _new_sop(project: Project) -> None:
    text = project.source("setda/surat-masuk.md") if project.source("setda/surat-masuk.md").exists() else None
    source = text or next(path for path in sorted(project.source("bapenda").glob("*.md")))
    title = next(line for line in source.read_text(encoding="utf-8").splitlines() if line.startswith("judul: "))
    copy = source.read_text(encoding="utf-8").replace(title, f"{title} Tambahan", 1)
    source.with_name("baru-sekali.md").write_text(copy, encoding="utf-8")


def _words(project: Project) -> None:
    text = (
        "umum: {beranda: Halaman depan}\npengalihan: {pindah: Alamat ini pindah}\nangka: {tergantung: berbeda-beda}\n"
    )
    project.source("kata.yml").write_text(text, encoding="utf-8")


def _settings(**values: object) -> Change:
    def change(project: Project) -> None:
        project.settings = replace(project.settings, **values)  # type: ignore[arg-type]

    return change


def _frame(project: Project) -> None:
    project.frame = "kulit baru"


TEXTS: dict[str, Change] = {
    "a sentence of the body": lambda project: _append(project, KTP),
    "a comment": _text(KTP, "status:", "# catatan\nstatus:"),
    "a title": _text(KTP, "Kartu Tanda Penduduk Elektronik", "Kartu Penduduk Elektronik"),
    "a summary": _text(KTP, "ringkasan: ", "ringkasan: Kini "),
    "a step": _text(KTP, "Mengambil nomor antrean", "Mengambil nomor urut"),
    "a warning of the form": _text(KTP, "Apabila blangko kosong", "Apabila blangko habis"),
    "a folk name": _text(KTP, "ktp patah", "ktp sobek"),
    "a relation less": _text(KTP, "  - {sop: disdukcapil/pindah-datang, jenis: terkait}\n", ""),
    "a category more": _text(KTP, "kategori: kependudukan", "kategori: [kependudukan, perizinan]"),
}
REGISTERS: dict[str, Change] = {
    "an actor": _text("pelaksana.yml", "singkat: ATLM", "singkat: Ahli TLM"),
    "a law": _text("regulasi.yml", "Kompilasi Hukum Islam", "Kompilasi Hukum"),
    "a category": _text("taksonomi.yml", "nama: Kesehatan, uraian", "nama: Kesehatan warga, uraian"),
    "synonyms": _text("taksonomi.yml", "[akta, akte]", "[akta, akte, aktah]"),
    "a holiday": _text("libur/2026.yml", "nama: Tahun Baru 2026 Masehi", "nama: Tahun Baru Masehi"),
    "an address": _text("disdukcapil/opd.yml", "Jalan Merdeka Nomor 10, Contoh", "Jalan Merdeka Nomor 11, Contoh"),
    "a short name of an office": _text("disdukcapil/opd.yml", "singkatan: Disdukcapil", "singkatan: Dukcapilkab"),
    "an office's complaint channel": _text("disdukcapil/opd.yml", "WhatsApp pengaduan", "WhatsApp aduan"),
    "the time zone": _text("katalog.yml", "Asia/Jakarta", "Asia/Makassar"),
    "a rule switched off": _text("katalog.yml", "zona_waktu:", "aturan: {output-tak-dipakai: mati}\nzona_waktu:"),
    "another editor": _settings(edit_url="https://contoh.example/edit/{path}"),
    "another day": _settings(today=date(2027, 3, 1)),
    "drafts": _settings(drafts=True),
    "the theme": _frame,
    "the site's words": _words,
    "a word": _text(
        "kata.yml", "depan}\npengalihan: {pindah: Alamat ini", "muka}\npengalihan: {pindah: Halaman ini sudah"
    ),
    "the words of the package again": _delete("kata.yml"),
    "a new SOP": _new_sop,
    "an SOP gone": _delete("bapenda/baru-sekali.md"),
    "a title that another office has": _text(KTP, "judul: ", "judul: Penerbitan Surat Keterangan Sehat # "),
    "an office of a shared title": _text("rsud/opd.yml", "nama: Rumah Sakit", "nama: RS"),
}
EVERYTHING = {"the theme", "the site's words", "a word", "the words of the package again"}
"""What is around every page, or what nearly every page says; the files beside a page are made with it."""


def _append(project: Project, name: str) -> None:
    path = project.source(name)
    path.write_text(path.read_text(encoding="utf-8") + "\nSatu kalimat lagi.\n", encoding="utf-8")


@pytest.mark.parametrize("changes", [TEXTS, REGISTERS], ids=["texts", "registers"])
def test_nothing_is_stale_and_nothing_is_made_in_vain(changes: dict[str, Change], tmp_path: Path) -> None:
    project = sample(tmp_path / "proyek")
    project.build()
    before = contents(project.site)
    assert differing(before, cold(project, tmp_path / "lain")) == set()
    for number, (name, change) in enumerate(changes.items(), 1):
        change(project)
        project.build()
        after = contents(project.site)
        # What is stale stays so until something makes it again, so not every build needs a cold one beside it.
        if number % 3 == 0 or number == len(changes):
            assert differing(after, cold(project, tmp_path / "lain")) == set(), f"stale after {name} or one before it"
        # An SOP's page, its data and its chart are one product: they are made together.
        changed = {address.rpartition("/")[0] for address in differing(before, after)}
        vain = {address for address in project.made if address.rpartition("/")[0] not in changed}
        assert vain == set(), f"made in vain after {name}"
        assert name in EVERYTHING or len(project.made) < len(after) * 0.9, f"{name} made everything again"
        before = after


def test_a_sentence_of_one_sop_makes_one_page(tmp_path: Path) -> None:
    project = sample(tmp_path / "proyek")
    project.build()
    _append(project, KTP)
    project.build()
    assert project.made == {f"opd/disdukcapil/ktp-el/{name}" for name in ("index.html", "sop.json", "alur.mmd")}


def test_nothing_changed_makes_nothing_and_reads_nothing(tmp_path: Path) -> None:
    project = sample(tmp_path / "proyek")
    first = project.build()
    second = project.build()
    assert project.made == set()
    assert (second.sops, second.files, second.made) == (first.sops, first.files, 0)


def test_a_sentence_more_makes_no_other_sop_tell_all_it_has(tmp_path: Path) -> None:
    """Of thousands, that would take longer than everything else there is to do."""
    project = sample(tmp_path)
    project.build()
    with project.source(KTP).open("a", encoding="utf-8") as file:
        file.write("\nSatu kalimat lagi.\n")
    shop = Workshop(project.source(""), "sops", project.cache)
    shop.begin(project.settings, project.site, lambda _what, _done, _whole: None)
    assert shop._run is not None
    whole = {sop.id for sop in shop._run.public.sops.values() if unread(real(sop)) is None}
    assert "disdukcapil/ktp-el" in whole
    assert len(whole) < len(shop._run.public.sops) / 4, whole
