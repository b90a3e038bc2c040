"""Whole projects in temporary folders, built by `mkdocs build` as a user runs it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ENVIRONMENT = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONIOENCODING": "utf-8"}

KATALOG = """\
nama: Kabupaten Kecil
pengaduan:
  - {jenis: surel, nama: Surel pengaduan, kontak: lapor@example.go.id}
"""
PELAKSANA = """\
warga: {nama: Warga, eksternal: true}
petugas: {nama: Petugas Loket}
"""
OPD = "nama: Dinas Kecil\nsingkatan: Dinkec\n"
SOP = """\
---
judul: {judul}
status: {status}
jenis: rutin
tanggal_efektif: 2024-01-02
disahkan_oleh: Kepala Dinas
dasar_hukum: [Peraturan Bupati Nomor 1 Tahun 2020]
kategori: umum
langkah:
  - {{kegiatan: Mengajukan berkas, pelaksana: warga, waktu: 5 menit, output: Berkas}}
  - {{kegiatan: Memeriksa berkas, pelaksana: petugas, waktu: 5 menit, output: Berkas, ya: selesai, tidak: 1}}
{lain}---
{isi}
"""


def sop(judul: str, *, status: str = "berlaku", lain: str = "", isi: str = "") -> str:
    """The text of a small SOP file; `lain` are further lines of its front matter."""
    return SOP.format(judul=judul, status=status, lain=lain, isi=isi)


SMALL: dict[str, str] = {
    "katalog.yml": KATALOG,
    "pelaksana.yml": PELAKSANA,
    "taksonomi.yml": "kategori:\n  umum: {nama: Umum}\n",
    "dinas/opd.yml": OPD,
    "dinas/alfa.md": sop("Alfa"),
    "dinas/beta.md": sop("Beta"),
}


@dataclass(frozen=True)
class Build:
    """What `mkdocs build` left and said."""

    site: Path
    code: int
    output: str

    def page(self, address: str) -> str:
        """The HTML of a page by its address from the site's root, as `opd/dinas/alfa/`."""
        return (self.site / address / "index.html").read_text(encoding="utf-8")

    def html_files(self) -> list[Path]:
        return sorted(self.site.rglob("*.html"))


def copy_project(folder: Path) -> Path:
    """This repository's site, without what was made."""
    for name in ("docs", "sops", "overrides", "data", "bench/pencarian"):
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "mkdocs.yml", folder / "mkdocs.yml")
    return folder


def small_project(folder: Path, sources: Mapping[str, str] | None = None, *, plugin: str = "") -> Path:
    """A project with few sources and the real mkdocs.yml but its navigation; `plugin` are lines of settings of ours."""
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").partition("\nnav:")[0] + "\n"
    if plugin:
        settings = settings.replace("      sources: sops\n", f"      sources: sops\n{plugin}")
        assert plugin in settings
    write(folder / "sops", SMALL | dict(sources or {}))
    write(folder / "docs", {"index.md": (ROOT / "docs" / "index.md").read_text(encoding="utf-8")})
    shutil.copytree(ROOT / "docs" / "assets", folder / "docs" / "assets")
    shutil.copytree(ROOT / "overrides", folder / "overrides")
    (folder / "mkdocs.yml").write_text(settings, encoding="utf-8")
    return folder


def write(folder: Path, files: Mapping[str, str]) -> None:
    """Write files below a folder, making folders on the way."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def change_settings(project: Path, pattern: str, replacement: str) -> None:
    """Change mkdocs.yml by a regular expression that must match."""
    path = project / "mkdocs.yml"
    text, count = re.subn(pattern, replacement, path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert count, f"{pattern} is not in mkdocs.yml"
    path.write_text(text, encoding="utf-8")


def build(project: Path, *options: str, site: Path | None = None, seed: int = 0) -> Build:
    """`mkdocs build --strict`; nothing is raised when it fails. `seed` changes the order in which sets are walked."""
    target = site or project / "site"
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(target), *options]
    done = subprocess.run(
        command,
        cwd=project,
        env=ENVIRONMENT | {"PYTHONHASHSEED": str(seed)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    return Build(target, done.returncode, done.stdout + done.stderr)


def built(project: Path, *options: str, site: Path | None = None, seed: int = 0) -> Build:
    """As `build`, but it must succeed."""
    done = build(project, *options, site=site, seed=seed)
    assert done.code == 0, done.output
    return done
