"""The page of all codes, `docs/aturan/index.md`: made from the rules, never written by hand.

`sop jelaskan --semua --format md > docs/aturan/index.md` writes it; a test tells when that is due.
"""

from __future__ import annotations

from sop_katalog.checks.explain import as_markdown, explanations
from sop_katalog.checks.runner import all_rules

_HEAD = """\
---
title: Aturan pemeriksaan
description: Semua kode yang dapat muncul saat sumber SOP diperiksa, alasannya, dan contoh salah dan benar.
---

<!-- Dibuat oleh “sop jelaskan --semua --format md > docs/aturan/index.md”; jangan disunting. -->

# Aturan pemeriksaan

`sop periksa` dan pembuatan situs menjalankan pemeriksaan yang sama. **Galat** menghentikan pembuatan situs,
**peringatan** tidak. Tingkat satu aturan dapat diubah untuk seluruh katalog di `katalog.yml`:

```yaml
aturan: {waktu-hari-rancu: galat, output-tak-dipakai: mati}
```

Satu temuan dapat dikecualikan di SOP-nya, dengan alasan yang ikut diterbitkan. Tanpa `kunci`, pengecualian berlaku
untuk seluruh SOP itu:

```yaml
pengecualian:
  - {aturan: waktu-tak-dipahami, alasan: Lamanya rapat tergantung Gubernur, kunci: "langkah[7].waktu"}
```

Huruf A, B, C pada sumber menyatakan seberapa pasti dasarnya: A dibaca di naskahnya, B di naskah turunannya,
C pengetahuan umum. Yang tidak pasti hanya menjadi peringatan.
"""


def rules_markdown() -> str:
    """The whole page."""
    entries, rules = explanations(), {rule.code for rule in all_rules()}
    own = [entry for code, entry in entries.items() if code in rules]
    reading = [entry for code, entry in entries.items() if code not in rules]
    rows = "".join(f"| [`{entry.code}`](#{entry.code}) | {entry.severity} | {entry.title} |\n" for entry in own)
    parts = [
        _HEAD,
        f"## Daftar aturan\n\n| kode | tingkat | judul |\n|---|---|---|\n{rows}",
        "## Aturan satu per satu\n",
    ]
    parts += [as_markdown(entry) for entry in own]
    parts.append(
        "## Masalah pembacaan\n\nSumber yang tidak dapat dibaca dengan benar; tingkatnya tidak dapat diatur.\n"
    )
    parts += [as_markdown(entry) for entry in reading]
    return "\n".join(parts)
