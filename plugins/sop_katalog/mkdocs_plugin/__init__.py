"""The MkDocs door: settings and events, each a call into the library. The only part that imports mkdocs."""

from sop_katalog.mkdocs_plugin.charts import fence_mermaid_custom
from sop_katalog.mkdocs_plugin.plugin import SopKatalogPlugin
from sop_katalog.mkdocs_plugin.settings import SopKatalogConfig

__all__ = ["SopKatalogConfig", "SopKatalogPlugin", "fence_mermaid_custom"]
