"""The reference: short names for the package's objects, signatures that users can write."""

import inspect
from pathlib import Path
from typing import Any

import attrs
from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util.typing import ExtensionMetadata

import urdunews


def resolve(
    app: Sphinx,
    env: BuildEnvironment,
    node: pending_xref,
    content: nodes.TextElement,
) -> nodes.reference | None:
    """Find `urdunews.model.spans.Span` where it is documented: as `urdunews.Span`."""
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


def sign(  # noqa: PLR0913, PLR0917 - the event has as many arguments
    _app: Sphinx,
    what: str,
    _name: str,
    documented: Any,  # noqa: ANN401
    _options: Any,  # noqa: ANN401
    signature: str | None,
    returns: str | None,
) -> tuple[str | None, str | None]:
    """Write the parameters of classes without types, which stand with the fields below."""
    if what != "class" or not attrs.has(documented):
        return signature, returns
    fields = {field.alias: field for field in attrs.fields(documented)}
    parameters = [
        parameter.replace(annotation=inspect.Parameter.empty, default=_default(parameter))
        for parameter in inspect.signature(documented).parameters.values()
        # `_pieces` is a parameter by attrs' rules; only names that can be read are public.
        if not fields[parameter.name].name.startswith("_") or hasattr(documented, parameter.name)
    ]
    return str(inspect.Signature(parameters)), None


class _Shown:
    """A default that shows as it would be written."""

    def __init__(self, text: str) -> None:
        self._text = text

    def __repr__(self) -> str:
        return self._text


def _default(parameter: inspect.Parameter) -> object:
    default = parameter.default
    if default is inspect.Parameter.empty or default is None or isinstance(default, str | bool):
        return default
    if default == ():
        return () if type(default) is tuple else default
    return _Shown("Span(0, 0)") if isinstance(default, urdunews.Span) else _Shown("…")


def guard(app: Sphinx, docname: str, source: list[str]) -> None:
    """Let pages that show a file of the repository stand without it."""
    borrowed = {"changelog": "CHANGELOG.md", "contributing": "CONTRIBUTING.md"}.get(docname)
    if borrowed is not None and not Path(app.srcdir, "..", borrowed).exists():
        source[0] = f"# {docname.capitalize()}\n\nSee `{borrowed}` in the repository.\n"


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register with Sphinx."""
    app.connect("missing-reference", resolve)
    app.connect("autodoc-process-signature", sign)
    app.connect("source-read", guard)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
