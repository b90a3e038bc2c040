"""Katalog SOP: from a folder of SOP files to a catalogue that citizens and officers can use."""

from __future__ import annotations

__version__ = "0.1.0"
