"""Sphinx configuration of the documentation."""

import sys
from pathlib import Path

import urdunews

HERE = Path(__file__).parent
ROOT = HERE.parent
sys.path.insert(0, str(HERE / "_ext"))

project = "urdunews"
author = "The urdunews developers"
project_copyright = author
release = version = urdunews.__version__

extensions = [
    "myst_nb",
    "sphinx.ext.autodoc",
    "sphinx.ext.doctest",
    "sphinx_copybutton",
    "urdu_text",
    "reference",
    "tables",
    "line_forms",
    "pictures",
    "command_help",
    "notebooks",
]
exclude_patterns = ["_build", "_generated"]
default_role = "literal"

# Markdown
myst_enable_extensions = ["attrs_inline", "colon_fence", "deflist"]
myst_heading_anchors = 3

# Notebooks: what goes wrong in a cell is a warning that shows it; pages fetch nothing.
nb_execution_mode = "force"
nb_execution_show_tb = True
nb_execution_timeout = 120
nb_output_stderr = "warn"
nb_merge_streams = True
nb_ipywidgets_js: dict[str, dict[str, str]] = {}

# Reference: docstrings in Google's style, in the order of the source
autodoc_member_order = "bysource"
autodoc_typehints = "description"
autodoc_typehints_description_target = "documented_params"
python_maximum_signature_line_length = 72
add_module_names = False

# The build is offline: the standard library's names are known to exist.
nitpick_ignore = [
    ("py:class", "ArticleDict"),
    ("py:class", "hypothesis.strategies.SearchStrategy"),
]
nitpick_ignore_regex = [
    ("py:.*", r"(collections|datetime|enum|os|pathlib|typing)\..*"),
    ("py:.*", r"bool|bytes|dict|float|int|list|object|str|tuple|None|Self|[A-Z]\w+Error"),
    ("py:.*", r"IO|Iterator|Literal|Mapping|OnePath|PathLike|(.*\.)?PathObject|Sequence"),
]

# Examples run from the root of the repository, where `seeds/` is.
doctest_global_setup = f"""
import os
os.chdir({str(ROOT)!r})
import urdunews
from example_folder import missing
"""

# Pages
html_theme = "furo"
html_title = f"urdunews {release}"
# The reference and the search have every name; the table of modules is wider than a telephone.
html_domain_indices = False
html_static_path = ["_static"]
html_css_files = ["urdu.css"]
html_copy_source = False
html_show_sphinx = False
pygments_style = "default"
pygments_dark_style = "github-dark"
copybutton_prompt_text = r">>> |\.\.\. |\$ "
copybutton_prompt_is_regexp = True
