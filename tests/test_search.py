"""Full text search: it finds what LIKE finds, in either script, and follows every change of the store."""

from __future__ import annotations

import json
import random
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.normalise import normalise
from corpus.read import PageError, read_documents
from extract.bench_search import main as bench
from extract.bench_search import vocabulary
from extract.cli import main
from extract.run import ingest
from extract.storage.pairs import SearchError, match_of, phrase, plain
from extract.storage.query import ask
from extract.storage.search import Question, count_hits, find_documents, not_indexed, search, update_index
from extract.storage.store import open_store, save
from schemas.record import Record
from schemas.text import Document
from tests.made import document, result

SAMPLES = Path(__file__).resolve().parent.parent / "corpus" / "samples"


def keep(db: sqlite3.Connection, *of: Document) -> None:
    """Store some documents that report nothing, and bring them into the index."""
    assert save(db, [(one, result(one, Record(doc=one.name, published=one.published))) for one in of]) == []
    update_index(db)


def found(db: sqlite3.Connection, *words: str, any_of: bool = False) -> list[str]:
    """Names of the documents that a search finds."""
    return [hit.document for hit in search(db, Question(words, any_of, 100))]


# ---- what it finds


@pytest.mark.parametrize(
    ("text", "word", "there"),
    [
        ("缴获冰毒3公斤", "冰毒", True),
        ("缴获冰毒3公斤", "获冰", True),
        ("缴获冰毒3公斤", "毒冰", False),
        ("缴获冰毒3公斤", "冰毒案", False),
        ("缴获冰毒", "毒", True),
        ("缴获冰毒", "缉", False),
        ("抓获犯罪嫌疑人4人", "犯罪嫌疑人", True),
        ("抓获嫌疑人,犯罪", "犯罪嫌疑人", False),
        ("冰毒、海洛因", "冰毒海洛因", False),
        ("冰毒、海洛因", "毒、海", True),
        ("繳獲海洛因磚，寄遞渠道", "寄递", True),
        ("通过寄递渠道", "寄遞", True),
        ("收缴海洛因１ ０２６.５\n克", "1026.5克", True),
        ("收缴海洛因1026.5克", "1026.5", True),
        ("收缴海洛因1026.5克", "26.5克", True),
        ("缴获MDMA药片", "mdma", True),
        ("缴获mdma药片", "MDMA", True),
        ("缴获K粉", "k粉", True),
        ("冰毒\n\n海洛因", "冰毒海洛因", False),
        ("缴获冰毒360千\n\n克", "360千克", True),
        ("看见😀𠀀字", "😀𠀀", True),
        ("看见😀𠀀字", "𠀀字", True),
        ('说"冰毒"', '"冰毒"', True),
        ("100%纯", "%纯", True),
        ("100%纯", "1_0", False),
        ("a OR b", "OR", True),
        ("冰毒", "冰*", False),
        ("NEAR(冰毒)", "near(", True),
    ],
)
def test_a_word_is_found_where_it_stands(db: sqlite3.Connection, text: str, word: str, there: bool) -> None:
    keep(db, Document("a.txt", text))
    assert found(db, word) == (["a.txt"] if there else [])


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    path = tmp_path_factory.mktemp("samples") / "t.db"
    ingest([SAMPLES], path)
    with closing(open_store(path)) as store:
        yield store


def words_of_all_kinds(db: sqlite3.Connection) -> list[str]:
    """Words of the rule book, and pieces of the samples of 1 to 6 characters with whatever stands in them."""
    chance = random.Random(0)
    texts = [normalise(item.raw).norm for item in read_documents([SAMPLES]) if not isinstance(item, PageError)]
    pieces = {text[at : at + chance.randint(1, 6)].strip() for text in texts for at in (chance.randrange(len(text)) for _ in range(20))}
    return sorted({piece for piece in pieces if piece and plain(piece) == piece} | set(vocabulary(db)))


def test_counts_are_those_of_like(samples: sqlite3.Connection) -> None:
    words = words_of_all_kinds(samples)
    assert len(words) >= 400
    with closing(sqlite3.connect(":memory:")) as plainly:
        plainly.execute("CREATE TABLE page (text TEXT)")
        plainly.executemany("INSERT INTO page VALUES (?)", [(normalise(raw).norm,) for (raw,) in samples.execute("SELECT text FROM documents")])
        sql = r"SELECT count(*) FROM page WHERE text LIKE '%' || ? || '%' ESCAPE '\'"
        wanted = {word: plainly.execute(sql, (re.sub(r"([\\%_])", r"\\\1", plain(word)),)).fetchone()[0] for word in words}
    assert {word: count_hits(samples, match_of([word])) for word in words} == wanted
    assert max(wanted.values()) > 20


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet='冰毒案A1," \n😀𠀀éʼ', min_size=1, max_size=12), st.data())
def test_any_piece_of_any_text_is_found(raw: str, data: st.DataObject) -> None:
    text = normalise(raw).norm
    start = data.draw(st.integers(0, max(0, len(text) - 1)))
    piece = text[start : data.draw(st.integers(start, len(text)))].strip()
    if not piece or plain(piece) != piece:
        return
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as store:
        from schemas.tables import migrate

        migrate(store)
        keep(store, Document("a.txt", raw), Document("b.txt", "另一份"))
        assert "a.txt" in found(store, piece)


def test_all_words_or_any(db: sqlite3.Connection) -> None:
    keep(db, Document("a.txt", "寄递冰毒"), Document("b.txt", "寄递包裹"), Document("c.txt", "缴获冰毒"), Document("d.txt", "天气"))
    assert found(db, "冰毒", "寄递") == ["a.txt"]
    assert sorted(found(db, "冰毒", "寄递", any_of=True)) == ["a.txt", "b.txt", "c.txt"]


def test_the_newest_come_first(db: sqlite3.Connection) -> None:
    days = {"a.txt": date(2018, 5, 1), "b.txt": None, "c.txt": date(2020, 1, 1), "d.txt": date(2018, 5, 2)}
    for name, day in days.items():
        keep(db, Document(name, "冰毒", published=day))
    assert found(db, "冰毒") == ["c.txt", "d.txt", "a.txt", "b.txt"]


def test_a_hit_tells_where_the_words_stand_in_the_raw_text(db: sqlite3.Connection) -> None:
    keep(db, Document("a.txt", "警方繳獲海洛因360千\n\n克"))
    (hit,) = search(db, Question(("360千克", "缴获")))
    assert hit.places == ((2, 4, "繳獲"), (7, 14, "360千\n\n克"))
    assert hit.excerpt == "警方【繳獲】海洛因360千\n\n克 … 警方繳獲海洛因【360千\n\n克】"


@pytest.mark.parametrize("word", ["", " ", "\n", "　"])
def test_nothing_is_no_word(word: str) -> None:
    with pytest.raises(SearchError, match="nothing to search for"):
        phrase(word)


# ---- the index follows the store


def test_a_changed_document_is_found_by_its_new_words_only(db: sqlite3.Connection) -> None:
    keep(db, Document("a.txt", "缴获冰毒"), Document("b.txt", "缴获大麻"))
    keep(db, Document("b.txt", "缴获鸦片"))
    assert (found(db, "大麻"), found(db, "鸦片"), found(db, "缴获")) == ([], ["b.txt"], ["b.txt", "a.txt"])
    assert db.execute("SELECT count(*) FROM search_waste").fetchone() == (0,)


def test_a_document_that_is_gone_is_not_found_even_before_the_next_step(db: sqlite3.Connection) -> None:
    keep(db, Document("a.txt", "缴获冰毒"))
    db.execute("DELETE FROM documents")
    assert find_documents(db, match_of(["冰毒"]), 10) == []
    update_index(db)
    assert count_hits(db, match_of(["冰毒"])) == 0


def test_the_number_of_a_deleted_document_is_not_mistaken(db: sqlite3.Connection) -> None:
    keep(db, Document("a.txt", "缴获冰毒"))
    save(db, [(document("a.txt", "天气"), result(document("a.txt", "天气"), Record(doc="a.txt")))])
    assert find_documents(db, match_of(["冰毒"]), 10) == []


def test_a_new_day_of_publication_moves_a_document(db: sqlite3.Connection) -> None:
    keep(db, Document("a.txt", "冰毒", published=date(2018, 1, 1)), Document("b.txt", "冰毒", published=date(2019, 1, 1)))
    keep(db, Document("a.txt", "冰毒", published=date(2020, 1, 1)))
    assert found(db, "冰毒") == ["a.txt", "b.txt"]


def test_only_what_is_new_is_brought_in(db: sqlite3.Connection) -> None:
    keep(db, Document("a.txt", "冰毒"))
    one = Document("b.txt", "冰毒")
    save(db, [(one, result(one, Record(doc="b.txt")))])
    assert (not_indexed(db), update_index(db), update_index(db), not_indexed(db)) == (1, 1, 0, 0)


def test_a_step_that_was_cut_off_goes_on(db: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extract.storage.search.BATCH", 2)
    pages = [Document(f"{n}.txt", f"冰毒{n}") for n in range(7)]
    save(db, [(page, result(page, Record(doc=page.name))) for page in pages])

    def stop(count: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        update_index(db, stop)
    assert (len(found(db, "冰毒")), not_indexed(db)) == (2, 5)
    update_index(db)
    assert len(found(db, "冰毒")) == 7


def test_an_index_of_another_normal_form_is_made_anew(db: sqlite3.Connection) -> None:
    keep(db, Document("a.txt", "缴获冰毒"))
    db.execute("UPDATE store_info SET value = 'older' WHERE item = 'search'")
    assert (not_indexed(db), update_index(db)) == (1, 1)
    assert found(db, "冰毒") == ["a.txt"]


# ---- the commands


def jibao(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.fixture
def path(tmp_path: Path, db: sqlite3.Connection) -> Path:
    keep(db, Document("a.txt", "通过寄递渠道走私冰毒。", published=date(2020, 1, 1)), Document("b.txt", "缴获冰毒"))
    return tmp_path / "t.db"


def test_search_prints_the_words_in_their_surroundings(path: Path) -> None:
    ran = jibao("search", "冰毒", "寄遞", "--db", path)
    assert ran.stdout.splitlines()[2:] == ["2020-01-01  a.txt     通过【寄递】渠道走私冰毒。 … 通过寄递渠道走私【冰毒】。"]
    assert ran.stderr == "1 documents\n"


def test_search_says_what_it_did_not_show_or_see(path: Path, db: sqlite3.Connection) -> None:
    one = Document("c.txt", "冰毒")
    save(db, [(one, result(one, Record(doc="c.txt")))])
    assert jibao("search", "冰毒", "--db", path, "--limit", "1").stderr == (
        "2 documents, the newest 1 shown; 1 documents are not in the index yet: jibao index\n"
    )
    assert jibao("index", "--db", path).stdout == "1 documents indexed\n"
    assert jibao("search", "冰毒", "--db", path, "--any").stderr == "3 documents\n"


def test_search_as_json_has_spans(path: Path) -> None:
    (hit,) = json.loads(jibao("search", "寄递", "--db", path, "--format", "json").stdout)
    assert (hit["document"], hit["published"], hit["places"]) == ("a.txt", "2020-01-01", [[2, 4, "寄递"]])


def test_search_for_nothing_is_an_error(path: Path) -> None:
    ran = jibao("search", " ", "--db", path)
    assert (ran.exit_code, ran.stderr) == (2, "Error: nothing to search for: give a word\n")


def test_sql_can_search(path: Path) -> None:
    with closing(open_store(path)) as store:
        sql = """SELECT name FROM documents WHERE id IN (SELECT document_id FROM search_rows WHERE id IN (
          SELECT rowid FROM search_index WHERE search_index MATCH words('冰毒 寄遞')))"""
        assert ask(store, sql).rows == (("a.txt",),)


def test_the_bench_runs(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert bench(["--documents", "60", "--db", str(tmp_path / "b.db")]) == 0
    assert [line[:14].strip() for line in capsys.readouterr().out.splitlines()[3:]] == ["one word: coun", "one word: the", "two words: cou", "two words: the"]
