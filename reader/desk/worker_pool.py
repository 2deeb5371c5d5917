"""Worker pool: files read on every processor, in processes of their own.

    this process      paths, a few at a time ──> stdin    reader process
                      <── FileRows of each     ─── stdout

A reader ends when its standard input does, in the middle of a file too, and so with this process, whatever kills it.
(What multiprocessing starts outlives a parent that is killed; and it passes on the standard streams, which an app has
put aside.)
Nothing is lost with a reader that fails: its files come back unread.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import queue
import subprocess
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, NamedTuple

from reader.desk.ingest import ingest
from reader.sources import SourceFile
from reader.store import FileRows

Batch = list[tuple[SourceFile, str]]
_BATCH = 32
_MAX_ANSWERS = 128
_MAX_PROCESSES = 4
_PATIENCE_SECONDS = 0.05
_SERVE = "import sys; sys.path[:] = {path!r}; from reader.desk.worker_pool import serve; serve()"


class ReadFile(NamedTuple):
    """A file that was read, or could not be where it should have been."""

    file: SourceFile
    rows: FileRows | None


def processors() -> int:
    """The number of processes that can read at once."""
    if hasattr(os, "sched_getaffinity"):
        return min(_MAX_PROCESSES, len(os.sched_getaffinity(0)))
    return min(_MAX_PROCESSES, os.cpu_count() or 1)


class WorkerPool:
    """Processes that read files, as long as the `with` block lasts that they are used in."""

    def __init__(self, outlets: Sequence[tuple[str, str]], reading_key: int) -> None:
        self._given = outlets, reading_key
        self._processes: list[subprocess.Popen[bytes]] = []
        self._asking: list[threading.Thread] = []
        self._unwanted = threading.Event()

    def __enter__(self) -> WorkerPool:
        for _ in range(processors()):
            try:
                self._processes.append(_started())
            except (OSError, ValueError):
                break
        return self

    def __exit__(self, *_: object) -> None:
        self._unwanted.set()
        for process in self._processes:
            process.kill()
        for thread in self._asking:
            thread.join()
        for process in self._processes:
            for stream in (process.stdin, process.stdout):
                with contextlib.suppress(OSError):
                    stream.close()  # type: ignore[union-attr]
            process.wait()

    def read(self, files: Iterable[tuple[SourceFile, str]]) -> Iterator[ReadFile | None]:
        """Every file once, given with its whole path, in the order they come in; None: none has come for a while."""
        todo = iter(files)
        answers: queue.Queue[list[ReadFile] | None] = queue.Queue(_MAX_ANSWERS)
        lock = threading.Lock()

        def ask(process: subprocess.Popen[bytes]) -> None:
            batch: Batch = []
            try:
                assert process.stdin
                assert process.stdout
                pickle.dump(self._given, process.stdin)
                while not self._unwanted.is_set():
                    batch = []  # should asking for more fail, what was answered does not come back, the rest does
                    with lock:
                        for item in islice(todo, _BATCH):
                            batch.append(item)
                    if not batch:
                        break
                    pickle.dump(batch, process.stdin)
                    process.stdin.flush()
                    read: list[FileRows] = pickle.load(process.stdout)
                    self._put(answers, [ReadFile(file, rows) for (file, _), rows in zip(batch, read, strict=True)])
            except Exception:  # killed or failed, all that matters is what it did not read
                self._put(answers, [ReadFile(file, None) for file, _ in batch])
            finally:
                self._put(answers, None)

        self._asking = [threading.Thread(target=ask, args=(process,), daemon=True) for process in self._processes]
        for thread in self._asking:
            thread.start()
        asking = len(self._asking)
        while asking:
            try:
                answer = answers.get(timeout=_PATIENCE_SECONDS)
            except queue.Empty:
                yield None
                continue
            if answer is None:
                asking -= 1
            else:
                yield from answer
        yield from (ReadFile(file, None) for file, _ in todo)

    def _put(self, answers: queue.Queue[list[ReadFile] | None], answer: list[ReadFile] | None) -> None:
        while not self._unwanted.is_set():
            try:
                return answers.put(answer, timeout=_PATIENCE_SECONDS)
            except queue.Full:
                continue
        return None


def serve() -> None:
    """Run a reader process: answer until nobody asks any more."""
    asked: queue.SimpleQueue[Any] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(asked.put,), daemon=True).start()
    outlets, reading_key = asked.get()
    answers = sys.stdout.buffer
    with contextlib.suppress(OSError):
        while True:
            batch: Batch = asked.get()
            pickle.dump([ingest(file, outlets).rows(whole, reading_key) for file, whole in batch], answers)
            answers.flush()
    os._exit(0)  # without a word about a pipe that nobody reads from any more


def _listen(heard: Callable[[Any], object]) -> None:
    """Hear all that is asked; where nobody is left to ask, the process ends, whatever it is at."""
    try:
        with contextlib.suppress(EOFError, OSError):
            while True:
                heard(pickle.load(sys.stdin.buffer))
    finally:
        os._exit(0)


def _started() -> subprocess.Popen[bytes]:
    """A session of its own, so that what a terminal sends to the program, such as Ctrl+C, does not reach it."""
    return subprocess.Popen(
        [sys.executable, "-c", _SERVE.format(path=sys.path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
