"""Measures terminal programs on a pty, side by side, and what prints and ends; started by Scripts/bench.

Frame: from exec to the last byte of the first burst that fills a screen (500 bytes or more in all: htop prepares the
terminal, sleeps, then draws), which ends where 50 ms stay quiet.
Key: from the write of the key to the last byte of its burst, which ends where 30 ms stay quiet.
The programs take turns within each round, so that noise of the machine meets all alike.

Large networks: the first frame of 1,000 schools and 20,000 items, and «Сеть» at 5,000 schools, from the key 5 to the
last byte; a few rounds of each.

Edits: Space marks an item of the roadmap, and u takes that back; each is saved before the status line says so. From the
write of the key to the last byte, on a copy of the store for each build. It has to be the first bytes again at the end.

With `--before PROGRAM` another build of Kurator takes its turn in each round, on the same stores: the verdicts then
tell both, and the ratio.

Cards: F3 on a school that has 200 visits, from the write of the key to the last byte.

Lists: whole runs that print and end, on 200 schools and 5,000 items, beside Python that only reads the same files.
What `today` takes beyond `list clusters`, which reads the store and prints three lines, is the attention list with its
figures and a sentence for each line.
"""

import argparse
import fcntl
import json
import math
import os
import pathlib
import re
import select
import shutil
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time

try:
    import pyte
except ImportError:
    pyte = None

COLUMNS, ROWS = 120, 40
DOWN, UP, TAB, BACK_TAB = b"\x1bOB", b"\x1bOA", b"\t", b"\x1b[Z"
F3, ESCAPE = b"\x1bOR", b"\x1b"
ZIGZAG = [DOWN, DOWN, DOWN, UP, UP, DOWN, DOWN, UP, UP, UP]  # stays within a list of four rows
LARGE_ROUNDS = 7  # each takes a second or more
FULL = 500  # no screen of these programs is smaller
DATE = "2026-10-15"  # the sample's present, so that every run shows the same


if pyte:
    class Screen(pyte.Screen):
        """pyte's screen, with the sequences of xterm-256color that it lacks."""

        def repeat(self, count=1, **_):
            self.draw(self.last * (count or 1))

        def draw(self, data):
            if data:
                self.last = data[-1]
            super().draw(data)

        def scroll_up(self, count=1, **_):
            x, y = self.cursor.x, self.cursor.y
            self.cursor.y = self.margins.bottom if self.margins else self.lines - 1
            for _ in range(count or 1):
                self.index()
            self.cursor.x, self.cursor.y = x, y

        def scroll_down(self, count=1, **_):
            x, y = self.cursor.x, self.cursor.y
            self.cursor.y = self.margins.top if self.margins else 0
            for _ in range(count or 1):
                self.reverse_index()
            self.cursor.x, self.cursor.y = x, y

    class Stream(pyte.ByteStream):
        csi = {**pyte.ByteStream.csi, "b": "repeat", "S": "scroll_up", "T": "scroll_down"}
        events = pyte.ByteStream.events | {"repeat", "scroll_up", "scroll_down"}


class Run:
    """One start of a program on a pty of its own. Ends only the process that it started."""

    def __init__(self, command, folder, environment, reads=True):
        stamp_in, stamp_out = os.pipe()
        self.terminal, side = os.openpty()
        fcntl.ioctl(side, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        self.pid = os.fork()
        if self.pid == 0:
            try:
                os.setsid()
                fcntl.ioctl(side, termios.TIOCSCTTY, 0)
                for descriptor in 0, 1, 2:
                    os.dup2(side, descriptor)
                os.chdir(folder)
                os.write(stamp_out, struct.pack("d", time.monotonic()))
                os.execve(command[0], command, environment)
            finally:
                os._exit(127)
        os.close(side)
        os.close(stamp_out)
        self.screen = Screen(COLUMNS, ROWS) if pyte and reads else None
        self.stream = Stream(self.screen) if self.screen else None
        count, last = self.burst(quiet=0.05, patience=30)
        while 0 < count < FULL:
            more, at = self.burst(quiet=0.05, patience=1)
            if not more:
                break
            count, last = count + more, at
        start = struct.unpack("d", os.read(stamp_in, 8))[0]
        os.close(stamp_in)
        self.first_bytes = count
        self.frame = last - start if last else None
        self.memory = self.resident()

    def burst(self, quiet, patience):
        """Reads until nothing comes for `quiet` seconds: how many bytes, and when the last came (None: none did)."""
        parts, last, wait = [], None, patience
        while select.select([self.terminal], [], [], wait)[0]:
            try:
                data = os.read(self.terminal, 65536)
            except OSError:
                break
            last = time.monotonic()
            if not data:
                break
            parts.append(data)
            wait = quiet
        burst = b"".join(parts)
        if self.stream:
            self.stream.feed(burst)  # only now: it is slow, and would hold the program back
        return len(burst), last

    def press(self, key, patience=0.06):
        """How many bytes the key made, and the seconds to the last of them (None where it made none)."""
        while select.select([self.terminal], [], [], 0)[0]:
            self.burst(0.005, 0.005)
        start = time.monotonic()
        os.write(self.terminal, key)
        count, last = self.burst(quiet=0.03, patience=patience)
        return count, last - start if last else None

    def cells(self):
        return [[self.screen.buffer[row][column] for column in range(COLUMNS)] for row in range(ROWS)]

    def resident(self):
        try:
            status = pathlib.Path(f"/proc/{self.pid}/status").read_text()
            return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) / 1024
        except (OSError, TypeError):
            return None

    def used(self):
        """Seconds of CPU so far, of all threads."""
        total = 0
        for task in pathlib.Path(f"/proc/{self.pid}/task").glob("*/schedstat"):
            total += int(task.read_text().split()[0])
        return total / 1e9

    def idle(self, seconds):
        """Bytes written and CPU seconds used while nothing is pressed."""
        self.burst(0.3, 0.3)
        before, end, count = self.used(), time.monotonic() + seconds, 0
        while (left := end - time.monotonic()) > 0:
            if select.select([self.terminal], [], [], left)[0]:
                count += len(os.read(self.terminal, 65536))
        return count, self.used() - before

    def close(self):
        for number in signal.SIGTERM, signal.SIGKILL:
            try:
                os.kill(self.pid, number)
            except ProcessLookupError:
                pass
            end = time.monotonic() + 2
            while time.monotonic() < end:
                if os.waitpid(self.pid, os.WNOHANG)[0]:
                    os.close(self.terminal)
                    return
                if select.select([self.terminal], [], [], 0.005)[0]:
                    try:
                        os.read(self.terminal, 65536)
                    except OSError:
                        time.sleep(0.002)
        raise SystemExit(f"process {self.pid} does not end")


def bound(before, after):
    """What a change of the screen may cost: the changed cells in UTF-8, and 16 bytes for each changed row."""
    cost = 0
    for old, new in zip(before, after):
        changed = [cell for was, cell in zip(old, new) if was != cell]
        if changed:
            cost += 16 + sum(len(cell.data.encode()) for cell in changed)
    return cost


class Subject:
    """A program under measurement, and what its runs gave."""

    def __init__(self, name, command, folder, environment, is_kurator=False):
        self.name, self.command, self.folder, self.environment = name, command, folder, environment
        self.is_kurator = is_kurator
        self.frames, self.memories, self.first = [], [], []
        self.bytes, self.times, self.roadmap, self.hops = [], [], [], []
        self.idle_bytes = self.idle_used = None
        self.trouble = None

    def round(self, counts, idle=False):
        if self.trouble:
            return
        run = Run(self.command, self.folder, self.environment)
        try:
            if run.memory is None or run.first_bytes < FULL:
                self.trouble = f"{self.name} shows no screen ({run.first_bytes} bytes)"
                return
            if idle:
                self.idle_bytes, self.idle_used = run.idle(3)
            keys = [run.press(key) for key in ZIGZAG]
            roadmap, hops = self.kurator_keys(run) if self.is_kurator else ([], [])
            if counts:
                self.frames.append(run.frame)
                self.memories.append(run.memory)
                self.first.append(run.first_bytes)
                made = keys + roadmap + [hop[0] for hop in hops]
                self.bytes += [count for count, _ in keys if count]
                self.times += [seconds for _, seconds in made if seconds is not None]
                self.roadmap += [count for count, _ in roadmap if count]
                self.hops += [(count, limit) for (count, _), limit in hops if count and limit]
        except OSError as error:
            self.trouble = f"{self.name} ended on a key ({error})"
        finally:
            run.close()

    def kurator_keys(self, run):
        """From the attention list to «Школы», the clusters: Tab leads to the schools, the risks, the roadmap."""
        hops = []
        # The arrows through the clusters choose a school of one: with roadmaps, as a curator has them before the eyes.
        for key in [b"2"] + ZIGZAG + [TAB]:
            run.press(key)
        for key in ZIGZAG:
            before = run.cells() if pyte else None
            press = run.press(key)
            hops.append((press, bound(before, run.cells()) if pyte else None))
        for _ in range(10):
            run.press(TAB)
            run.press(TAB)
            roadmap = [run.press(key) for key in ZIGZAG]
            if any(count for count, _ in roadmap):
                break
            for key in BACK_TAB, BACK_TAB, DOWN:  # this school has no roadmap: on to the next one
                run.press(key)
        return roadmap, hops


class LargeSubject:
    """Kurator on a large network: its first frame, and what one key takes there."""

    def __init__(self, name, command, folder, environment, key=None):
        self.name, self.command, self.folder, self.environment, self.key = name, command, folder, environment, key
        self.frames, self.memories, self.times = [], [], []
        self.trouble = None

    def round(self, counts):
        run = Run(self.command, self.folder, self.environment, reads=False)
        try:
            if run.memory is None or run.first_bytes < FULL:
                self.trouble = f"{self.name} shows no screen ({run.first_bytes} bytes)"
                return
            count, seconds = run.press(self.key, patience=30) if self.key else (0, None)
            if counts:
                self.frames.append(run.frame)
                self.memories.append(run.memory)
                self.times += [seconds] if count else []
        finally:
            run.close()


class EditSubject:
    """Kurator that edits: what a mark, and its undo, take until they are saved and shown."""

    MARKS = 5  # in a round

    def __init__(self, name, command, folder, environment, store):
        self.name, self.command, self.folder, self.environment, self.store = name, command, folder, environment, store
        self.times = []
        self.trouble = None

    def files(self):
        return {path: path.read_bytes() for path in pathlib.Path(self.store).rglob("*.json")}

    def round(self, counts):
        if self.trouble:
            return
        before = self.files()
        run = Run(self.command, self.folder, self.environment, reads=False)
        try:
            if not self.to_an_item(run, before):
                self.trouble = f"{self.name} has marked no item"
                return
            for key in [b" ", b"u"] * self.MARKS:
                count, seconds = run.press(key, patience=5)
                if counts and count:
                    self.times.append(seconds)
            if self.files() != before:
                self.trouble = f"{self.name} has not taken its edits back"
        except OSError as error:
            self.trouble = f"{self.name} ended on a key ({error})"
        finally:
            run.close()

    def to_an_item(self, run, before):
        """From the attention list to a roadmap of «Школы» in which Space marks an item; the mark is taken back."""
        for key in [b"2"] + ZIGZAG + [TAB]:
            run.press(key)
        for _ in range(10):
            for key in TAB, TAB, DOWN:
                run.press(key)
            run.press(b" ", patience=5)
            if self.files() != before:
                run.press(b"u", patience=5)
                return self.files() == before
            for key in BACK_TAB, BACK_TAB, DOWN:
                run.press(key)
        return False


class CardSubject:
    """Kurator on a network whose schools have 200 visits each: what F3, the card of a school, takes."""

    VISITS, CARDS = 200, 5  # of a school; in a round

    def __init__(self, name, command, folder, environment):
        self.name, self.command, self.folder, self.environment = name, command, folder, environment
        self.times = []
        self.trouble = None

    @classmethod
    def make(cls, sample, folder):
        """A copy of a network with so many visits of every school."""
        shutil.copytree(sample, folder)
        for path in pathlib.Path(folder, "schools").glob("*.json"):
            school = json.loads(path.read_text())
            school["visits"] = school.get("visits", []) + [
                {"id": f"v-{path.stem[:40]}-{number}", "date": f"2026-09-{number % 28 + 1:02}",
                 "status": "held", "purpose": f"Посещение уроков, беседа с директором, {number}",
                 "participants": "куратор, завуч", "result": "Обсуждён план поддержки молодых педагогов."}
                for number in range(cls.VISITS)]
            path.write_text(json.dumps(school, ensure_ascii=False, indent=2) + "\n")

    def round(self, counts):
        if self.trouble:
            return
        run = Run(self.command, self.folder, self.environment, reads=False)
        try:
            for key in b"2", TAB:
                run.press(key)
            for _ in range(self.CARDS):
                count, seconds = run.press(F3, patience=5)
                if counts and count:
                    self.times.append(seconds)
                for key in ESCAPE, DOWN:
                    run.press(key, patience=0.2)
        except OSError as error:
            self.trouble = f"{self.name} ended on a key ({error})"
        finally:
            run.close()


READING = "import json, pathlib, sys; [json.loads(p.read_bytes()) for p in pathlib.Path(sys.argv[1]).rglob('*.json')]"


def reports(program, before, made, home, rounds):
    """Milliseconds of whole runs that print and end, and how they compare with the peer, which is the first."""
    kurator = ["--store", made, "--date", DATE, "--json"]
    commands = {"python3, reads the files": [sys.executable, "-c", READING, made]}
    for name, path in ("kurator", program), ("before", before):
        for words in ["list", "clusters"], ["today"], ["coverage"]:
            if path:
                commands[" ".join([name, *words])] = [path, *words, *kurator]
    times = {name: [] for name in commands}
    for number in range(-1, rounds):
        for name, command in commands.items():
            start = time.monotonic()
            subprocess.run(
                command, env=environment(home), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=True)
            if number >= 0:
                times[name].append(time.monotonic() - start)
    peer = middle(times["python3, reads the files"])
    print(f"\n{'a list of 200 schools':26}{'ms p50':>9}{'fastest':>9}{'× peer':>8}")
    for name, taken in times.items():
        print(f"{name:26}{middle(taken, 1000):9.1f}{min(taken) * 1000:9.1f}{middle(taken) / peer:8.2f}")


def environment(home):
    return {
        "PATH": os.environ.get("PATH", "/usr/bin:/bin"), "HOME": home, "LC_ALL": "C.UTF-8", "TERM": "xterm-256color",
        "XDG_CONFIG_HOME": home + "/config", "XDG_DATA_HOME": home + "/data", "XDG_STATE_HOME": home + "/state",
        "XDG_CACHE_HOME": home + "/cache", "GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "safe.directory",
        "GIT_CONFIG_VALUE_0": "*",
    }


def show(value, form="{:.1f}"):
    return "—" if value is None else form.format(value)


def middle(values, scale=1):
    return statistics.median(values) * scale if values else None


def percentile(values, share, scale=1):
    return sorted(values)[max(0, math.ceil(len(values) * share) - 1)] * scale if values else None


def table(subjects):
    rows = [(
        "program", "first frame ms", "slowest", "its bytes", "memory MB", "arrow bytes", "key ms p50", "p95",
        "idle 3 s bytes", "CPU ms", "roadmap arrow bytes", "to a school: bytes", "× its cells",
    )]
    for one in subjects:
        rows.append((
            one.name, show(middle(one.frames, 1000)), show(percentile(one.frames, 1, 1000)),
            show(middle(one.first), "{:.0f}"), show(middle(one.memories)), show(middle(one.bytes), "{:.0f}"),
            show(percentile(one.times, 0.5, 1000), "{:.2f}"), show(percentile(one.times, 0.95, 1000), "{:.2f}"),
            show(one.idle_bytes, "{:d}"), show(None if one.idle_used is None else one.idle_used * 1000),
            show(middle(one.roadmap), "{:.0f}"), show(middle([count for count, _ in one.hops]), "{:.0f}"),
            show(middle([count / limit for count, limit in one.hops]), "{:.2f}"),
        ))
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        cells = [row[0].ljust(widths[0])] + [cell.rjust(width) for cell, width in zip(row[1:], widths[1:])]
        print("  ".join(cells))


class Verdicts:
    """The targets, each with what was measured, and what the other build gave."""

    def __init__(self, now, before):
        self.now, self.before = now, before

    def line(self, name, limit, value, form="{:.1f}", reference=None):
        """`value` takes the subjects of a build. `limit` is a number, or a share of `reference`."""
        now, before = value(self.now), value(self.before) if self.before else None
        bound = limit if reference is None else limit * reference if reference else None
        compared = f"; before {form.format(before)}" if before is not None else ""
        if now is not None and before:
            compared += f", now {now / before:.2f} of it"
        if now is None or bound is None:
            print(f"UNKNOWN {name}: nothing was measured")
            return
        share = f" = {limit} × {form.format(reference)}" if reference else ""
        verdict = "met   " if now <= bound else "MISSED"
        print(f"{verdict}  {name}: {form.format(now)} ≤ {form.format(bound)}{share}{compared}")

    def all(self, tig):
        tig_frame = middle(tig.frames, 1000) if tig else None
        before = self.before

        def frame(store):
            return lambda build: middle(build[store].frames, 1000)

        self.line("first frame, sample, ms, against tig", 2.5, frame("sample"), reference=tig_frame or 0)
        self.line("first frame, 200 schools, 5,000 items, ms, against tig", 1.6, frame("200 schools"),
                  reference=tig_frame or 0)
        self.line("first frame, 1,000 schools, 20,000 items, ms, against before", 0.6, frame("1,000 schools"),
                  reference=(frame("1,000 schools")(before) if before else None) or 0)
        self.line("«Сеть», 5,000 schools, ms from the key to the last byte", 100,
                  lambda build: middle(build["5,000 schools"].times, 1000))
        self.line("memory, 200 schools, 5,000 items, MB", 18, lambda build: middle(build["200 schools"].memories))
        for store in "sample", "200 schools":
            self.line(f"arrow within the roadmap, {store}, bytes", 366,
                      lambda build: middle(build[store].roadmap), "{:.0f}")
            self.line(f"to another school, {store}, bytes for its cells, the worst", 1.3,
                      lambda build: max((count / limit for count, limit in build[store].hops), default=None), "{:.2f}")
            self.line(f"key to last byte, {store}, p95 ms", 5,
                      lambda build: percentile(build[store].times, 0.95, 1000), "{:.2f}")
            edit = lambda build: middle(build["edits, " + store].times, 1000)
            self.line(f"an edit until it is saved, {store}, ms, against before", 1.3, edit, "{:.2f}",
                      reference=(edit(before) if before else None) or 0)
            self.line(f"idle, {store}, bytes", 0, lambda build: build[store].idle_bytes, "{:d}")
        self.line("the card of a school with 200 visits, p95 ms", 8,
                  lambda build: percentile(build["cards"].times, 0.95, 1000), "{:.2f}")


def made_networks(sample, home, root):
    """Large networks made of the sample, by the names they are told by."""
    sizes = {"200 schools": (200, 5000), "1,000 schools": (1000, 20000), "5,000 schools": (5000, 20000)}
    folders = {name: f"{home}/{schools}" for name, (schools, _) in sizes.items()}
    for name, (schools, items) in sizes.items():
        make = [sys.executable, root + "/Scripts/make-network", sample, folders[name], str(schools), str(items)]
        subprocess.run(make, check=True, stdin=subprocess.DEVNULL)
    return folders


def subjects_of(build, program, sample, made, home):
    """What is measured of a build of Kurator, by the names of the stores; `build` stands before them in the table."""
    def command(folder):
        return [program, "--date", DATE, folder], home, environment(home)

    subjects = {"sample": sample, "200 schools": made["200 schools"]}
    subjects = {store: Subject(f"{build}, {store}", *command(folder), is_kurator=True)
                for store, folder in subjects.items()}
    for store in list(subjects):
        folder = f"{home}/edited-{build}-{store}"
        shutil.copytree(subjects[store].command[-1], folder)
        subjects["edits, " + store] = EditSubject(f"{build}, {store}", *command(folder), folder)
    folder = f"{home}/visited"
    if not os.path.exists(folder):
        CardSubject.make(sample, folder)
    subjects["cards"] = CardSubject(f"{build}, 200 visits", *command(folder))
    subjects["1,000 schools"] = LargeSubject(f"{build}, 1,000 schools", *command(made["1,000 schools"]))
    subjects["5,000 schools"] = LargeSubject(f"{build}, 5,000 schools", *command(made["5,000 schools"]), key=b"5")
    return subjects


def large_table(subjects):
    print(f"\n{'a large network':26}{'first frame ms':>16}{'memory MB':>12}{'«Сеть» ms':>12}")
    for one in subjects:
        print(f"{one.name:26}{show(middle(one.frames, 1000)):>16}{show(middle(one.memories)):>12}"
              f"{show(middle(one.times, 1000)):>12}")


def edit_table(subjects, heading, counted):
    print(f"\n{heading:26}{'ms p50':>9}{'p95':>9}{counted:>8}")
    for one in subjects:
        print(f"{one.name:26}{show(middle(one.times, 1000), '{:.2f}'):>9}"
              f"{show(percentile(one.times, 0.95, 1000), '{:.2f}'):>9}{len(one.times):>8}")


def main():
    arguments = argparse.ArgumentParser(prog="Scripts/bench")
    arguments.add_argument("--program", required=True, help=argparse.SUPPRESS)
    arguments.add_argument("--root", required=True, help=argparse.SUPPRESS)
    arguments.add_argument("--rounds", type=int, default=20)
    arguments.add_argument("--before", metavar="PROGRAM", help="another build of Kurator, measured beside this one")
    options = arguments.parse_args()
    if options.before and not os.access(options.before, os.X_OK):
        sys.exit(f"{options.before} is no program.")
    with tempfile.TemporaryDirectory() as home:
        measure(options, home)


def rounds(subjects, number_of):
    """Each subject in turn, round by round; the first round only warms up."""
    for number in range(-1, number_of):
        if sys.stderr.isatty():
            print(f"\r\x1b[KRound {number + 1} of {number_of}", end="", file=sys.stderr, flush=True)
        for subject in subjects:
            if isinstance(subject, Subject):
                subject.round(counts=number >= 0, idle=number == 0)
            else:
                subject.round(counts=number >= 0)
    if sys.stderr.isatty():
        print("\r\x1b[K", end="", file=sys.stderr)


def measure(options, home):
    peers = {}
    for name in "htop", "tig":
        path = shutil.which(name)
        if path:
            peers[name] = Subject(name, [path], options.root, environment(home))
    builds = []
    towns = sorted(pathlib.Path(options.root, "SampleData").glob("*/kurator.json"))
    if towns:
        sample = home + "/sample"
        shutil.copytree(towns[0].parent, sample)
        made = made_networks(sample, home, options.root)
        for folder in sample, *made.values():
            # At the end of the school year no mark lies ahead.
            check = [options.program, "check", "--store", folder, "--date", "2027-06-30"]
            said = subprocess.run(check, env=environment(home), stdin=subprocess.DEVNULL, capture_output=True)
            if said.returncode != 0:
                print(f"kurator check is not content with {folder}:", file=sys.stderr)
                print(said.stdout.decode()[:500], said.stderr.decode()[:500], file=sys.stderr)
        programs = {"kurator": options.program} | ({"before": options.before} if options.before else {})
        builds = [subjects_of(name, os.path.abspath(program), sample, made, home)
                  for name, program in programs.items()]
    else:
        print("There is no SampleData: the peers alone are measured.", file=sys.stderr)
    small = list(peers.values()) + [one for build in builds for one in build.values() if isinstance(one, Subject)]
    large = [one for build in builds for one in build.values() if isinstance(one, LargeSubject)]
    edits = [one for build in builds for one in build.values() if isinstance(one, EditSubject)]
    cards = [one for build in builds for one in build.values() if isinstance(one, CardSubject)]
    rounds(small, options.rounds)
    rounds(edits, options.rounds)
    rounds(cards, options.rounds)
    rounds(large, min(options.rounds, LARGE_ROUNDS))
    # Where others work on the machine too, the times of all grow; bytes and memory stay.
    busy = f"load {os.getloadavg()[0]:.1f}"
    print(f"{COLUMNS}×{ROWS}, median of {options.rounds}, warm, {os.cpu_count()} cores, {busy}\n")
    table(small)
    if builds and options.rounds:
        large_table(large)
        edit_table(edits, "an edit until it is saved", "edits")
        edit_table(cards, "the card of a school", "cards")
        reports(options.program, options.before, made["200 schools"], home, options.rounds)
    print()
    for subject in small + edits + cards + large:
        if subject.trouble:
            print(f"Not measured: {subject.trouble}.")
    if builds:
        Verdicts(builds[0], builds[1] if len(builds) > 1 else None).all(peers.get("tig"))


main()
