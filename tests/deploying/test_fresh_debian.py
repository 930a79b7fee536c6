"""deploy/README.md on a fresh Debian 12 and 13: installed, run under its unit to a top 7, upgraded, restored.

For root, with mmdebstrap; `make deploy-test` runs it. The commands are those of the page itself, in its order.
"""

from __future__ import annotations

import json
import logging
import os
import re
import shutil
import subprocess
import sys
import time
import tomllib
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.deploying import people
from tests.deploying.operator import ROOT, commands, section_names, with_setting
from tests.servers.dovecot import PASSWORD
from tests.servers.machine import Machine, available

pytestmark = pytest.mark.slow

log = logging.getLogger(__name__)

ASKED = os.environ.get("MAILFLOW_DEPLOY") == "1"  # by name; then nothing is a reason to skip
SUITES = ("bookworm", "trixie")
SERVERS = ("dovecot-imapd", "dovecot-lmtpd", "postfix")
WHEELS = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": "/srv/wheels"}  # fetched beforehand: a test asks no registry
BEFORE = 40  # commits between the version that is installed and the one that it is upgraded to
AT_ONCE = {"grace": "0", "receipt_wait": "0", "day_begins": "0", "day_ends": "24"}
SKIPPED = {  # commands of the page that this test does not type, and why
    "adduser": "",
    "apt install tesseract-ocr": "reading photos is tested elsewhere, and takes 200 MB",
    '/opt/mailflow/bin/pip install "$(echo dist/mailflow-*.whl)[': "extras have tests of their own",
    "install -D -m 0644 deploy/speech.conf": "needs a model of 500 MB",
    "docker": "no container engine; the Containerfile has a test of its own",
    "mailflow person": "tested elsewhere",
}


def wanted() -> None:
    """Skip where the deployment test was not asked for, and at a weekend."""
    if not ASKED:
        pytest.skip("make deploy-test, and make deep, ask for it")
    available()
    if datetime.now(ZoneInfo("Europe/Brussels")).weekday() > 4:
        pytest.skip("letters of a step wait until Monday")


def wheelhouse(folder: Path, python: str) -> None:
    """What pip needs on that machine, for that version of Python."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    needed = [*project["project"]["dependencies"], *project["build-system"]["requires"]]
    platforms = [f"--platform={name}_x86_64" for name in ("manylinux2014", "manylinux_2_17", "manylinux_2_28")]
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--dest", str(folder), "--only-binary=:all:"]
    subprocess.run(
        [*command, f"--python-version={python}", "--implementation=cp", *platforms, *needed],
        timeout=900, check=True,
    )  # fmt: skip


def git(folder: Path, *words: str) -> str:
    return subprocess.run(["git", *words], cwd=folder, capture_output=True, text=True, check=True).stdout.strip()


def earlier() -> str:
    """A commit of some days before this one, in which the page had the same sections."""
    commits = git(ROOT, "rev-list", "--first-parent", f"--max-count={BEFORE + 1}", "HEAD").split()
    if len(commits) <= BEFORE:
        pytest.skip("this checkout has no history to upgrade from")
    return commits[-1]


class Site:
    """The machine, the page as it stands in its checkout, and what the operator has typed."""

    def __init__(self, machine: Machine) -> None:
        self.machine = machine
        self.folder = "/root/mailflow"
        self.typed: list[str] = []

    @property
    def page(self) -> str:
        return (self.machine.root / self.folder[1:] / "deploy/README.md").read_text()

    def type(self, line: str, given: str = "") -> str:
        """Root types a line in the project's folder."""
        self.typed.append(line)
        return self.machine.run(line, folder=self.folder, given=given, more=WHEELS)

    def follow(self, section: str, given: dict[str, tuple[str, str]]) -> str:
        """Type a section's commands. `given`: by the beginning of a command, what is typed instead, and its input."""
        told = ""
        for line in commands(self.page, section):
            if any(line.startswith(one) for one in SKIPPED if SKIPPED[one]):
                continue
            known = next((one for one in given if line.startswith(one)), None)
            typed, said = given[known] if known else (line, "")
            if typed:
                told += self.type(typed, said)
        return told


@pytest.fixture(params=SUITES)
def site(request: pytest.FixtureRequest) -> Iterator[Site]:
    """A fresh Debian with the project's source of some time ago, booted."""
    wanted()
    machine = Machine(request.param, SERVERS)
    try:
        (machine.root / "srv/wheels").mkdir()
        wheelhouse(machine.root / "srv/wheels", machine.python)
        git(ROOT, "clone", "--quiet", "--bare", str(ROOT), str(machine.root / "srv/origin.git"))
        machine.boot()
        machine.run("git clone --quiet /srv/origin.git mailflow")
        machine.run(f"git reset --quiet --hard {earlier()}", folder="/root/mailflow")
        yield Site(machine)
    finally:
        machine.stop()


@pytest.fixture
def post(site: Site) -> people.Post:
    """Dovecot and Postfix beside the service, on that machine; its Dovecot is 2.3 on one, 2.4 on the other."""
    machine = site.machine
    shutil.copytree(ROOT / "tests/servers", machine.root / "srv/tests/servers")
    (machine.root / "srv/tests/__init__.py").touch()
    machine.run(
        "systemd-run --quiet --unit=beside --working-directory=/srv -p StandardOutput=file:/srv/ports "
        "python3 -m tests.servers.beside"
    )
    until = time.monotonic() + people.PATIENCE
    while time.monotonic() < until:
        told = (machine.root / "srv/ports").read_text() if (machine.root / "srv/ports").exists() else ""
        if told.endswith("\n"):
            return people.Post(json.loads(told))
        time.sleep(0.2)
    raise AssertionError(machine.run("systemctl status beside; journalctl -u beside", fails=True))


def by_flags(site: Site, post: people.Post) -> None:
    """The settings as `mailflow init` makes them."""
    line = (
        f"mailflow init --address {people.COP} --user {people.COP} --imap localhost:{post.ports['imaps']} "
        f"--smtp localhost:{post.ports['submissions']} --ca-file /srv/tests/servers/authority.pem "
        f"--facilitators @example.test --operator {people.GEERT.address} --language en --country BE "
        "--timezone Europe/Brussels --anchor mail.example.test --password-file -"
    )
    site.type(line, PASSWORD + "\n")


def by_hand(site: Site, post: people.Post) -> None:
    """The settings and secrets as the page says for who writes them himself."""
    for line in commands(site.page, "Settings"):
        if not line.startswith("mailflow init"):
            site.type(line)
    file = site.machine.root / "etc/mailflow/mailflow.toml"
    text = file.read_text()
    for table, key, value in (
        ("service", "address", f'"{people.COP}"'),
        ("service", "facilitators", '["@example.test"]'),
        ("service", "language", '"en"'),
        ("imap", "host", '"localhost"'),
        ("imap", "port", str(post.ports["imaps"])),
        ("imap", "user", f'"{people.COP}"'),
        ("imap", "ca_file", '"/srv/tests/servers/authority.pem"'),
        ("smtp", "host", '"localhost"'),
        ("smtp", "port", str(post.ports["submissions"])),
        ("smtp", "user", f'"{people.COP}"'),
        ("smtp", "tls", '"tls"'),
        ("smtp", "ca_file", '"/srv/tests/servers/authority.pem"'),
        ("trust", "anchor", '"mail.example.test"'),
    ):
        text = with_setting(text, table, key, value)
    file.write_text(text)
    for line in commands(site.page, "Secrets"):  # a terminal is asked; what it gives is what is typed there
        site.type(re.sub(r"^systemd-ask-password [^|]*", f"printf %s {PASSWORD} ", line))


def hurry(site: Site) -> None:
    """A session that takes no weeks: the rules that make people wait, at nothing."""
    file = site.machine.root / "etc/mailflow/mailflow.toml"
    text = file.read_text()
    for key, value in AT_ONCE.items():
        text = with_setting(text, "rules", key, value)
    file.write_text(text)


def test_the_page_deploys_a_service_that_runs_a_session_is_upgraded_and_restored(site: Site, post: people.Post) -> None:
    began = time.monotonic()
    assert section_names(site.page)[1:6] == ["Install", "Settings", "Secrets", "Check", "Run"]
    site.follow("Install", {})
    (by_hand if site.machine.suite == "bookworm" else by_flags)(site, post)
    hurry(site)
    told = site.follow("Check", {})
    assert "FAIL" not in told, told
    log.info(
        "%s: %d s from the page's first command to a check that finds nothing wrong",
        site.machine.suite,
        time.monotonic() - began,
    )
    site.follow("Run", {})
    assert site.type("systemctl is-active mailflow").strip() == "active"
    site.type("mailflow status")

    card, questions = people.until_the_questions(post)
    before = site.type("mailflow --version").strip()
    upgrade(site)
    assert site.type("mailflow --version").strip() != before
    told = site.follow("Check", {})
    assert {line.split()[0] for line in told.splitlines()} == {"OK"}, told
    people.until_the_top_seven(post, card, questions)
    restore(site)
    assert "closed" in site.type("mailflow session list").lower()
    assert site.type("systemctl show -p NRestarts --value mailflow").strip() == "0"
    assert site.type("journalctl -u mailflow -p err --no-pager -q").strip() == ""


def upgrade(site: Site) -> None:
    """What came since the commit that was installed, brought to run by the page's own commands."""
    told = site.follow("Upgrade", {})
    commit = git(ROOT, "rev-parse", "--short=9", "HEAD")
    assert f"({commit})" in told
    assert site.type("systemctl is-active mailflow").strip() == "active"


def restore(site: Site) -> None:
    """A backup beside the running service, and back from it by the page's words."""
    day = site.machine.run("date +%F").strip()
    lines = commands(site.page, "Back up")
    given = {line: (line.replace("2026-11-30", day), "") for line in lines}
    site.follow("Back up", {line: ("" if "--here" in line else typed, said) for line, (typed, said) in given.items()})
    assert site.type("systemctl is-active mailflow").strip() == "active"
