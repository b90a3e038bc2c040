"""Jinja, kept in this floor alone: component templates with autoescape and strict undefined."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, MutableMapping
from functools import cache
from typing import Any, Final

import markupsafe
from jinja2 import Environment, PackageLoader, StrictUndefined, Template, TemplateSyntaxError
from jinja2.compiler import CodeGenerator, Frame
from jinja2.ext import Extension
from jinja2.filters import sync_do_join
from jinja2.lexer import Token, TokenStream
from jinja2.nodes import Call, Const, Expr, Getattr, Getitem, Name, Node
from markupsafe import Markup, escape

from sop_katalog.model.dates import long_date
from sop_katalog.render.kata import Words, fill
from sop_katalog.render.language import rupiah, thousands


class _WordsAsText(Extension):
    """Puts the words themselves where a template says `kata.<group>.<key>`: Jinja then compiles them into the text
    around them, escaped, and they cost nothing when a page is made. A word that is not there ends the compilation."""

    def filter_stream(self, stream: TokenStream) -> Iterable[Token]:
        kata: Words = self.environment.kata  # type: ignore[attr-defined]  # given to the environment below
        before = ""
        for token in stream:
            if token.type == "name" and token.value == "kata" and before != "dot":
                path = tuple(_names(stream))
                try:
                    token = Token(token.lineno, "string", kata[path[0]][path[1]])  # noqa: PLW2901 - it stands for it
                except (IndexError, KeyError):
                    said = ".".join(("kata", *path))
                    raise TemplateSyntaxError(f"there is no word {said}", token.lineno, stream.name) from None
            before = token.type
            yield token


def _names(stream: TokenStream) -> Iterator[str]:
    """The two names after `kata`."""
    for _ in range(2):
        if stream.skip_if("dot"):
            yield stream.expect("name").value


_escape_text: Final[Callable[[str], str]] = getattr(markupsafe, "_escape_inner", escape)
"""The C function in `markupsafe.escape` (since 3.0), which wraps what it gives: three times the work, for each text."""


def _escaped(value: object) -> str:
    """As `markupsafe.escape`, but plain text stays plain: it becomes a part of the page and is not escaped again."""
    kind = type(value)
    if kind is str:
        return _escape_text(value)  # type: ignore[arg-type]  # it is one
    if kind is int:
        return str(value)
    return value if kind is Markup else escape(value)  # type: ignore[return-value]  # it is one


class _Compiler(CodeGenerator):
    """Components as Python code that does less than any template might need."""

    _shown: Expr | None = None
    """The call that is being written as a part of the page."""

    def write_commons(self) -> None:
        super().write_commons()
        self.writeline("escape = environment.escaped")

    def visit_Call(self, node: Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: N802 - as Jinja's
        """What a component calls by its name is a macro: no need to look each time what it wants to know."""
        if not isinstance(node.node, Name):
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.visit(node.node, frame)
        if node is self._shown:
            self.write("._func(")
            for argument in node.args:
                self.visit(argument, frame)
                self.write(", ")
        else:
            self.write("(context.eval_ctx")
            self.signature(node, frame)
        self.write(")")

    def _output_child_pre(self, node: Expr, frame: Frame, finalize: Any) -> None:
        """What a macro gives for all its parameters is shown as it is: it is escaped already."""
        if isinstance(node, Call) and isinstance(node.node, Name) and not (node.kwargs or node.dyn_args):
            self._shown = node
            self.write("(")
        else:
            super()._output_child_pre(node, frame, finalize)

    def visit_Getattr(self, node: Getattr, frame: Frame) -> None:  # noqa: N802 - as Jinja's
        """What stands behind a dot is a key of a dictionary and else an attribute: no need to try the one first."""
        self._member(node.node, node.attr, frame)

    def visit_Getitem(self, node: Getitem, frame: Frame) -> None:  # noqa: N802 - as Jinja's
        """A name in brackets means what it does behind a dot; all else there is a key or an index."""
        if isinstance(node.arg, Const) and isinstance(node.arg.value, str):
            self._member(node.node, node.arg.value, frame)
            return
        self.visit(node.node, frame)
        self.write("[")
        self.visit(node.arg, frame)
        self.write("]")

    def _member(self, node: Node, name: str, frame: Frame) -> None:
        self.write(f"(it[{name!r}] if type(it := ")
        self.visit(node, frame)
        self.write(f") is dict else it.{name})")


class _Components(Environment):
    """The templates of all components."""

    code_generator_class = _Compiler
    escaped = staticmethod(_escaped)

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._known: dict[str | Template, Template] = {}

    def get_template(
        self, name: str | Template, parent: str | None = None, globals: MutableMapping[str, Any] | None = None
    ) -> Template:
        """As Jinja's own, which takes longer to find a template it has than most components need to be filled."""
        if name not in self._known:
            self._known[name] = super().get_template(name, parent, globals)
        return self._known[name]

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """No template has globals of its own: all share one dictionary, copied for each component of a page."""
        assert not d
        return self.globals


@cache
def environment(kata: Words) -> Environment:
    """The one environment for some words: `{% include %}` and `{% import %}` take paths below `components/`."""
    found = _Components(
        loader=PackageLoader("sop_katalog.render", "components"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        extensions=[_WordsAsText],
    )
    found.extend(kata=kata)
    found.filters.update(join=sync_do_join, tanggal=long_date, rupiah=rupiah, ribuan=thousands, isi=fill)
    return found


@cache
def _template(name: str, kata: Words) -> Any:
    return environment(kata).get_template(f"{name}/template.html.jinja")


def load_components(kata: Words) -> None:
    """Compile all components now: what is copied afterwards (fork) need not compile them again."""
    for path in environment(kata).list_templates(filter_func=lambda name: name.endswith("/template.html.jinja")):
        _template(path.partition("/")[0], kata)


def render(name: str, kata: Words, /, **context: Any) -> Markup:
    """The HTML of a component with its context; missing names raise (a mistake of ours, never of an author)."""
    return Markup(_template(name, kata).render(context))
