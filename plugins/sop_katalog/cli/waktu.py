"""`sop waktu`: how a time was understood."""

from __future__ import annotations

import json

import click

from sop_katalog.model.amount import format_amount
from sop_katalog.model.duration import Bound, Duration, parse_duration

_BOUNDS = {
    Bound.TEPAT: "tepat",
    Bound.MAKSIMAL: "paling lama",
    Bound.MINIMAL: "paling cepat",
    Bound.SEKITAR: "sekitar",
    Bound.RENTANG: "antara",
}


def describe(duration: Duration) -> str:
    """One or two lines in plain Indonesian."""
    if not duration.dipahami or duration.batas is None:
        return f"Tidak dipahami: {duration.reason or 'bukan waktu yang dikenal'}. Ditampilkan apa adanya."
    amounts = [format_amount(amount) for amount in (duration.min, duration.maks) if amount]
    text = f"{_BOUNDS[duration.batas]} {' dan '.join(dict.fromkeys(amounts))}"
    return f"Dipahami: {text}" + (f"\nSyarat: {duration.syarat}" if duration.syarat else "")


@click.command(
    "waktu",
    help="Menunjukkan bagaimana tulisan waktu TEKS dipahami.",
    context_settings={"ignore_unknown_options": True},  # "-" and "-5 hari" are texts, too
)
@click.argument("teks", nargs=-1, required=True)
@click.option("--format", "output", type=click.Choice(["teks", "json"]), default="teks", help="Bentuk keluaran.")
def command(teks: tuple[str, ...], output: str) -> None:
    """Print the parsed duration; quotes around the text may be left out."""
    duration = parse_duration(" ".join(teks))
    click.echo(json.dumps(duration.to_json(), ensure_ascii=False) if output == "json" else describe(duration))
