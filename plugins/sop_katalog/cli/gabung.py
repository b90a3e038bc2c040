"""`sop gabung`: parts of a site that were built on several machines become one."""

from __future__ import annotations

from pathlib import Path

import click

from sop_katalog.publish.parts import PartsError, merge


@click.command("gabung", help="Menggabungkan bagian-bagian situs yang dibangun di beberapa mesin menjadi satu situs.")
@click.argument("bagian", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--ke", "target", type=click.Path(path_type=Path), default=Path("site"), help="Folder hasil; bawaan: site."
)
def command(bagian: tuple[Path, ...], target: Path) -> None:
    """Merge the folders; the target is replaced only when all parts are there and fit together."""
    try:
        count = merge(bagian, target, lambda done, whole: click.echo(f"{done} dari {whole} bagian", err=True))
    except PartsError as error:
        raise click.ClickException(str(error)) from error
    except OSError as error:
        message = f"Situs tidak dapat ditulis ke “{target}”; periksa nama, izin, dan ruang disk: {error.strerror}."
        raise click.ClickException(message) from error
    click.echo(f"{count} berkas di {target}")
