"""The reference: docstrings, short names of objects, signatures as users write them."""

import inspect
import re
from pathlib import Path
from typing import Any

import attrs
from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.ext.napoleon import Config
from sphinx.ext.napoleon.docstring import GoogleDocstring
from sphinx.util.typing import ExtensionMetadata

import urdunews

_CODE = re.compile(r"(?<!`)`([^`\n]+)`(?!`)")


class Docstring(GoogleDocstring):
    """A docstring of this project: types are in the annotations, so a colon is only a colon."""

    def _consume_returns_section(
        self,
        preprocess_types: bool = False,  # noqa: ARG002, FBT001, FBT002
    ) -> list[tuple[str, str, list[str]]]:
        return [("", "", self._dedent(self._consume_to_next_section()))]


def read_docstring(  # noqa: PLR0913, PLR0917 - the event has as many arguments
    app: Sphinx,
    what: str,
    name: str,
    documented: Any,  # noqa: ANN401
    options: Any,  # noqa: ANN401
    lines: list[str],
) -> None:
    """Convert the sections of a docstring to fields, and its backticks to code."""
    text = [_CODE.sub(_code, line) for line in lines]
    # For attributes, napoleon would read `type: description`.
    what = "method" if what in {"attribute", "property"} else what
    lines[:] = Docstring(text, Config(), app, what, name, documented, options).lines()


def _code(quoted: re.Match[str]) -> str:
    """Make a reference from a public name in backticks, and code from anything else."""
    name = quoted[1].removeprefix("urdunews.")
    return f":py:obj:`~urdunews.{name}`" if name in urdunews.__all__ else f"``{quoted[1]}``"


def resolve(
    app: Sphinx,
    env: BuildEnvironment,
    node: pending_xref,
    content: nodes.TextElement,
) -> nodes.Element | None:
    """Find `urdunews.spans.Span` under the name that is documented: `urdunews.Span`."""
    if node.get("reftarget") == "datetime.date" and content.astext() == "date":
        # Articles have a field `date` too.
        return nodes.inline("", "datetime.date")
    name = node.get("reftarget", "").rpartition(".")[2]
    if node.get("refdomain") != "py" or name not in urdunews.__all__:
        return None
    domain = env.domains["py"]
    found = domain.resolve_xref(
        env,
        node["refdoc"],
        app.builder,
        "obj",
        f"urdunews.{name}",
        node,
        content,
    )
    return found if isinstance(found, nodes.reference) else None


def sign(
    _app: Sphinx,
    what: str,
    _name: str,
    documented: Any,  # noqa: ANN401
    _options: Any,  # noqa: ANN401
    signature: str | None,
    returns: str | None,
) -> tuple[str | None, str | None]:
    """Write the parameters of classes without types, which are documented with the fields."""
    if what != "class" or not attrs.has(documented):
        return signature, returns
    fields = {field.alias: field for field in attrs.fields(documented)}
    parameters = [
        parameter.replace(
            annotation=inspect.Parameter.empty,
            default=_default(fields[parameter.name]),
        )
        for parameter in inspect.signature(documented).parameters.values()
        # `_pieces` is a parameter by attrs' rules; only names that can be read are public.
        if not fields[parameter.name].name.startswith("_") or hasattr(documented, parameter.name)
    ]
    return str(inspect.Signature(parameters)), None


class _Shown:
    """A default value that is shown as it would be written."""

    def __init__(self, text: str) -> None:
        self._text = text

    def __repr__(self) -> str:
        return self._text


def _default(field: "attrs.Attribute[Any]") -> object:
    if field.default is attrs.NOTHING:
        return inspect.Parameter.empty
    if isinstance(field.default, urdunews.Span):
        return _Shown(f"Span{tuple(field.default)}")
    made = isinstance(field.default, attrs.Factory)  # type: ignore[arg-type]
    return _Shown("…" if made else repr(field.default))


def guard(app: Sphinx, docname: str, source: list[str]) -> None:
    """Let pages that show a file of the repository be built without it."""
    borrowed = {"changelog": "CHANGELOG.md", "contributing": "CONTRIBUTING.md"}.get(docname)
    if borrowed is not None and not Path(app.srcdir, "..", borrowed).exists():
        source[0] = f"# {docname.capitalize()}\n\nSee `{borrowed}` in the repository.\n"


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register with Sphinx."""
    app.connect("autodoc-process-docstring", read_docstring)
    app.connect("missing-reference", resolve)
    app.connect("autodoc-process-signature", sign)
    app.connect("source-read", guard)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
