"""Which files were changed since a revision of git."""

from __future__ import annotations

import subprocess
from pathlib import Path


class GitError(ValueError):
    """Git is not there, the folder is in no repository, or the revision is unknown; the text is for people."""


def changed_files(folder: Path, revision: str) -> frozenset[Path]:
    """Files that differ from where a revision and the present one parted, with uncommitted and new ones.

    Deleted files are among them: who refers to one is concerned by the change.
    """
    top = Path(_git(folder, "rev-parse", "--show-toplevel").removesuffix("\n"))
    wanted = _git(top, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}").strip()
    try:
        base = _git(top, "merge-base", wanted, "HEAD").strip()
    except GitError:
        base = wanted  # no common past, as in a shallow clone: compare with the revision itself
    names = _git(top, "diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", base, "--")
    names += _git(top, "ls-files", "-z", "--others", "--exclude-standard")
    return frozenset((top / name).resolve() for name in names.split("\0") if name)


def _git(folder: Path, *arguments: str) -> str:
    try:
        done = subprocess.run(["git", "-C", str(folder), *arguments], capture_output=True, check=False)
    except OSError:
        raise GitError("Perintah git tidak ditemukan di komputer ini.") from None
    if done.returncode:
        raise GitError(
            f"git {arguments[0]} gagal: {done.stderr.decode(errors='replace').strip() or 'revisi tidak dikenal'}."
        )
    return done.stdout.decode(errors="surrogateescape")
