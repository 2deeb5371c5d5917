"""The editor's own work: names of outlets, pairings, bases, moves to other stories, versions read and marked.

    ~/.local/share/wirediff/work.db     SQLite in WAL mode, synchronous FULL, open to its owner alone

What a method has returned from is on the disk: a kill at any instant loses nothing that was
confirmed. Two programs may use one file; each waits for the other's writes and sees them. A file
that is no such database is set aside under another name, never overwritten, and reported. What cannot be
kept holds till the program ends, and is kept as soon as it can be; see own_file.py.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from reader.model import Problem
from reader.store.acts import Dismissed, Move, Paired, stand
from reader.store.own_file import OwnFile
from reader.store.second_connection import read_earlier
from reader.store.tables import Act

if TYPE_CHECKING:
    from reader.model import Pairing


class Work:
    """The editor's own file. Safe to share between threads and between programs.

    It tells what any program has written so far; `do` returns once it is on disk. What can be done: see acts.py.
    """

    def __init__(self, file: OwnFile) -> None:
        self._file = file

    @property
    def unkept(self) -> str:
        """The reason why what is done now is not saved; empty where it is."""
        return self._file.unkept

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Faults of the file so far that were put right."""
        return self._file.problems

    def settle(self) -> None:
        """Notice what has become of the file, and save what could not be saved before."""
        self._file.settle()

    def hurry(self) -> None:
        """The program is being left: wait for no other any more."""
        self._file.hurry()

    def close(self) -> tuple[Problem, ...]:
        """Keep what can be and close the file. Returns what is lost now."""
        return self._file.close()

    def outlets(self) -> dict[str, str]:
        """The outlet names the editor gave, by version id."""
        return {version: rest[0] for (version,), rest in self._file.contents["outlet"].items()}

    def outlet_rules(self) -> tuple[tuple[str, str], ...]:
        """The outlet names the editor gave to all files like one, `(pattern, name)`, the last made first."""
        rules = self._file.contents["outlet_rule"].items()
        return tuple(
            (pattern, name) for (pattern,), (name, _) in sorted(rules, key=lambda rule: rule[1][1], reverse=True)
        )

    def pairings(self) -> tuple[Pairing, ...]:
        """Every ruling on two sentences, in the order of their hashes, the lower on the left."""
        from reader.model import Pairing

        rows = sorted(self._file.contents["pairing"].items())
        return tuple(Pairing(left, right, bool(joined)) for (left, right), (joined,) in rows)

    def paired(self) -> tuple[Paired, ...]:
        """The rulings on two sentences with their words, as far as those are known."""
        contents = self._file.contents
        return tuple(
            Paired(left, right, left_path, right_path, bool(contents["pairing"][key][0]))
            for key, (left, right, left_path, right_path) in sorted(contents["paired"].items())
            if key in contents["pairing"]
        )

    def dismissed(self) -> dict[str, Dismissed]:
        """The flags that the editor dismissed, by their hashes."""
        return {flag: Dismissed(*rest) for (flag,), rest in self._file.contents["dismissed"].items()}

    def muted(self) -> frozenset[tuple[str, str]]:
        """The kinds of flag that are muted, each with the version they are muted in, or none for all."""
        return frozenset((kind, version) for kind, version in self._file.contents["muted"])

    def muted_always(self) -> tuple[str, ...]:
        """The kinds of flag that are muted in all copy."""
        return tuple(sorted(kind for kind, version in self.muted() if not version))

    def bases(self) -> dict[str, int]:
        """The versions the editor made a base, each with its turn: the highest was chosen last."""
        return {version: rest[0] for (version,), rest in self._file.contents["base"].items()}

    def moves(self) -> tuple[Move, ...]:
        """Moves of versions by the editor, in the order of doing so."""
        moves = [Move(version, *rest) for (version,), rest in self._file.contents["place"].items()]
        return tuple(sorted(moves, key=lambda move: move.turn))

    def read(self) -> frozenset[str]:
        """The versions that were read."""
        return frozenset(version for (version,) in self._file.contents["read"])

    def marked(self) -> frozenset[str]:
        """The versions the editor marked."""
        return frozenset(version for (version,) in self._file.contents["mark"])

    def stood(self) -> dict[str, str]:
        """The version that was ruled on last in each place, by whole path."""
        return {path: rest[0] for (path,), rest in self._file.contents["stood"].items()}

    def succession_acts(self, path: str, old: str, new: str) -> tuple[Act, ...]:
        """The acts that carry the rulings on `old` over to `new`.

        Only the place is noted if `old` has none or `new` has its own.
        """
        contents = self._file.contents
        carried = tuple(
            Act(table, (new,), contents[table][(old,)])
            for table in ("outlet", "base", "mark", "place")
            if (old,) in contents[table] and (new,) not in contents[table]
        )
        followed = tuple(
            Act("place", key, (new, turn)) for key, (beside, turn) in contents["place"].items() if beside == old
        )
        return *carried, *followed, stand(path, new)

    def ruled(self) -> frozenset[str]:
        """The versions that are named, marked, moved or made a base."""
        contents = self._file.contents
        return frozenset(version for table in ("outlet", "base", "mark", "place") for (version,) in contents[table])

    def do(self, *acts: Act) -> None:
        """Keep what the editor did, all of it or nothing.

        Raises:
            NotKept: the disk is full, the file is locked or read-only. What was done holds till the program ends.
        """
        self._file.do(*acts)

    def back(self, *acts: Act) -> tuple[Act, ...]:
        """The acts that would take some back, as things are now."""
        before = self._file.contents
        return tuple(Act(act.table, act.key, before[act.table].get(act.key)) for act in acts)

    def remembered(self, name: str) -> str | None:
        """What was remembered last under a name, such as where the editor left off."""
        rest = self._file.contents["remembered"].get((name,))
        return rest[0] if rest else None

    def remember(self, name: str, value: str) -> None:
        """Remember something that is no ruling. Raises as `do`."""
        if self.remembered(name) != value:
            self.do(Act("remembered", (name,), (value,)))


def in_memory() -> Work:
    """A Work that ends with the program."""
    return Work(OwnFile(None))


def work_path() -> Path:
    """The path of the editor's file, whether or not it is there: in the user's data folder."""
    from platformdirs import user_data_path  # asked for only where no test or caller names the file

    return user_data_path("wirediff", appauthor=False) / "work.db"


def open_work(path: Path | None = None) -> tuple[Work, tuple[Problem, ...]]:
    """Open the editor's file, `work.db` in the user's data folder unless another path is given. Never raises.

    A file that cannot be used is set aside or left alone, and the Problem says which. Where nothing can be kept, what
    can be read of earlier work holds, and what is done is kept until the program ends.
    """
    path = path or work_path()
    file = OwnFile(path)
    unkept = f"{file.unkept}; what you do now is kept until the program ends"
    return Work(file), (*file.problems, *([Problem(str(path), unkept)] if file.unkept else ()))


def read_work(path: Path | None = None) -> tuple[Work, tuple[Problem, ...]]:
    """The contents of the editor's file, for a command that keeps nothing: the file is left as it is. Never raises."""
    path = path or work_path()
    contents, reason = read_earlier(path)
    return Work(OwnFile(None, contents)), ((Problem(str(path), f"cannot be read: {reason}"),) if reason else ())
