"""The command `sop`: one file a command, found by name and loaded only when called."""

from __future__ import annotations

import importlib
import pkgutil

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


@click.command(cls=_Commands, help="Perkakas Katalog SOP: memeriksa sumber, membaca waktu, membuat skema.")
@click.version_option(__version__, prog_name="sop")
def main() -> None:
    """Entry point of the console script."""
