from collections.abc import Callable

import pytest

import urdunews
from urdunews.bulk import Index, Profile
from urdunews.urls import (
    expanded,
    file_of_chain,
    is_url,
    local_name,
    refuse_to_read,
    refuse_to_write,
    without_credentials,
    without_secrets_of,
)


@pytest.mark.parametrize(
    "name",
    [
        "memory://a.txt",
        "S3://bucket/*.txt",
        "git+https://host/a",
        "zip://*.txt::dumps.zip",
        "simplecache::s3://bucket/a.txt",
    ],
)
def test_what_has_a_scheme_is_a_url(name: str) -> None:
    assert is_url(name)


@pytest.mark.parametrize(
    "name",
    [
        "a.txt",
        "",
        r"C:\dumps\a.txt",
        "C:/dumps/a.txt",
        "c://dumps/a.txt",
        "/dumps/s3://a.txt",
        "./memory://a.txt",
        "3s://a",
        "a b://c",
        "a::b.txt",
        "date: 2026",
        "s3:/bucket/a.txt",
        "خبر://a",
    ],
)
def test_a_path_is_no_url(name: str) -> None:
    assert not is_url(name)


@pytest.mark.parametrize(
    ("url", "path"),
    [
        ("file:///dumps/a.txt", "/dumps/a.txt"),
        ("FILE:///dumps/*.txt", "/dumps/*.txt"),
        ("local:///dumps", "/dumps"),
        ("file://localhost/dumps/a.txt", "/dumps/a.txt"),
        ("file:///D:/dumps/a.txt", "D:/dumps/a.txt"),
        ("file:///a%20b/%D8%AE.txt", "/a b/خ.txt"),
        ("memory://dumps/a.txt", None),
        ("simplecache::file:///dumps/a.txt", None),
        ("file:", None),
    ],
)
def test_the_path_of_a_file_url(url: str, path: str | None) -> None:
    assert local_name(url) == path


@pytest.mark.parametrize(
    ("url", "path"),
    [
        ("zip://a.txt::/dumps/x.zip", "/dumps/x.zip"),
        ("zip://a.txt::file:///dumps/x.zip", "/dumps/x.zip"),
        ("simplecache::zip://a.txt::x.zip", "x.zip"),
        ("file:///dumps/a.txt", "/dumps/a.txt"),
        ("zip://a.txt::s3://bucket/x.zip", None),
        ("s3://bucket/x.zip", None),
    ],
)
def test_the_local_file_of_a_chain(url: str, path: str | None) -> None:
    assert file_of_chain(url) == path


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://reader:secret@host/a.txt", "https://host/a.txt"),
        ("https://token@host/a.txt", "https://host/a.txt"),
        ("ftp://reader:secret@host/a.txt", "ftp://host/a.txt"),
        ("sftp://reader@host/a.txt", "sftp://reader@host/a.txt"),
        ("abfs://dumps@account/a.txt", "abfs://dumps@account/a.txt"),
        ("github://owner:repository@main/a.txt", "github://owner:repository@main/a.txt"),
        ("zip://a.txt::https://reader:secret@host/x.zip", "zip://a.txt::https://host/x.zip"),
        ("https://host/@reader/a.txt", "https://host/@reader/a.txt"),
        (
            "https://host/a.txt?day=3&X-Amz-Signature=abc&part=1",
            "https://host/a.txt?day=3&X-Amz-Signature=…&part=1",
        ),
        (
            "https://host/a.txt?sig=a%2B&token=b&api_key=c",
            "https://host/a.txt?sig=…&token=…&api_key=…",
        ),
        ("https://host/a.txt?keyword=شہر", "https://host/a.txt?keyword=شہر"),
    ],
)
def test_credentials_are_not_shown(url: str, shown: str) -> None:
    assert without_credentials(url) == shown


def test_credentials_are_not_shown_without_their_url_either() -> None:
    url = "https://reader:secret@host/a.txt"
    text = f"cannot log in to {url} (reader:secret) with secret"
    assert without_secrets_of(url, text) == "cannot log in to https://host/a.txt (…) with …"
    text = "no owner:repository"
    assert without_secrets_of("github://owner:repository@main/a.txt", text) == text


@pytest.mark.parametrize(
    ("url", "path", "found", "one"),
    [
        ("memory://dumps/*.txt", "/dumps/*.txt", "/dumps/a.txt", "memory://dumps/a.txt"),
        ("memory://dumps/", "/dumps", "/dumps/a.txt", "memory://dumps/a.txt"),
        ("s3://bucket/*.txt", "bucket/*.txt", "bucket/a.txt", "s3://bucket/a.txt"),
        ("sftp://host/dumps", "/dumps", "/dumps/a.txt", "sftp://host/dumps/a.txt"),
        ("zip://*.txt::x.zip", "*.txt", "a.txt", "zip://a.txt::x.zip"),
        ("zip://::x.zip", "", "a.txt", "zip://a.txt::x.zip"),
        ("https://host/*.txt", "https://host/*.txt", "https://host/a.txt", "https://host/a.txt"),
        ("simplecache::s3://b/*.txt", "b/*.txt", "b/a.txt", "simplecache::s3://b/a.txt"),
        ("hdfs://dumps/../a/*.txt", "/a/*.txt", "/a/b.txt", "hdfs://dumps/../a/b.txt"),
        ("odd://dumps/%2A", "/dumps/*", "/dumps/a.txt", "odd:///dumps/a.txt"),
    ],
)
def test_the_url_of_a_file_that_was_found(url: str, path: str, found: str, one: str) -> None:
    assert expanded(url, path, found) == one


def test_a_url_cannot_be_written_to() -> None:
    for path in ("out.csv", "a:b/out.csv", "C:\\out.csv"):
        refuse_to_write(path)
    with pytest.raises(OSError, match="write a file and copy it there") as refused:
        refuse_to_write("s3://reader:secret@bucket/out.csv")
    assert refused.value.filename == "s3://bucket/out.csv"


def test_what_is_no_dump_is_not_read_from_a_url() -> None:
    for path in ("names.tsv", "a:b/names.tsv", "C:\\names.tsv"):
        refuse_to_read(path)
    with pytest.raises(OSError, match="copy it to a file and name that") as refused:
        refuse_to_read("s3://reader:secret@bucket/names.tsv")
    assert refused.value.filename == "s3://bucket/names.tsv"


URL = "s3://bucket/names"


@pytest.mark.parametrize(
    ("use", "advice"),
    [
        pytest.param(lambda: Profile.load(URL), "copy it to a file", id="profile-load"),
        pytest.param(lambda: Profile().save(URL), "write a file and copy it", id="profile-save"),
        pytest.param(lambda: Index.load(URL), "copy it to a file", id="index-load"),
        pytest.param(
            lambda: urdunews.Lexicon.default().extended_from(URL), "copy it to a file", id="lexicon"
        ),
    ],
)
def test_a_url_for_a_file_of_this_machine_says_what_to_do(
    use: Callable[[], object], advice: str
) -> None:
    with pytest.raises(OSError, match=advice) as refused:
        use()
    assert refused.value.filename == URL
