"""One generated SOP as the text of its source file: front matter and body."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

from bench import texts
from bench.flows import tell
from bench.plan import Sketch
from bench.registers import AUDIENCES, EVENTS, NATIONAL_LAWS, local_laws
from bench.story import Step, Story
from bench.yaml_text import Value, dump

_SMALLEST = 5_200
"""A file shorter than this many bytes gets more sections in its body."""
_NUMBERS = {1: "satu", 2: "dua", 3: "tiga", 5: "lima", 7: "tujuh", 10: "sepuluh", 14: "empat belas"}


class Author:
    """Writes one SOP. `others` are ids it may link to; `standards` those of services with a standard of their own."""

    def __init__(self, rng: Random, sketch: Sketch, others: Sequence[str], standards: Sequence[str]) -> None:
        self.rng = rng
        self.sketch = sketch
        self.others = [other for other in others if other != sketch.id]
        self.standards = standards
        self.laws = [*local_laws(sketch.place.bidang), *rng.sample(NATIONAL_LAWS, rng.randint(2, 5))]

    def text(self) -> str:
        """The whole file."""
        front = dump(self._front())
        body = self._body()
        while len(front) + len("\n\n".join(body)) < _SMALLEST:
            body.append(self._section())
        return f"---\n{front}---\n\n" + "\n\n".join(body) + "\n"

    @property
    def _public(self) -> bool:
        """Whether citizens read it; texts for them and for officers differ."""
        return self.sketch.jenis == "pelayanan"

    def _say(self, way: str, **more: str) -> str:
        field = self.sketch.field
        text = way.format(
            hal=self.sketch.hal,
            opd=self.sketch.place.singkatan,
            dokumen=self.rng.choice(field.dokumen),
            sistem=field.sistem,
            unit=self.rng.choice(field.unit),
            urusan=self.rng.choice(field.urusan).lower(),
            **more,
        )
        return text[0].upper() + text[1:]

    def _some(self, ways: Sequence[str], low: int, high: int) -> list[Value]:
        chosen = self.rng.sample(ways, self.rng.randint(low, min(high, len(ways))))
        return list(dict.fromkeys(self._say(way) for way in chosen))

    def _front(self) -> dict[str, Value]:
        front = self._identity()
        front.update(self._form())
        front.update(self._terms())
        front["langkah"] = list(self._steps())
        if self.sketch.jenis == "pelayanan":
            front["standar_pelayanan"] = self._standard()
        if self.rng.random() < 0.15:
            front["tambahan"] = [
                {"judul": "Pengertian", "isi": self._say("**{hal}** adalah urusan {unit} memakai {sistem}.")}
            ]
        return front

    def _identity(self) -> dict[str, Value]:
        rng, place = self.rng, self.sketch.place
        made = date(2020, 1, 6) + timedelta(days=rng.randrange(1900))
        status = rng.choices(("berlaku", "dalam_revisi", "dicabut", "draf"), (90, 5, 2, 3))[0]
        revised = made + timedelta(days=400) if rng.random() < 0.5 else None
        identity: dict[str, Value] = {
            "judul": self.sketch.judul,
            "nomor": f"{rng.randint(100, 900)}/{rng.randint(1, 99):02}/{place.id.upper()}/{made.year}",
            "status": status,
            "jenis": self.sketch.jenis,
            "unit": rng.choice(self.sketch.field.unit),
            "tanggal_pembuatan": made.isoformat(),
            "tanggal_revisi": revised.isoformat() if revised else "",
            "tanggal_efektif": ((revised or made) + timedelta(days=rng.randint(7, 60))).isoformat(),
        }
        if status == "dicabut" and self.others:
            identity["diganti_oleh"] = rng.choice(self.others)
        if rng.random() < 0.05:
            identity["id_lama"] = [f"{self.sketch.id}-lama"]
        return identity

    def _form(self) -> dict[str, Value]:
        rng = self.rng
        form: dict[str, Value] = {}
        if rng.random() < 0.85:
            form["pemantauan"] = [self._review() for _ in range(rng.randint(1, 2))]
            form["evaluasi"] = [self._review()]
        nama = f"{rng.choice(texts.NAMES)} {rng.choice(texts.NAMES)}"
        head: dict[str, Value] = {"jabatan": f"Kepala {self.sketch.place.nama}", "nama": nama}
        form["disahkan_oleh"] = {**head, "pangkat": rng.choice(texts.RANKS)}
        form["dasar_hukum"] = list(self.laws)
        form["keterkaitan"] = [self._relation(other) for other in self._linked()]
        form["peringatan"] = self._some(texts.WARNINGS, 1, 4)
        form["kualifikasi_pelaksana"] = self._some(texts.SKILLS, 2, 5)
        form["peralatan"] = self._some(texts.TOOLS, 2, 6)
        form["pencatatan"] = self._some(texts.RECORDS, 1, 3)
        form["sifat"] = rng.choice(("administratif", "administratif", "teknis"))
        form["besaran"] = rng.choice(("mikro", "makro"))
        if rng.random() < 0.4:
            form["proses_bisnis"] = {
                "kode": f"PB.{rng.randint(1, 9)}.{rng.randint(1, 20)}",
                "nama": self._say("Layanan {hal}"),
            }
        return {key: value for key, value in form.items() if value != []}

    def _review(self) -> Value:
        day = date(2026, 6, 1) + timedelta(days=self.rng.randrange(170))
        good = self.rng.random() < 0.85
        review: dict[str, Value] = {
            "tanggal": day.isoformat(),
            "hasil": "Berjalan dengan baik" if good else "Belum berjalan baik",
        }
        if self.rng.random() < 0.6:
            review["catatan"] = self.rng.choice(texts.REVIEWS)
        return review

    def _linked(self) -> list[str]:
        return self.rng.sample(self.others, min(len(self.others), self.rng.choice((0, 1, 1, 2, 2, 3))))

    def _relation(self, other: str) -> Value:
        jenis = self.rng.choice(("terkait", "terkait", "terkait", "terkait", "prasyarat", "lanjutan", "bagian"))
        return other if jenis == "terkait" else {"sop": other, "jenis": jenis}

    def _terms(self) -> dict[str, Value]:
        terms: dict[str, Value] = {"kategori": self.sketch.field.kategori}
        if self.sketch.jenis == "pelayanan":
            terms["peristiwa"] = list(self.rng.sample(sorted(EVENTS), self.rng.randint(0, 2))) or ""
            terms["sasaran"] = [self.rng.choice(sorted(AUDIENCES))]
            terms["sebutan"] = self._some([way.lower() for way in texts.SYNONYMS], 2, 5)
            terms["ringkasan"] = self._say(self.rng.choice(texts.SUMMARIES))
        return {key: value for key, value in terms.items() if value}

    def _steps(self) -> list[Step]:
        story = Story(self.rng, self.sketch.jenis, self.sketch.hal, self.sketch.field, self.laws, self.others)
        return tell(story)

    def _standard(self) -> dict[str, Value]:
        rng = self.rng
        if self.standards and self.sketch.id not in self.standards:
            return {"ikut": rng.choice(self.standards)}
        chosen = rng.sample(texts.VARIANTS, rng.randint(2, 4)) if rng.random() < 0.4 else []
        variants: dict[str, Value] = dict(chosen)
        standard: dict[str, Value] = {"sk": {"nomor": f"060/{rng.randint(1, 99)}/2025", "tanggal": "2025-02-03"}}
        if variants:
            standard["varian"] = variants
        standard["persyaratan"] = self._papers(list(variants))
        standard["jangka_waktu"] = self._promise(list(variants))
        standard["biaya"] = self._fee(list(variants))
        standard["produk"] = [self.sketch.hal]
        for name in rng.sample(sorted(texts.COMPONENTS), rng.choice((0, 2, 4, 6, 7, 7, 7, 7))):
            standard[name] = [self._say(way, n=str(rng.randint(3, 9))) for way in texts.COMPONENTS[name]]
        standard["kanal"] = [self._channel(*channel) for channel in rng.sample(texts.CHANNELS, rng.randint(1, 3))]
        if rng.random() < 0.6:
            site = f"https://{self.sketch.place.id}.contohkab.go.id/formulir"
            standard["formulir"] = [
                {"nama": f"Formulir {self.sketch.hal}", "tautan": f"{site}/f-{rng.randint(1, 60)}.pdf"}
            ]
        return standard

    def _papers(self, variants: list[str]) -> list[Value]:
        rng = self.rng
        ways = [*texts.PAPERS, *self.sketch.field.dokumen]
        papers: list[Value] = []
        for name in self._some(ways, 4, 9):
            paper: dict[str, Value] = {"nama": name, "asli": rng.randint(0, 1), "salinan": rng.randint(0, 2)}
            chance = rng.random()
            if chance < 0.12 and self.others:
                paper["dari"] = rng.choice(self.others)
            elif chance < 0.3:
                paper["dari"] = rng.choice(texts.SOURCES)
            if variants and rng.random() < 0.3:
                paper["bila"] = rng.choice(variants)
            if rng.random() < 0.15:
                paper["dasar_hukum"] = rng.choice(self.laws)
            papers.append(paper if chance < 0.85 or "bila" in paper else name)
        return papers

    def _promise(self, variants: list[str]) -> Value:
        if variants and self.rng.random() < 0.5:
            return {variant: self._days() for variant in variants}
        if self.rng.random() < 0.15:
            return [
                {"uraian": "Tanpa peninjauan lapangan", "waktu": self._days()},
                {"uraian": "Dengan peninjauan", "waktu": self._days()},
            ]
        return self._days()

    def _days(self) -> str:
        number = self.rng.choice(sorted(_NUMBERS))
        return self.rng.choice(texts.PROMISES).format(n=number, m=number + 3, kata=_NUMBERS[number])

    def _fee(self, variants: list[str]) -> Value:
        if self.rng.random() < 0.6:
            return "gratis"
        lines: list[Value] = []
        for what in variants or ["baru", "perpanjangan"][: self.rng.randint(1, 2)]:
            amount = self.rng.randrange(0, 400, 5) * 1000
            line: dict[str, Value] = {
                "uraian": f"Retribusi {what.replace('-', ' ')}",
                "tarif": amount,
                "satuan": "per berkas",
            }
            if variants:
                line["bila"] = what
            if self.rng.random() < 0.85:
                line["dasar_hukum"] = self.laws[0]
            lines.append(line)
        return lines

    def _channel(self, jenis: str, nama: str) -> Value:
        channel: dict[str, Value] = {"jenis": jenis, "nama": self._say(nama)}
        if jenis == "daring":
            channel["tautan"] = f"https://{self.sketch.place.id}.contohkab.go.id/daring"
        return channel

    def _body(self) -> list[str]:
        sections = [self._say(self.rng.choice(texts.OPENINGS[self._public]))]
        for title, content in self.rng.sample(texts.SECTIONS[self._public], self.rng.randint(1, 3)):
            sections.append(f"## {title}\n\n{self._say(content)}")
        if self.rng.random() < 0.7:
            sections.append(f"## Tanya jawab\n\n{self._answers(2, 4)}")
        return sections

    def _answers(self, low: int, high: int) -> str:
        chosen = self.rng.sample(texts.QUESTIONS[self._public], self.rng.randint(low, high))
        return "\n\n".join(f"**{question}**\n{self._say(answer)}" for question, answer in chosen)

    def _section(self) -> str:
        title, content = self.rng.choice(texts.SECTIONS[self._public])
        unit = self.rng.choice(self.sketch.field.unit)
        return f"## {title} ({unit})\n\n{self._say(content)}\n\n{self._answers(1, 2)}"
