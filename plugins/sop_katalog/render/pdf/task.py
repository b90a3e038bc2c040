"""What is to be made, small enough to be sent to another process, and the key that it is kept under."""

from __future__ import annotations

import hashlib
import json
from typing import Protocol

from sop_katalog.render.pdf.engine import Document
from sop_katalog.render.pdf.versions import code_digest
from sop_katalog.values import dataclass


class Task(Protocol):
    """A PDF to be made."""

    @property
    def key(self) -> str:
        """SHA-256 over everything that decides the bytes of the PDF."""

    def document(self) -> Document:
        """What is typeset."""


@dataclass(frozen=True, slots=True)
class DocumentTask:
    """A short document, which is put together at once."""

    whole: Document

    @property
    def key(self) -> str:
        """Over the whole document."""
        whole = self.whole
        told = json.dumps([whole.template, whole.data, digest(whole.logo)], ensure_ascii=True, sort_keys=True)
        return key_of(told)

    def document(self) -> Document:
        """What is typeset."""
        return self.whole


def key_of(told: str) -> str:
    """The key of what is told in a text, and of the code, fonts and Typst that make a PDF of it."""
    return hashlib.sha256(f"{code_digest()}\0{told}".encode("utf-8", "surrogatepass")).hexdigest()


def digest(picture: bytes) -> str:
    """A picture in short."""
    return hashlib.sha256(picture).hexdigest()
