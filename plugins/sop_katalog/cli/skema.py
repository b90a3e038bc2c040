"""`sop skema`: JSON Schemas of the source files, for editors."""

from __future__ import annotations

import json
from pathlib import Path

import click

from sop_katalog.reading.schema import KINDS, schema_of


@click.command("skema", help="Mencetak JSON Schema satu jenis berkas, atau menulis semuanya ke sebuah folder.")
@click.argument("jenis", type=click.Choice(list(KINDS)), required=False)
@click.option("--ke", "folder", type=click.Path(path_type=Path), help="Tulis semua skema ke folder ini.")
def command(jenis: str | None, folder: Path | None) -> None:
    """Print one schema, or write all of them as `<jenis>.schema.json`."""
    if folder is not None:
        _write(folder, (jenis,) if jenis else tuple(KINDS))
    elif jenis is None:
        raise click.UsageError(f"Sebutkan jenisnya ({', '.join(KINDS)}) atau --ke FOLDER.")
    else:
        click.echo(_text(jenis), nl=False)


def _write(folder: Path, kinds: tuple[str, ...]) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for kind in kinds:
            (folder / f"{kind}.schema.json").write_text(_text(kind), encoding="utf-8", newline="\n")
    except OSError as error:
        raise click.ClickException(f"Skema tidak dapat ditulis ke “{folder}”; periksa nama dan izinnya.") from error


def _text(kind: str) -> str:
    return json.dumps(schema_of(kind), ensure_ascii=False, indent=2) + "\n"
