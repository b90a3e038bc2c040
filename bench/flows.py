"""Steps of a generated SOP: blocks of real procedures put together until a wanted length is reached.

Every flow is sound: each step can be reached, each decision can leave its loop, forks are joined before they are left.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import NamedTuple

from bench.story import Step, Story
from bench.yaml_text import Value


class Block(NamedTuple):
    """Some steps that belong together. `size` is how many `tell` adds; a block that is not `core` may be left out."""

    size: int
    tell: Callable[[Story], None]
    core: bool = False
    phase: str = ""


def _apply(story: Story) -> None:
    ways = (
        "Mengajukan permohonan {hal} beserta persyaratan",
        "Mengisi formulir {hal} dan menyerahkan berkas",
        "Mengunggah persyaratan {hal} melalui {sistem}",
        "Mendaftarkan permohonan {hal} di loket dengan membawa {dokumen}",
    )
    story.add(ways, story.bidang.pemohon, f"Berkas permohonan {story.hal}", 15, id="ajukan")


def _check(story: Story) -> None:
    ways = (
        "Memeriksa kelengkapan berkas {hal}",
        "Mencocokkan {dokumen} dengan data pada {sistem}",
        "Memeriksa kelengkapan dan keabsahan persyaratan {hal}",
    )
    story.decide(ways, "petugas-loket", "Berkas lengkap", "ajukan", id="periksa")


def _register(story: Story) -> None:
    ways = ("Mencatat permohonan {hal} pada {sistem}", "Memberi nomor agenda dan tanda terima permohonan")
    story.add(ways, "petugas-loket", "Tanda terima permohonan", 10)


def _pay(story: Story) -> None:
    story.add(
        ("Menghitung dan menerbitkan ketetapan retribusi {hal}", "Menerbitkan kode bayar {hal}"),
        "bendahara",
        "Surat ketetapan retribusi",
        15,
        id="tagih",
    )
    amount = story.rng.randrange(10, 500, 5) * 1000
    story.add(
        ("Membayar retribusi melalui bank atau QRIS", "Membayar retribusi dan menyerahkan bukti bayar"),
        story.bidang.pemohon,
        "Bukti pembayaran",
        30,
        biaya=[
            {"uraian": f"Retribusi {story.hal}", "tarif": amount, "satuan": "per berkas", "dasar_hukum": story.laws[0]}
        ],
    )


def _dispose(story: Story) -> None:
    story.add(("Meneruskan berkas {hal} kepada kepala {unit}",), "petugas-loket", "Lembar disposisi", 15)
    story.add(
        ("Mendisposisikan berkas untuk diteliti", "Menunjuk tim yang meneliti {hal}"), "kepala-bidang", "Disposisi", 30
    )


def _verify(story: Story) -> None:
    ways = (
        "Meneliti pemenuhan syarat teknis {hal}",
        "Memverifikasi data {hal} dengan {urusan}",
        "Menilai kesesuaian permohonan dengan ketentuan {urusan}",
    )
    target = "tolak" if story.rejects else "periksa"
    exits: Step = {"ya": "lanjut", "tidak": {"ke": target, "label": "Tidak memenuhi syarat"}}
    story.add(ways, "verifikator", "Hasil verifikasi", 60, id="verifikasi", **exits)


def _survey(story: Story) -> None:
    story.add(("Menyusun jadwal dan surat tugas peninjauan {hal}",), "ketua-tim", "Surat tugas", 30, id="jadwal")
    both: list[Value] = ["tim-teknis", story.bidang.pemohon]
    story.add(
        ("Meninjau lokasi dan mencocokkan {dokumen}", "Memeriksa keadaan lapangan {hal}"), both, "Catatan lapangan", 180
    )
    ways: list[Value] = [{"bila": "Layak", "ke": "lanjut"}, {"bila": "Perlu tinjauan ulang", "ke": "jadwal"}]
    if story.rejects:
        ways.append({"bila": "Tidak layak", "ke": "tolak"})
    judged = (
        "Menyusun berita acara dan menilai hasil peninjauan {hal}",
        "Menilai kelayakan {hal} dari catatan lapangan",
    )
    story.add(judged, "tim-teknis", "Berita acara peninjauan", 60, cabang=ways)


def _fork(story: Story) -> None:
    paper = story.paper
    rows = (
        ("Meneliti aspek hukum {hal}", "analis", "Telaah hukum"),
        ("Meneliti aspek teknis {hal}", "tim-teknis", "Telaah teknis"),
        ("Mencocokkan {dokumen} pada {sistem}", "operator", "Hasil pencocokan data"),
    )
    for kegiatan, pelaksana, output in rows:
        story.paper = paper
        story.add(kegiatan, pelaksana, output, 60, bersamaan="penelitian")
    story.paper = "Hasil penelitian berkas"


def _draft(story: Story) -> None:
    ways = (
        "Menyusun konsep {hal}",
        "Mencetak konsep {hal} dari {sistem}",
        "Menyiapkan naskah {hal} sesuai tata naskah dinas",
    )
    story.add(ways, "operator", f"Konsep {story.hal}", 30, id="konsep")


def _review(story: Story) -> None:
    story.decide(("Meneliti konsep {hal}", "Memeriksa isi konsep {hal}"), "ketua-tim", "Konsep yang diteliti", "konsep")


def _initial(story: Story) -> None:
    ways = ("Memeriksa dan memaraf konsep {hal}", "Memaraf konsep {hal} secara elektronik")
    story.decide(ways, story.rng.choice(("kepala-bidang", "sekretaris")), "Konsep berparaf", "konsep")


def _sign(story: Story) -> None:
    ways = ("Menandatangani {hal}", "Menetapkan {hal} dengan tanda tangan elektronik")
    story.add(ways, "kepala", f"{story.hal} yang ditandatangani", 15)


def _file(story: Story) -> None:
    paper = story.paper
    story.add(
        ("Memberi nomor, membubuhkan stempel, dan menggandakan naskah", "Memberi nomor {hal} pada {sistem}"),
        "petugas-arsip",
        "Naskah bernomor",
        15,
    )
    story.add(
        ("Mengarsipkan berkas {hal}", "Menyimpan berkas {hal} dalam arsip aktif"), "petugas-arsip", "Arsip berkas", 10
    )
    story.paper = paper


def _receive(story: Story) -> None:
    ways = ("Menerima {hal}", "Mengambil {hal} dan menandatangani tanda terima", "Mengunduh {hal} dari {sistem}")
    story.add(ways, story.bidang.pemohon, story.hal, 10, ke="selesai", hasil="Permohonan dikabulkan")


def _refuse(story: Story) -> None:
    ways = ("Menyusun surat penolakan beserta alasannya", "Menyusun surat pengembalian permohonan {hal}")
    story.add(ways, "ketua-tim", "Surat penolakan", 30, id="tolak", ke="terima-tolak")
    story.add(
        "Menerima surat penolakan dan penjelasan cara mengajukan keberatan",
        story.bidang.pemohon,
        "Surat penolakan diterima",
        10,
        id="terima-tolak",
        ke="selesai",
        hasil="Permohonan ditolak",
    )


def _extra(kegiatan: str, pelaksana: str, output: str, then: str, after: str, result: str) -> Block:
    """Two steps that many procedures have between their main parts."""

    def tell(story: Story) -> None:
        story.add(kegiatan, pelaksana, output, story.rng.choice((15, 30, 60, 120)))
        story.add(then, after, result, story.rng.choice((10, 15, 30, 45)))

    return Block(2, tell)


EXTRAS = (
    _extra(
        "Mengundang unsur terkait {urusan}",
        "sekretaris",
        "Undangan rapat",
        "Membahas {hal} dalam rapat",
        "ketua-tim",
        "Notula",
    ),
    _extra(
        "Meminta pertimbangan {unit}",
        "ketua-tim",
        "Nota permintaan",
        "Memberi pertimbangan {hal}",
        "analis",
        "Pertimbangan",
    ),
    _extra(
        "Mengumpulkan bahan {urusan}",
        "operator",
        "Data awal",
        "Memutakhirkan data pada {sistem}",
        "operator",
        "Data mutakhir",
    ),
    _extra(
        "Menyusun telaahan {hal}",
        "analis",
        "Telaahan staf",
        "Menelaah dan memberi arahan",
        "kepala-bidang",
        "Arahan tertulis",
    ),
    _extra(
        "Menyiapkan bahan sosialisasi {hal}",
        "analis",
        "Bahan paparan",
        "Menyosialisasikan {hal}",
        "ketua-tim",
        "Daftar hadir",
    ),
    _extra(
        "Menguji contoh {urusan} di laboratorium", "tim-teknis", "Hasil uji", "Menilai hasil uji", "analis", "Nilai uji"
    ),
    _extra(
        "Menghitung kebutuhan anggaran {hal}",
        "bendahara",
        "Rincian biaya",
        "Menyetujui rincian biaya",
        "sekretaris",
        "Rincian sah",
    ),
    _extra(
        "Mengumumkan {hal} di papan pengumuman",
        "petugas-loket",
        "Pengumuman",
        "Mencatat sanggahan",
        "petugas-loket",
        "Catatan sanggahan",
    ),
)

SERVICE = (
    Block(1, _apply, core=True, phase="Permohonan"),
    Block(1, _check, core=True),
    Block(1, _register),
    Block(2, _pay),
    Block(2, _dispose, phase="Pemeriksaan"),
    Block(1, _verify),
    Block(3, _fork),
    Block(3, _survey),
    *EXTRAS[:4],
    Block(1, _draft, core=True, phase="Penetapan"),
    Block(1, _review),
    Block(1, _initial),
    Block(1, _sign, core=True),
    *EXTRAS[4:],
    Block(2, _file, phase="Penyerahan"),
    Block(1, _receive, core=True),
)


def _plan(story: Story) -> None:
    ways = ("Menyusun jadwal {hal} sesuai rencana kerja", "Menyiapkan jadwal dan bahan {hal}")
    story.add(ways, "ketua-tim", "Jadwal kegiatan", 60, id="jadwal")


def _gather(story: Story) -> None:
    ways = ("Menghimpun data {urusan} dari {unit}", "Mengumpulkan bahan {hal} dari perangkat daerah")
    story.add(ways, "operator", "Data terkumpul", 240, id="himpun")


def _test(story: Story) -> None:
    ways = ("Memeriksa kebenaran data {urusan}", "Menguji kesesuaian bahan {hal}")
    story.decide(ways, "verifikator", "Data yang sah", "himpun" if _has(story, "himpun") else "jadwal")


def _write(story: Story) -> None:
    ways = ("Menyusun laporan {hal}", "Mengolah data dan menyusun laporan {hal}", "Menyusun analisis {hal}")
    story.add(ways, "analis", f"Konsep laporan {story.hal}", 300, id="konsep")


def _approve(story: Story) -> None:
    ways = ("Memeriksa dan menandatangani laporan {hal}", "Menyetujui laporan {hal}")
    story.decide(ways, "kepala", "Laporan yang disetujui", "konsep")


def _send(story: Story) -> None:
    ways = ("Menyampaikan laporan {hal} kepada Sekretaris Daerah", "Mengunggah laporan {hal} pada {sistem}")
    story.add(ways, "sekretaris", "Tanda terima laporan", 15)


def _store(story: Story) -> None:
    ways = ("Menyimpan laporan {hal}", "Mengarsipkan laporan {hal} dan data pendukungnya")
    story.add(ways, "petugas-arsip", "Arsip laporan", 10, ke="selesai", hasil="Laporan tersimpan")


ROUTINE = (
    Block(1, _plan, core=True, phase="Persiapan"),
    *EXTRAS[:3],
    Block(1, _gather, core=True, phase="Pelaksanaan"),
    Block(1, _test, core=True),
    Block(3, _fork),
    *EXTRAS[3:6],
    Block(1, _write, core=True, phase="Pelaporan"),
    Block(1, _review),
    Block(1, _initial),
    Block(1, _approve, core=True),
    *EXTRAS[6:],
    Block(1, _send),
    Block(1, _store, core=True),
)


def _order(story: Story) -> None:
    ways = ("Memerintahkan {hal} melalui disposisi", "Memberi disposisi untuk {hal}")
    story.add(ways, "kepala", "Disposisi", 15, id="perintah")


def _assign(story: Story) -> None:
    ways = ("Menyusun rencana kerja dan surat tugas {hal}", "Membagi tugas anggota tim {hal}")
    story.add(ways, "ketua-tim", "Surat tugas", 60, id="jadwal")


def _carry_out(story: Story) -> None:
    ways = (
        "Melaksanakan {hal} di lapangan",
        "Melaksanakan {hal} bersama {unit}",
        "Menghimpun bahan {hal} dari {urusan}",
    )
    story.add(ways, ["tim-teknis", "analis"], "Catatan pelaksanaan", 450, id="himpun")


def _report(story: Story) -> None:
    ways = ("Menyampaikan laporan {hal} kepada pemberi tugas", "Menyerahkan laporan akhir {hal}")
    story.add(ways, "ketua-tim", "Laporan akhir", 15)


def _accept(story: Story) -> None:
    ways = ("Menerima laporan {hal} dan memberi arahan lanjutan", "Menerima laporan hasil {hal}")
    story.add(ways, "kepala", "Laporan diterima", 15, ke="selesai", hasil="Tugas selesai")


ASSIGNMENT = (
    Block(1, _order, core=True, phase="Penugasan"),
    Block(1, _assign, core=True),
    *EXTRAS[:3],
    Block(1, _carry_out, core=True, phase="Pelaksanaan"),
    Block(3, _fork),
    Block(1, _test),
    *EXTRAS[3:],
    Block(1, _write, core=True, phase="Pelaporan"),
    Block(1, _review),
    Block(1, _initial),
    Block(1, _report),
    Block(1, _accept, core=True),
)

KINDS = {"pelayanan": SERVICE, "rutin": ROUTINE, "penugasan": ASSIGNMENT}


def wanted_length(rng: Random) -> int:
    """From 5 to 28 steps, mostly 10 to 15; a refusal may add two."""
    low, high = rng.choices(((5, 9), (10, 15), (16, 22), (23, 28)), (12, 64, 18, 6))[0]
    return rng.randint(low, high)


def tell(story: Story) -> list[Step]:
    """The steps of the procedure."""
    length = wanted_length(story.rng)
    story.rejects = story.jenis == "pelayanan" and length > 8 and story.rng.random() < 0.55
    blocks = _chosen(story.rng, KINDS[story.jenis], length)
    phased = length > 11 and story.rng.random() < 0.7
    for block in blocks:
        if phased and block.phase:
            story.phase = block.phase
        block.tell(story)
    if story.rejects and _goes_to(story, "tolak"):
        _refuse(story)
    return story.steps


def _chosen(rng: Random, blocks: tuple[Block, ...], length: int) -> list[Block]:
    size = sum(block.size for block in blocks if block.core)
    optional = [index for index, block in enumerate(blocks) if not block.core]
    rng.shuffle(optional)
    kept = {index for index, block in enumerate(blocks) if block.core}
    for index in optional:
        if size + blocks[index].size <= length:
            kept.add(index)
            size += blocks[index].size
    return [block for index, block in enumerate(blocks) if index in kept]


def _has(story: Story, step_id: str) -> bool:
    return any(step.get("id") == step_id for step in story.steps)


def _goes_to(story: Story, target: str) -> bool:
    exits = [exit_ for step in story.steps for exit_ in (step.get("tidak"), step.get("cabang"))]
    answers = [answer for exit_ in exits for answer in (exit_ if isinstance(exit_, list) else [exit_])]
    return any(isinstance(answer, dict) and answer.get("ke") == target for answer in answers)
