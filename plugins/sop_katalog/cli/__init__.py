"""The command `sop`: one file a command, found by name and loaded only when called."""

from __future__ import annotations

import importlib
import pkgutil
from typing import IO, Any

import click

from sop_katalog import __version__


class _Commands(click.Group):
    """Commands are the modules of this package; their `command` is loaded on use, so that start-up stays quick."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        names = (module.name for module in pkgutil.iter_modules(__path__))
        return sorted(name for name in names if not name.startswith("_"))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.list_commands(ctx):
            return None
        command: click.Command = importlib.import_module(f"{__name__}.{cmd_name}").command
        return command

    def make_context(
        self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any
    ) -> click.Context:
        try:
            return super().make_context(info_name, args, parent, **extra)
        except click.UsageError as error:
            raise _WrongUsage(error) from error

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except click.UsageError as error:
            raise _WrongUsage(error) from error


class _WrongUsage(click.UsageError):
    """Wrong usage, told in Indonesian."""

    def __init__(self, error: click.UsageError) -> None:
        super().__init__(_told(error), error.ctx)

    def show(self, file: IO[Any] | None = None) -> None:
        where = self.ctx.command_path if self.ctx else "sop"
        click.echo(f"{self.message}\nBantuan: {where} --help", file=file, err=file is None)


def _told(error: click.UsageError) -> str:
    """What was wrong; click's own English sentences are replaced, ours are Indonesian already."""
    told = error.format_message()
    if isinstance(error, click.NoSuchOption):
        near = f" Maksud Anda {', '.join(error.possibilities)}?" if error.possibilities else ""
        told = f"Pilihan {error.option_name} tidak dikenal.{near}"
    elif isinstance(error, click.BadOptionUsage):
        told = f"Pilihan {error.option_name} tidak ditulis dengan benar."
    elif isinstance(error, click.BadParameter) and error.param is not None:
        told = _about_parameter(error, error.param)
    elif told.startswith("No such command"):
        told = f"Perintah itu tidak ada. Yang ada: {', '.join(main.list_commands(click.Context(main)))}."
    elif told.startswith("Got unexpected extra argument"):
        told = f"Ada tulisan yang berlebih: {told.partition('(')[2].rstrip(').')}."
    return told


def _about_parameter(error: click.BadParameter, param: click.Parameter) -> str:
    name = param.opts[0] if isinstance(param, click.Option) else (param.name or "").upper()
    if isinstance(error, click.MissingParameter):
        return f"{name} belum ditulis."
    if isinstance(param.type, click.Choice):
        return f"Nilai {name} tidak dapat dipakai. Pilih salah satu: {', '.join(map(str, param.type.choices))}."
    return f"Nilai {name} tidak dapat dipakai: {error.message}"


@click.command(cls=_Commands, help="Perkakas Katalog SOP: memeriksa sumber, membaca waktu, membuat skema.")
@click.version_option(__version__, prog_name="sop")
def main() -> None:
    """Entry point of the console script."""
