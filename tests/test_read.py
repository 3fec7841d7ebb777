"""Files → documents: one bulletin in many encodings; and files that cannot be read, each with the reason."""

from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from corpus import read
from corpus.read import PageError, decode, read_documents
from schemas.text import Document

RAW = "某县警方查获冰毒3克。\n抓获X某等2人。\n"
ENCODINGS = [
    RAW.encode(),
    b"\xef\xbb\xbf" + RAW.encode(),
    RAW.encode("utf-16"),
    b"\xff\xfe" + RAW.encode("utf-16-le"),
    b"\xfe\xff" + RAW.encode("utf-16-be"),
    RAW.encode("gb18030"),
    RAW.encode("gbk"),
    RAW.encode("gb2312"),
    RAW.replace("\n", "\r\n").encode(),
    RAW.replace("\n", "\r").encode(),
    RAW.replace("\n", "\r\n").encode("gb18030"),
    b"\xff\xfe" + RAW.replace("\n", "\r\n").encode("utf-16-le"),
]
BAD_CONTENT = [
    (b"", "read", "empty"),
    (b" \r\n\t ", "read", "empty"),
    (b"\x89PNG\r\n\x1a\n" + bytes(200), "decode", "binary, not text"),
    (bytes(range(32)) * 20, "decode", "binary, not text"),
    (RAW.encode() + b"\xff\xff\xff", "decode", "neither utf-8 nor gb18030"),
]
FALSE_MARK = [b"\xff\xfe" + RAW.encode("utf-16-le") + b"\x00", b"\xef\xbb\xbf\xff\xff"]
BAD_META = [("{", "Invalid JSON"), ("[]", "Input should be an object"), ('{"published": "2019年3月5日"}', "published"), ('{"url": 5}', "url")]


def told(item: Document | PageError) -> str:
    """A document by its name, an error by its words."""
    return item.name if isinstance(item, Document) else f"{item}"


@pytest.mark.parametrize("content", ENCODINGS)
def test_one_bulletin_in_many_encodings(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(content)
    assert list(read_documents([path])) == [Document("a.txt", RAW, sha256(RAW.encode()).hexdigest())]


def test_nul_among_text_becomes_a_replacement_mark() -> None:
    assert decode(b"\xef\xbb\xbf" + RAW.encode() * 9 + b"\0", "a.txt") == RAW * 9 + "\ufffd"


@pytest.mark.parametrize(("content", "stage", "reason"), BAD_CONTENT)
def test_content_that_is_no_text_is_refused(content: bytes, stage: str, reason: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(content)
    assert [told(item) for item in read_documents([path])] == [f"a.txt: {stage}: {reason}"]


@pytest.mark.parametrize("content", FALSE_MARK)
def test_content_that_breaks_the_promise_of_its_mark_is_refused(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(content)
    assert [told(item).split(": ")[:2] for item in read_documents([path])] == [["a.txt", "decode"]]


@pytest.mark.parametrize("name", ["a.pdf", "a.DOCX", "a.html", "a.json"])
def test_other_formats_are_refused_by_name(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text(RAW, encoding="utf-8")
    assert [told(item) for item in read_documents([path])] == [f"{name}: read: {path.suffix} is no format that can be read (text only)"]


@pytest.mark.parametrize("name", ["a.txt", "a.TXT", "a.text", "通报", "通报.txt"])
def test_text_files_are_read_by_name(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text(RAW, encoding="utf-8")
    assert [told(item) for item in read_documents([path])] == [name]


def test_missing_file_is_told_and_the_run_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "b.txt"
    path.write_text(RAW, encoding="utf-8")
    assert [told(item) for item in read_documents([tmp_path / "a.txt", path])] == ["a.txt: read: No such file or directory", "b.txt"]


def test_file_that_is_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(read, "LARGEST", 10)
    path = tmp_path / "a.txt"
    path.write_text(RAW, encoding="utf-8")
    assert [told(item) for item in read_documents([path])] == ["a.txt: read: larger than 0 MB"]


def test_metadata_beside_a_file_is_taken_over(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(RAW, encoding="utf-8")
    (tmp_path / "a.meta.json").write_text('{"published": "2019-03-05", "url": "http://example.org/a", "title": "通报", "site": "某报"}', encoding="utf-8")
    expected = Document("a.txt", RAW, sha256(RAW.encode()).hexdigest(), date(2019, 3, 5), "http://example.org/a", "通报")
    assert list(read_documents([path])) == [expected]


@pytest.mark.parametrize(("meta", "field"), BAD_META)
def test_bad_metadata_is_told(meta: str, field: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(RAW, encoding="utf-8")
    (tmp_path / "a.meta.json").write_text(meta, encoding="utf-8")
    assert [told(item).split(": ")[:4] for item in read_documents([path])] == [["a.txt", "metadata", "a.meta.json", field]]


def test_folder_is_read_in_order_of_names_without_what_stands_beside(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "nested/c.txt", "nested/deep/d.txt", "a.gold.json", "a.meta.json", ".hidden", ".git/e.txt", "z.pdf"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("{}" if name.endswith("meta.json") else RAW, encoding="utf-8")
    expected = ["a.txt", "b.txt", "nested/c.txt", "nested/deep/d.txt", "z.pdf: read: .pdf is no format that can be read (text only)"]
    assert [told(item) for item in read_documents([tmp_path])] == expected


def test_files_and_folders_keep_the_order_in_which_they_were_given(tmp_path: Path) -> None:
    for name in ("one/a.txt", "two/a.txt", "b.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(RAW, encoding="utf-8")
    given = [tmp_path / "two", tmp_path / "b.txt", tmp_path / "one" / "a.txt"]
    assert [told(item) for item in read_documents(given)] == ["a.txt", "b.txt", "a.txt"]


def test_empty_folder_gives_nothing(tmp_path: Path) -> None:
    assert list(read_documents([tmp_path])) == []


def test_error_survives_the_way_between_processes() -> None:
    import pickle

    error = pickle.loads(pickle.dumps(PageError("a.txt", "read", "empty")))
    assert (error.name, error.stage, error.reason, str(error)) == ("a.txt", "read", "empty", "a.txt: read: empty")
