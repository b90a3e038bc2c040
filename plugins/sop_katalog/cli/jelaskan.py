"""`sop jelaskan`: what a code means, why it matters, and how it is done right."""

from __future__ import annotations

import click

from sop_katalog.checks.docs import rules_markdown
from sop_katalog.checks.explain import as_list, as_markdown, as_text, explanations
from sop_katalog.checks.nearest import nearest


@click.command("jelaskan", help="Menjelaskan satu KODE dari “sop periksa”. Tanpa KODE: daftar semua kode.")
@click.argument("kode", required=False)
@click.option("--semua", "everything", is_flag=True, help="Semua kode lengkap dengan contohnya.")
@click.option("--format", "output", type=click.Choice(["teks", "md"]), default="teks", help="Bentuk keluaran.")
def command(kode: str | None, everything: bool, output: str) -> None:
    """Print one explanation, all of them, or the list of codes."""
    entries = explanations()
    if everything:
        click.echo(rules_markdown() if output == "md" else "\n".join(map(as_text, entries.values())), nl=False)
    elif kode is None:
        click.echo(as_list(entries), nl=False)
    elif kode in entries:
        click.echo((as_markdown if output == "md" else as_text)(entries[kode]), nl=False)
    else:
        near = nearest(kode, entries)
        hint = f" Maksud Anda “{near}”?" if near else " Lihat daftarnya dengan “sop jelaskan”."
        raise click.UsageError(f"Kode “{kode}” tidak dikenal.{hint}")
