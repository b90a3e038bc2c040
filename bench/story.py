"""One generated procedure while it is told: the steps so far, and how a step is written."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

from bench.places import Field
from bench.yaml_text import Value

Step = dict[str, Value]


@dataclass(slots=True)
class Story:
    """One procedure on its way: what it is about, the steps so far, and the paper that is handed on."""

    rng: Random
    jenis: str
    hal: str
    bidang: Field
    laws: list[str]
    others: list[str]
    steps: list[Step] = field(default_factory=list)
    paper: str = ""
    phase: str = ""
    rejects: bool = False

    def add(self, kegiatan: str | tuple[str, ...], pelaksana: Value, output: str, minutes: int, **more: Value) -> None:
        """Put a step behind the others. `kegiatan` may be several ways to say it; `minutes` is roughly how long."""
        step: Step = {"id": more.pop("id")} if "id" in more else {}
        step["kegiatan"] = self.say(kegiatan)
        step["pelaksana"] = pelaksana
        papers: list[Value] = [self.paper] if self.paper else []
        if not papers or self.rng.random() < 0.35:
            papers.append(self._source())
        step["kelengkapan"] = papers if len(papers) > 1 else papers[0]
        step["waktu"] = duration(self.rng, minutes)
        if self.rng.random() < 0.1:
            step["tunggu"] = duration(self.rng, self.rng.choice((120, 450, 900)))
        step["output"] = output
        if self.phase:
            step["tahap"], self.phase = self.phase, ""
        self._extras(step, more)
        self.paper = output
        self.steps.append(step)

    def decide(self, kegiatan: str | tuple[str, ...], pelaksana: Value, output: str, back: str, **more: Value) -> None:
        """A decision: on when it is right, else back to the step `back`, or out to the refusal."""
        label = self.rng.choice(("Belum lengkap", "Tidak sesuai", "Perlu perbaikan", "Ada koreksi"))
        way = self.rng.random()
        if way < 0.12 and self.rejects:
            more["cabang"] = [
                {"bila": "Memenuhi syarat", "ke": "lanjut"},
                {"bila": label, "ke": back},
                {"bila": "Tidak memenuhi syarat", "ke": "tolak"},
            ]
        else:
            more["ya"] = (
                {"ke": "lanjut", "label": self.rng.choice(("Lengkap", "Sesuai", "Benar"))} if way < 0.4 else "lanjut"
            )
            more["tidak"] = {"ke": back, "label": label}
        self.add(kegiatan, pelaksana, output, self.rng.choice((10, 15, 30, 60)), **more)

    def say(self, ways: str | tuple[str, ...]) -> str:
        """One of the ways to say it, filled in."""
        text = ways if isinstance(ways, str) else self.rng.choice(ways)
        return text.format(
            hal=self.hal,
            dokumen=self._source(),
            sistem=self.bidang.sistem,
            unit=self.rng.choice(self.bidang.unit),
            urusan=self.rng.choice(self.bidang.urusan).lower(),
        )

    def _source(self) -> str:
        """A paper that such a procedure starts from: what citizens bring, or what the office keeps."""
        if self.jenis == "pelayanan":
            return self.rng.choice(self.bidang.dokumen)
        return (
            self.rng.choice(("Catatan", "Rekapitulasi", "Daftar", "Buku"))
            + f" {self.rng.choice(self.bidang.urusan).lower()}"
        )

    def _extras(self, step: Step, more: dict[str, Value]) -> None:
        chance = self.rng.random()
        if chance < 0.12:
            step["keterangan"] = self.say(_NOTES)
        elif chance < 0.16:
            step["dasar_hukum"] = [self.rng.choice(self.laws)]
        elif chance < 0.19 and self.others and "bersamaan" not in more:
            step["sop"] = self.rng.choice(self.others)
        step.update(more)


_NOTES = (
    "Dicatat dalam {sistem}",
    "Dapat diwakilkan dengan surat kuasa bermeterai",
    "Bila {sistem} terganggu, dicatat manual lebih dahulu",
    "Dilaksanakan bersama {unit}",
    "Pada hari yang sama bila diterima sebelum pukul 14.00",
    "Berkas dikembalikan paling banyak dua kali",
)


def duration(rng: Random, minutes: int) -> str:
    """About that many working minutes, written as offices write it."""
    if minutes < 60:
        words = {5: "lima", 10: "sepuluh", 15: "lima belas", 30: "tiga puluh"}
        word = words.get(minutes, "")
        ways = [f"{minutes} menit", f"{minutes} menit", f"± {minutes} Menit", f"maks. {minutes} menit"]
        return rng.choice([*ways, f"{minutes} ({word}) menit"] if word else ways)
    if minutes < 450:
        hours = minutes // 60
        return rng.choice((f"{hours} jam", f"{minutes} menit", f"{hours} jam 30 menit", f"{hours}-{hours + 1} jam"))
    days = max(1, minutes // 450)
    return rng.choice((f"{days} hari kerja", f"{days}–{days + 2} hari kerja", f"maksimal {days} hari kerja"))
