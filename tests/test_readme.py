"""Every code block of README.md is run, in order, in one folder; README.zh-CN.md holds the same blocks.

    console   `$ command`, then all that it prints; a line `…` stands for any lines, `…` within a line for any characters
    python    executed; a text block right behind it is what it prints
    toml      put at the end of the file that its first line names (`# try/rules/drugs.toml`)
    text      words of a sample bulletin
    sh        targets of the Makefile

`python -m tests.test_readme` writes what the commands print now into both files.
"""

from __future__ import annotations

import io
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import chdir, closing, redirect_stdout
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import count, groupby, pairwise
from pathlib import Path

import pytest
from click.testing import CliRunner

from extract.cli import main
from extract.commands.rules import rules
from extract.storage.store import open_store

ROOT = Path(__file__).resolve().parent.parent
ENGLISH, CHINESE = ROOT / "README.md", ROOT / "README.zh-CN.md"
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LANGUAGES = {"console", "python", "text", "toml", "sh"}
LEFT_OUT = "…"


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block; `printed` says that it holds the output of the python block before it."""

    language: str
    body: str
    printed: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """One command or program of the README: which block, what it should print, what it printed, and how it ended."""

    block: int
    command: str
    expected: tuple[str, ...]
    actual: tuple[str, ...]
    status: int = 0


# ---- reading a README


def blocks_of(text: str) -> list[Block]:
    """The fenced blocks of a page, in order."""
    found = [Block(match[1], match[2]) for match in FENCE.finditer(text)]
    behind = [False, *(before.language == "python" and after.language == "text" for before, after in pairwise(found))]
    return [Block(block.language, block.body, printed) for block, printed in zip(found, behind, strict=bool(found))]


def steps(body: str) -> list[tuple[str, tuple[str, ...]]]:
    """(command, expected lines) of a console block; a command goes on in lines that begin with "> "."""
    found: list[tuple[str, list[str]]] = []
    for line in body.splitlines():
        if line.startswith("$ "):
            found.append((line[2:], []))
        elif line.startswith("> ") and not found[-1][1]:
            found[-1] = (f"{found[-1][0]}\n{line[2:]}", [])
        else:
            found[-1][1].append(line)
    return [(command, trimmed("\n".join(lines))) for command, lines in found]


def trimmed(output: str) -> tuple[str, ...]:
    """Lines without blanks at their ends and without empty lines behind the last."""
    return tuple(line.rstrip() for line in output.rstrip().splitlines())


def fits(expected: Sequence[str], actual: Sequence[str]) -> bool:
    """Whether the lines are those expected, with `…` for what is left out."""
    pattern = "".join("(?:.*\n)*?" if line == LEFT_OUT else re.escape(line).replace(LEFT_OUT, ".*") + "\n" for line in expected)
    return re.fullmatch(pattern, "".join(f"{line}\n" for line in actual)) is not None


# ---- running it


def run_blocks(blocks: Sequence[Block], folder: Path) -> Iterator[Said]:
    """Run all blocks in a folder that holds the sample bulletins and the rules."""
    for pages in ("samples", "retold"):
        shutil.copytree(ROOT / "corpus" / pages, folder / "corpus" / pages)
    shutil.copytree(ROOT / "rules", folder / "rules", ignore=shutil.ignore_patterns("__pycache__"))
    with chdir(folder):
        for index, block in enumerate(blocks):
            if block.language == "console":
                for command, expected in steps(block.body):
                    yield Said(index, command, expected, *run_command(command))
            elif block.language == "python":
                yield Said(index, block.body, expected_of(blocks, index), run_python(block.body))
            elif block.language == "toml":
                append(block.body)


def expected_of(blocks: Sequence[Block], index: int) -> tuple[str, ...]:
    """What the python block at an index should print."""
    return trimmed(blocks[index + 1].body) if index + 1 < len(blocks) and blocks[index + 1].printed else ()


def run_command(command: str) -> tuple[tuple[str, ...], int]:
    """What a command prints, and its exit status: jibao in this process, any other in a shell."""
    if command.startswith("jibao "):
        ran = CliRunner().invoke(main, shlex.split(command)[1:], env={"COLUMNS": "200"})
        return trimmed(ran.output), ran.exit_code
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])  # so that a pipe ends in our jibao
    other = subprocess.run(["sh", "-c", command], capture_output=True, text=True, encoding="utf-8", timeout=60, env={**os.environ, "PATH": path})
    return trimmed(other.stdout + other.stderr), other.returncode


def run_python(source: str) -> tuple[str, ...]:
    """What a program prints."""
    out = io.StringIO()
    with redirect_stdout(out):
        exec(compile(source, "README", "exec"), {"__name__": "readme"})
    return trimmed(out.getvalue())


def append(body: str) -> None:
    """Put a TOML block at the end of the file that its first line names."""
    with Path(body.splitlines()[0].removeprefix("# ")).open("a", encoding="utf-8") as file:
        file.write(f"\n{body}")


@lru_cache(maxsize=1)
def transcript() -> tuple[Said, ...]:
    """All that README.md says and does, run once a session."""
    with tempfile.TemporaryDirectory() as folder:
        return tuple(run_blocks(blocks_of(ENGLISH.read_text(encoding="utf-8")), Path(folder)))


# ---- writing it anew


def refilled(expected: Sequence[str], actual: Sequence[str]) -> list[str]:
    """What to print in the README: the old lines if they still fit, else the new ones with the old `…` at their places."""
    if fits(expected, actual):
        return list(expected)
    groups = [list(lines) for _, lines in groupby(expected, key=lambda line: line == LEFT_OUT)]
    if len(groups) < 2:
        return [kept(line, expected) for line in actual]
    out: list[str] = []
    for place, group in enumerate(groups):
        out += group if group[0] == LEFT_OUT else nearest(group, actual, first=place == 0, last=place == len(groups) - 1)
    return out


def nearest(group: Sequence[str], actual: Sequence[str], first: bool, last: bool) -> list[str]:
    """As many new lines as a group has: the first, the last, or those that are most like it."""
    end = max(0, len(actual) - len(group))
    likeness = [SequenceMatcher(None, "\n".join(group), "\n".join(actual[at : at + len(group)]), autojunk=False).ratio() for at in range(end + 1)]
    start = 0 if first else end if last else likeness.index(max(likeness))
    return [kept(line, group) for line in actual[start : start + len(group)]]


def kept(line: str, old: Sequence[str]) -> str:
    """The old line that stands for a new one by a `…` within it, else the new one."""
    return next((other for other in old if LEFT_OUT in other and other != LEFT_OUT and fits([other], [line])), line)


def rewritten(text: str, said: Sequence[Said]) -> str:
    """A README with the outputs of a run."""
    bodies = {number: "" for number, block in enumerate(blocks_of(text)) if block.language == "console" or block.printed}
    for one in said:
        lines = refilled(one.expected, one.actual)
        if one.block in bodies:
            bodies[one.block] += "\n".join([f"$ {one.command}".replace("\n", "\n> "), *lines]) + "\n"
        elif one.block + 1 in bodies:
            bodies[one.block + 1] = "".join(f"{line}\n" for line in lines)
    numbers = count()

    def written(match: re.Match[str]) -> str:
        return f"```{match[1]}\n{bodies.get(next(numbers), match[2])}```"

    return FENCE.sub(written, text)


def refresh() -> int:
    """Write both READMEs anew; the number of commands that failed."""
    said = transcript()
    for path in (ENGLISH, CHINESE):
        path.write_text(rewritten(path.read_text(encoding="utf-8"), said), encoding="utf-8")
    failed = [one for one in said if one.status]
    for one in failed:
        sys.stderr.write(f"exit status {one.status}: {one.command}\n" + "\n".join(one.actual) + "\n")
    return len(failed)


# ---- the READMEs


def count_steps(page: Path) -> int:
    """How many commands and programs a README has."""
    blocks = blocks_of(page.read_text(encoding="utf-8"))
    return sum(len(steps(block.body)) if block.language == "console" else block.language == "python" for block in blocks)


@pytest.mark.parametrize("number", range(count_steps(ENGLISH)))
def test_a_block_does_what_the_readme_says(number: int) -> None:
    one = transcript()[number]
    assert one.status == 0, one.actual
    if not fits(one.expected, one.actual):  # a plain comparison tells the difference
        assert one.actual == one.expected, f"{one.command}\npython -m tests.test_readme writes both READMEs anew"


def test_the_twin_has_the_same_blocks_and_headings() -> None:
    english, chinese = (path.read_text(encoding="utf-8") for path in (ENGLISH, CHINESE))
    assert blocks_of(chinese) == blocks_of(english)
    levels = [[line.split()[0] for line in FENCE.sub("", text).splitlines() if line.startswith("#")] for text in (english, chinese)]
    assert levels[0] == levels[1]


def test_every_block_is_of_a_kind_that_is_run() -> None:
    assert {block.language for block in blocks_of(ENGLISH.read_text(encoding="utf-8"))} == LANGUAGES


def test_quoted_bulletins_are_samples() -> None:
    samples = [path.read_text(encoding="utf-8") for path in (ROOT / "corpus" / "samples").glob("*.txt")]
    quoted = [block.body.strip() for block in blocks_of(ENGLISH.read_text(encoding="utf-8")) if block.language == "text" and not block.printed]
    assert [words for words in quoted if not any(words in sample for sample in samples)] == []


def test_make_targets_are_there() -> None:
    told = "".join(block.body for block in blocks_of(ENGLISH.read_text(encoding="utf-8")) if block.language == "sh").splitlines()
    targets = re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert [line for line in told if line.split("#")[0].split() not in [["make", target] for target in targets]] == []


@pytest.mark.parametrize("path", [ENGLISH, CHINESE], ids=lambda path: path.name)
def test_every_table_view_and_command_is_told(path: Path, tmp_path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    with closing(open_store(tmp_path / "t.db", "write")) as store:
        names = [
            str(row[0]) for row in store.execute("SELECT name FROM pragma_table_list WHERE type IN ('table', 'view', 'virtual') AND name NOT GLOB '*sqlite*'")
        ]
    commands = [name for name in main.commands if name != "rules"] + [f"rules {name}" for name in rules.commands]
    assert [name for name in names if f"`{name}`" not in text] == []
    assert [name for name in commands if f"`{name}`" not in text] == []


# ---- the machinery


@pytest.mark.parametrize(
    ("expected", "actual", "same"),
    [
        (["a", "b"], ["a", "b"], True),
        (["a"], ["a", "b"], False),
        (["a", "…"], ["a", "b", "c"], True),
        (["a", "…"], ["a"], True),
        (["…", "c"], ["a", "b", "c"], True),
        (["a", "…", "c"], ["a", "b"], False),
        (["… examples, 0 complaints"], ["401 examples, 0 complaints"], True),
        (["… examples, 0 complaints"], ["401 examples, 1 complaints"], False),
        (["a.c"], ["abc"], False),
        ([], ["a"], False),
        ([], [], True),
    ],
)
def test_what_fits(expected: list[str], actual: list[str], same: bool) -> None:
    assert fits(expected, actual) is same


@pytest.mark.parametrize(
    ("expected", "actual", "new"),
    [
        (["a", "b"], ["a", "c"], ["a", "c"]),
        ([], ["a"], ["a"]),
        (["a", "…"], ["a", "c"], ["a", "…"]),
        (["a1", "…"], ["a2", "b"], ["a2", "…"]),
        (["…", "a1"], ["b", "a2"], ["…", "a2"]),
        (["…", "a1", "…"], ["b", "a2", "c"], ["…", "a2", "…"]),
        (["a1", "…", "bcd1", "…", "z1"], ["a2", "x", "bcd2", "y", "z2"], ["a2", "…", "bcd2", "…", "z2"]),
        (["a1", "… done"], ["a2", "3 done"], ["a2", "… done"]),
    ],
)
def test_how_lines_are_written_anew(expected: list[str], actual: list[str], new: list[str]) -> None:
    assert refilled(expected, actual) == new


def test_how_a_page_is_written_anew() -> None:
    page = "# A\n\n```console\n$ one\n1\n$ two\n> more\n```\n\n```python\np\n```\n\n```text\n3\n```\n\n```text\nkept\n```\n"
    said = [Said(0, "one", ("1",), ("10",)), Said(0, "two\nmore", (), ("20",)), Said(1, "p", ("3",), ("30",))]
    assert rewritten(page, said) == page.replace("\n1\n", "\n10\n").replace("> more\n", "> more\n20\n").replace("\n3\n", "\n30\n")


if __name__ == "__main__":
    sys.exit(1 if refresh() else 0)
