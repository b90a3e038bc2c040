"""Charts: mermaid2 decides what a page with one loads."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from markupsafe import escape
from mkdocs.exceptions import ConfigurationError, PluginError

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page

CHART_START: Final = "assets/katalog/mulai.mjs"
INLINE_CHART: Final = re.compile(r'<script type="module">\s*import mermaid from.*?</script>', re.DOTALL)
"""What mermaid2 puts into a page with a chart."""
_STUB = '<html><body><pre class="mermaid"><code>flowchart</code></pre></body></html>'


class Charts:
    """What mermaid2 says of one small page, for all pages of a build."""

    def __init__(self) -> None:
        self._config: str | None = None

    def scripts(self, page: Page, config: MkDocsConfig) -> str:
        """The elements that a page with a chart needs: its settings as data, and a file."""
        if self._config is None:
            mermaid2: Any = config.plugins["mermaid2"]
            if "<script" not in mermaid2.on_post_page(_STUB, config=config, page=page):
                raise PluginError("mermaid2 tidak mengenali bagan; periksa custom_fences di mkdocs.yml.")
            self._config = json_data(mermaid2.mermaid_args)
        root = "../" * page.url.count("/") or "./"
        data = f'<script type="application/json" id="bagan-config">{self._config}</script>'
        return f'{data}<script type="module" src="{root}{CHART_START}"></script>'


def fence_mermaid_custom(source: str, *_: Any, **__: Any) -> str:
    """Formatter for ```mermaid fences on hand-written pages: mermaid2 knows the name, and the source is escaped."""
    return f'<pre class="mermaid"><code>{escape(source)}</code></pre>'


def json_data(value: Any) -> str:
    """JSON that may stand in a script element."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True).replace("<", "\\u003c")


def require_chart_library(config: MkDocsConfig) -> None:
    """mermaid2 must load our chart module: its default is another version from a CDN, and a missing file would end the
    build with a traceback. Raises `ConfigurationError`."""
    library = str(config.plugins["mermaid2"].config["javascript"] or "")
    if not library or not Path(config.docs_dir, library).is_file():
        said = f"docs/{library} tidak ada" if library else "“javascript” belum diisi"
        raise ConfigurationError(
            f"mermaid2: {said}; salin docs/assets/bagan.mjs dan tulis “javascript: assets/bagan.mjs”."
        )
