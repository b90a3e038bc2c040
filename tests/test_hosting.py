"""What servers are told: GitHub's workflows and the README's block for nginx, read by others than us."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import crossplane
import pytest
import yaml

from tests.browser.server import POLICY
from tests.docs.pages import ROOT, fences

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


def schema_check(path: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows", str(path)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def parsed(folder: Path, block: str) -> dict[str, Any]:
    """The block inside `http`, where /etc/nginx/sites-enabled puts it; unknown words and wrong places are errors."""
    whole = folder / "nginx.conf"
    whole.write_text(f"events {{}}\nhttp {{\n{block}}}\n", encoding="utf-8")
    found: dict[str, Any] = crossplane.parse(str(whole), strict=True)
    return found


def nginx_block() -> str:
    [block] = fences("nginx")
    return block.text


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_workflow_is_one_for_github(path: Path) -> None:
    found = schema_check(path)
    assert found.returncode == 0, found.stdout + found.stderr


def test_a_wrong_workflow_is_found(tmp_path: Path) -> None:
    text = WORKFLOWS[0].read_text(encoding="utf-8")
    wrong = tmp_path / "salah.yml"
    wrong.write_text(text.replace("runs-on:", "run-on:"), encoding="utf-8")
    assert schema_check(wrong).returncode == 1


def test_workflows_call_what_there_is() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    called = set()
    for path in WORKFLOWS:
        for job in yaml.safe_load(path.read_text(encoding="utf-8"))["jobs"].values():
            for step in job["steps"]:
                called |= set(step.get("run", "").split("\n")) - {""}
    for line in called:
        program, *words = line.split()
        if program == "make":
            assert f"\n{words[0]}:" in makefile, line
        elif program == ".venv/bin/sop":
            help_text = subprocess.run([ROOT / program, words[0], "--help"], capture_output=True, text=True, check=True)
            assert words[1] in help_text.stdout, line
        else:
            assert (ROOT / program).is_file(), line
    assert {"make site", ".ci/run"} <= called


def test_nginx_understands_the_block(tmp_path: Path) -> None:
    """As old as Debian 12 has it: what newer ones only warn of is better than what older ones refuse to start with."""
    assert parsed(tmp_path, nginx_block())["errors"] == []


@pytest.mark.parametrize("wrong", ["http2 on;", "gzip maybe;", "location / {", "try_files $uri;"])
def test_a_wrong_block_is_found(tmp_path: Path, wrong: str) -> None:
    assert parsed(tmp_path, nginx_block().replace("gzip on;", wrong))["errors"] != []


def test_nginx_sends_the_policy_that_the_pages_are_tested_with() -> None:
    assert f'add_header Content-Security-Policy "{POLICY}" always;' in nginx_block()
