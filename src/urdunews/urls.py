"""URLs: which names are URLs, which URLs are local files, and how URLs are shown."""

import errno
import re
from typing import Final
from urllib.parse import unquote

from urdunews import lazy

CHAIN: Final = "::"
"""What joins the URLs of a chain, as in `zip://*.txt::s3://bucket/dumps.zip`."""

SCHEME_END: Final = "://"
"""What follows the scheme of a URL."""

#: A scheme of one letter would be a disk of Windows: `C:\\dumps`.
_URL: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{1,40}(?:://|::[^\n]{0,4000}://)")
#: The schemes of files of this machine, which need no package to be read.
_LOCAL: Final = ("file", "local")
_THIS_MACHINE: Final = "localhost"
_WINDOWS_DISK: Final = lazy.pattern(r"/[A-Za-z]:")

#: The part before the host: `user:password@`.
_USER: Final = lazy.pattern(r"([A-Za-z][A-Za-z0-9+.-]{0,40})://([^/@\s]{1,2000})@")
#: The schemes whose user is often a token; elsewhere a name alone is not secret.
_TOKEN_SCHEMES: Final = frozenset({"http", "https", "gist"})
#: `github://owner:repository@branch/file` is not secret.
_NO_USER: Final = frozenset({"github"})
#: Parts of a query that let whoever knows them read the file: signatures and keys.
_SECRET: Final = lazy.pattern(
    r"([?&](?:[A-Za-z0-9_-]{0,40}(?:signature|credential|token|secret|password)|sig|api_?key|key)=)"
    r"[^&\s'\"#]{1,10000}",
    re.IGNORECASE,
)


def is_url(name: str) -> bool:
    """Return whether a name is a URL, or a chain of URLs, and not a path on this machine."""
    return _URL.match(name) is not None


def local_name(url: str) -> str | None:
    """Return the path of a `file:` URL; None for the URL of anything else."""
    scheme, found, rest = url.partition(SCHEME_END)
    if not found or scheme.lower() not in _LOCAL:
        return None
    path = unquote(rest.removeprefix(_THIS_MACHINE))
    return path[1:] if _WINDOWS_DISK.match(path) else path


def file_of_chain(url: str) -> str | None:
    """Return the file on this machine that a URL leads to; None if there is none.

    Args:
        url: A URL, or a chain, of which the last one counts: `zip://a.txt::dumps.zip`.
    """
    last = url.rpartition(CHAIN)[2]
    return local_name(last) if is_url(last) else last


def refuse_to_write(target: str) -> None:
    """Check that a file to write is not a URL.

    Raises:
        OSError: It is one; the error has no credentials.
    """
    _refuse(target, "a URL cannot be written to; write a file and copy it there")


def refuse_to_read(name: str) -> None:
    """Check that a file to read is not a URL; only dumps may be.

    Raises:
        OSError: It is one; the error has no credentials.
    """
    _refuse(name, "a URL cannot be read here; copy it to a file and name that")


def _refuse(name: str, message: str) -> None:
    if is_url(name):
        raise OSError(errno.EINVAL, message, without_credentials(name))


def without_credentials(text: str) -> str:
    """Return a text without the users, passwords and signatures in its URLs."""
    return _SECRET.sub(r"\1…", _USER.sub(_without_user, text))


def without_secrets_of(url: str, text: str) -> str:
    """Return a text without credentials, even those of a URL that appear without it."""
    for found in _USER.finditer(url):
        if _is_secret(found):
            text = text.replace(found[2], "…").replace(found[2].rpartition(":")[2], "…")
    return without_credentials(text)


def _without_user(found: "re.Match[str]") -> str:
    return f"{found[1]}{SCHEME_END}" if _is_secret(found) else found[0]


def _is_secret(found: "re.Match[str]") -> bool:
    scheme, user = found[1].lower(), found[2]
    return scheme in _TOKEN_SCHEMES or (":" in user and scheme not in _NO_USER)


def expanded(url: str, path: str, found: str) -> str:
    """Return the URL of a file that was found in a folder or by a pattern.

    Args:
        url: The URL of the folder or pattern.
        path: What the file system calls it, usually the end of the URL: `/dumps/*.txt`.
        found: What the file system calls the file: `/dumps/a.txt`.
    """
    links = url.split(CHAIN)
    # What only passes on another file system has no path: `simplecache::s3://bucket/*.txt`.
    at = next(index for index, link in enumerate(links) if SCHEME_END in link)
    link = links[at] if links[at].endswith(path) else links[at].rstrip("/")
    if link.endswith(path):
        start = link[: len(link) - len(path)]
    else:
        start = f"{link.partition(SCHEME_END)[0]}{SCHEME_END}"
    return CHAIN.join([*links[:at], f"{start}{found}", *links[at + 1 :]])
