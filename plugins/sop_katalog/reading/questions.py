"""Files of questions for the search: `judul`, `uraian`, `menyetel`, and for each id or address what people type."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from sop_katalog.model.question import Question, QuestionSet

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The same in C, where PyYAML was built with it: questions are read in every build."""


class QuestionsError(ValueError):
    """A file of questions is not of the form; the message is for the person who keeps it."""


def read_question_sets(folder: Path) -> tuple[QuestionSet, ...]:
    """Every `*.yml` of a folder, by name. Raises QuestionsError."""
    return tuple(read_question_set(path) for path in sorted(folder.glob("*.yml")))


def read_question_set(path: Path) -> QuestionSet:
    """One file. A key with a `/` is what is meant, with spaces between alternatives. Raises QuestionsError."""
    try:
        data = yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER)
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise QuestionsError(f"{path.name}: bukan YAML yang dapat dibaca. {error}") from error
    if not isinstance(data, dict):
        raise QuestionsError(f"{path.name}: isinya harus pasangan “id SOP: [pertanyaan, …]”.")
    questions = [
        question for key, value in data.items() if "/" in str(key) for question in _read(path, str(key), value)
    ]
    return QuestionSet(
        judul=str(data.get("judul", path.stem)),
        pertanyaan=tuple(questions),
        uraian=str(data.get("uraian", "")),
        menyetel=bool(data.get("menyetel", False)),
    )


def _read(path: Path, key: str, value: Any) -> list[Question]:
    if not isinstance(value, list):
        raise QuestionsError(f"{path.name}: “{key}” harus diikuti daftar pertanyaan.")
    return [Question(str(query), tuple(key.split())) for query in value]
