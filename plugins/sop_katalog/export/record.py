"""The record: the one public shape of an SOP, from which every data format is written.

Keys are those of the source format. What was filled in from elsewhere (names of actors, titles of laws, defaults of the
standard) is resolved, so that a record can be read alone. A NIP is never part of it.
"""

from __future__ import annotations

from datetime import date
from typing import Any, Final

import orjson

from sop_katalog.flow.graph import FlowGraph
from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.duration import Duration
from sop_katalog.model.fee import Biaya
from sop_katalog.model.layanan import Lokasi, StandarPelayanan
from sop_katalog.model.sop import Monev, Sop
from sop_katalog.model.step import Step

VERSION = "1"
Record = dict[str, Any]


def record_of(sop: Sop, catalogue: Catalogue, graph: FlowGraph, base_url: str) -> Record:
    """The record of one SOP. `base_url` is the site's address ending in `/`, or empty for addresses from its root."""
    opd = catalogue.opd[sop.opd]
    return {
        "versi_format": VERSION,
        "id": sop.id,
        "alamat": f"{base_url}opd/{sop.id}/",
        "pemerintah": catalogue.government.nama,
        "opd": {"id": opd.id, "nama": opd.nama, "singkatan": opd.singkatan},
        **_identity(sop, catalogue),
        "pelaksana": [_actor(sop, actor, catalogue) for actor in sop.columns],
        "langkah": [_step(step, graph, catalogue) for step in sop.langkah],
        "standar_pelayanan": _standard(sop, catalogue),
        "tambahan": [{"judul": extra.judul, "isi": extra.isi} for extra in sop.tambahan],
        "isi": sop.isi,
    }


LIST_ADDRESS: Final = "katalog.json"


def list_of(catalogue: Catalogue, base_url: str) -> Record:
    """The catalogue in short: its offices, and every SOP with the addresses of its page and its record."""
    return {
        "versi_format": VERSION,
        "pemerintah": catalogue.government.nama,
        "opd": [{"id": opd.id, "nama": opd.nama, "singkatan": opd.singkatan} for opd in catalogue.opd.values()],
        "sop": [_listed(sop, base_url) for sop in catalogue.sops.values()],
    }


def _listed(sop: Sop, base_url: str) -> Record:
    address = f"{base_url}opd/{sop.id}/"
    return {
        "id": sop.id,
        "judul": sop.judul,
        "opd": sop.opd,
        "jenis": sop.jenis.value,
        "status": sop.status.value,
        "tanggal_efektif": _date(sop.tanggal_efektif),
        "kategori": list(sop.kategori),
        "ringkasan": sop.ringkasan,
        "alamat": address,
        "data": f"{address}sop.json",
    }


def to_bytes(record: Record) -> bytes:
    """The record as UTF-8 JSON on one line, the same bytes every time."""
    return orjson.dumps(record, option=orjson.OPT_APPEND_NEWLINE)


def _identity(sop: Sop, catalogue: Catalogue) -> Record:
    approved = sop.disahkan_oleh
    process = sop.proses_bisnis
    return {
        "judul": sop.judul,
        "nomor": sop.nomor,
        "status": sop.status.value,
        "diganti_oleh": sop.diganti_oleh,
        "id_lama": list(sop.id_lama),
        "jenis": sop.jenis.value,
        "unit": sop.unit,
        "tanggal_pembuatan": _date(sop.tanggal_pembuatan),
        "nomor_revisi": sop.nomor_revisi,
        "tanggal_revisi": _date(sop.tanggal_revisi),
        "tanggal_efektif": _date(sop.tanggal_efektif),
        "pemantauan": [_monev(entry) for entry in sop.pemantauan],
        "evaluasi": [_monev(entry) for entry in sop.evaluasi],
        "disahkan_oleh": approved and {"jabatan": approved.jabatan, "nama": approved.nama, "pangkat": approved.pangkat},
        "dasar_hukum": _laws(sop.dasar_hukum, catalogue),
        "keterkaitan": [
            {"sop": other.id, "judul": other.judul, "jenis": jenis.value, "dari_sini": own}
            for other, jenis, own in catalogue.related(sop)
        ],
        "peringatan": list(sop.peringatan),
        "kualifikasi_pelaksana": list(sop.kualifikasi_pelaksana),
        "peralatan": list(sop.peralatan),
        "pencatatan": list(sop.pencatatan),
        "sifat": sop.sifat,
        "besaran": sop.besaran,
        "cakupan": sop.cakupan,
        "kelengkapan_sop": sop.kelengkapan_sop,
        "bentuk": catalogue.form(sop).value,
        "proses_bisnis": process and {"kode": process.kode, "nama": process.nama, "level": process.level},
        "kategori": list(sop.kategori),
        "peristiwa": list(sop.peristiwa),
        "sasaran": list(sop.sasaran),
        "spm": list(sop.spm),
        "sebutan": list(sop.sebutan),
        "ringkasan": sop.ringkasan,
    }


def _actor(sop: Sop, actor_id: str, catalogue: Catalogue) -> Record:
    actor = catalogue.actor_or_text(sop.opd, actor_id)
    return {"id": actor.id, "nama": actor.nama, "singkat": actor.singkat, "eksternal": actor.eksternal}


def _step(step: Step, graph: FlowGraph, catalogue: Catalogue) -> Record:
    return {
        "nomor": step.number,
        "id": step.id,
        "kegiatan": step.kegiatan,
        "pelaksana": list(step.pelaksana),
        "kelengkapan": list(step.kelengkapan),
        "waktu": _time(step.waktu),
        "tunggu": _time(step.tunggu),
        "output": list(step.output),
        "keputusan": step.is_decision,
        "keluar": [
            {
                "ke": graph.steps[edge.target].id if edge.target is not None else "selesai",
                "label": edge.label,
                "hasil": edge.hasil,
            }
            for edge in graph.outgoing[step.number - 1]
        ],
        "tahap": step.tahap,
        "bersamaan": step.bersamaan,
        "sop": step.sop,
        "keterangan": step.keterangan,
        "dasar_hukum": _laws(step.dasar_hukum, catalogue),
        "biaya": _fee(step.biaya, catalogue),
    }


def _standard(sop: Sop, catalogue: Catalogue) -> Record | None:
    standard = catalogue.standard(sop)
    if standard is None:
        return None
    owner = catalogue.standard_owner(sop)
    return {
        "milik": owner.id if owner else sop.id,
        "sk": standard.sk and {"nomor": standard.sk.nomor, "tanggal": _date(standard.sk.tanggal)},
        "varian": dict(standard.varian),
        **_published(standard, catalogue),
        "dasar_hukum": _laws(standard.dasar_hukum, catalogue),
        "sarana_prasarana": list(standard.sarana_prasarana),
        "kompetensi_pelaksana": list(standard.kompetensi_pelaksana),
        "pengawasan_internal": list(standard.pengawasan_internal),
        "jumlah_pelaksana": list(standard.jumlah_pelaksana),
        "jaminan_pelayanan": list(standard.jaminan_pelayanan),
        "jaminan_keamanan": list(standard.jaminan_keamanan),
        "evaluasi_kinerja": list(standard.evaluasi_kinerja),
        "kanal": [
            {"jenis": item.jenis, "nama": item.nama, "tautan": item.tautan, "jam": item.jam} for item in standard.kanal
        ],
        "formulir": [{"nama": item.nama, "tautan": item.tautan} for item in standard.formulir],
        "lokasi": [_place(item) for item in standard.lokasi],
    }


def _published(standard: StandarPelayanan, catalogue: Catalogue) -> Record:
    return {
        "persyaratan": [
            {
                "nama": item.nama,
                "asli": item.asli,
                "salinan": item.salinan,
                "dari": item.dari,
                "bila": list(item.bila),
                "dasar_hukum": _laws(item.dasar_hukum, catalogue),
            }
            for item in standard.persyaratan
        ],
        "prosedur": list(standard.prosedur),
        "jangka_waktu": [
            {"uraian": item.uraian, "waktu": item.waktu.to_json(), "bila": list(item.bila)}
            for item in standard.jangka_waktu
        ],
        "biaya": _fee(standard.biaya, catalogue),
        "produk": list(standard.produk),
        "pengaduan": [
            {
                "jenis": item.jenis,
                "nama": item.nama,
                "kontak": item.kontak,
                "tautan": item.tautan,
                "batas": item.batas,
            }
            for item in standard.pengaduan
        ],
    }


def _place(item: Lokasi) -> Record:
    spot = item.koordinat
    return {
        "nama": item.nama,
        "alamat": item.alamat,
        "koordinat": spot and {"lintang": spot.lintang, "bujur": spot.bujur},
        "jam_layanan": [{"hari": row.hari, "jam": row.jam, "catatan": row.catatan} for row in item.jam_layanan],
    }


def _fee(fee: Biaya | None, catalogue: Catalogue) -> Record | None:
    if fee is None:
        return None
    lines = [
        {
            "uraian": line.uraian,
            "tarif": line.tarif,
            "satuan": line.satuan,
            "bila": list(line.bila),
            "dasar_hukum": _laws(line.dasar_hukum, catalogue),
        }
        for line in fee.tarif
    ]
    return {"gratis": fee.gratis, "teks": fee.teks, "tarif": lines}


def _laws(texts: tuple[str, ...], catalogue: Catalogue) -> list[Record]:
    found = (catalogue.law(text) for text in texts)
    return [{"teks": law.teks, "id": law.regulasi.id if law.regulasi else None} for law in found]


def _monev(entry: Monev) -> Record:
    return {
        "tanggal": _date(entry.tanggal),
        "hasil": entry.hasil,
        "catatan": entry.catatan,
        "tindakan": entry.tindakan,
    }


def _time(time: Duration | None) -> Record | None:
    return time.to_json() if time else None


def _date(value: date | None) -> str | None:
    return value.isoformat() if value else None
