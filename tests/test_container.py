"""The container: its steps done in a fresh Debian root, its program run with a root that is read-only."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from mailflow.testbed.maildomain import MailDomain
from tests.servers import containerfile
from tests.servers.box import ServerUnavailable

ROOT = Path(__file__).resolve().parent.parent
FILE = ROOT / "deploy" / "Containerfile"
COMPOSE = ROOT / "deploy" / "compose.yaml"
PYTHON = (3, 11)  # of the Debian that the file names; wheels made here fit it then
COP = "cop@example.test"


def test_the_image_runs_without_root_and_says_how_it_is() -> None:
    told = containerfile.instructions(FILE)
    last = told[max(at for at, (word, _) in enumerate(told) if word == "FROM") :]
    words = dict(last)
    assert words["USER"] == "10001"
    assert words["VOLUME"] == "/var/lib/mailflow"
    assert "mailflow status" in words["HEALTHCHECK"]
    assert words["ENTRYPOINT"] == '["mailflow"]'
    assert not any("secret" in rest.lower() for word, rest in told if word in ("ARG", "COPY"))


def test_compose_closes_what_the_service_does_not_need() -> None:
    text = COMPOSE.read_text("utf-8")
    for line in (
        "read_only: true",
        "cap_drop: [ALL]",
        "no-new-privileges:true",
        "state:/var/lib/mailflow",
        ":/etc/mailflow:ro",
    ):
        assert line in text
    assert "password" not in text.lower()


@pytest.mark.slow
def test_its_steps_give_an_image_that_works_with_a_read_only_root(tmp_path: Path) -> None:
    try:
        containerfile.available()
    except ServerUnavailable as reason:
        pytest.skip(str(reason))
    if sys.version_info[:2] != PYTHON:
        pytest.skip("wheels of this Python do not fit the image's")
    tmp_path.chmod(0o755)
    wheels = wheelhouse(tmp_path)
    context = checkout(tmp_path)
    shutil.copytree(wheels, context / "wheels")  # as the copy of the source brings them in
    image = containerfile.build(
        FILE,
        context,
        tmp_path / "roots",
        {"EXTRAS": "holidays"},
        PIP_NO_INDEX="1",
        PIP_FIND_LINKS="/src/wheels",
    )
    assert not (image.root / "src").exists()
    check_it_works(image, tmp_path)


def wheelhouse(folder: Path) -> Path:
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--wheel-dir", str(folder / "wheels")]
    done = subprocess.run(
        [*command, f"{ROOT}[holidays]", "hatchling>=1.26"], capture_output=True, text=True, timeout=600, check=False
    )
    if done.returncode:
        pytest.skip(f"no wheels can be had here: {done.stderr[-300:]}")
    return folder / "wheels"


def checkout(folder: Path) -> Path:
    """What .containerignore leaves of the project."""
    ignored = [line for line in (ROOT / ".containerignore").read_text("utf-8").split() if line]
    names = shutil.ignore_patterns(*(one.removeprefix("**/") for one in ignored), ".*_cache", ".hypothesis")
    shutil.copytree(ROOT, folder / "context", ignore=names, symlinks=True)
    return folder / "context"


def check_it_works(image: containerfile.Stage, folder: Path) -> None:
    """`init`, `check` and `status` as uid 10001, with the state in a volume of its own and nothing else to write."""
    state, settings = folder / "state", folder / "settings"
    for one, inside in ((state, "var/lib/mailflow"), (settings, "etc/mailflow")):
        one.mkdir(mode=0o700)
        os.chown(one, 10001, 10001)
        (image.root / inside).mkdir(exist_ok=True)
    mounts = {state: "/var/lib/mailflow", settings: "/etc/mailflow"}
    with MailDomain({COP: "cop-secret"}) as domain:
        (settings / "mailflow.toml").write_text(
            f"""
            [service]
            address = "{COP}"
            facilitators = ["@example.test"]
            [imap]
            host = "127.0.0.1"
            port = {domain.ports.imap}
            user = "{COP}"
            tls = "none"
            password_file = "secrets/imap.password"
            [smtp]
            host = "127.0.0.1"
            port = {domain.ports.submission}
            user = "{COP}"
            tls = "none"
            password_file = "secrets/imap.password"
            [trust]
            anchor = "tokens-only"
            """
        )
        (settings / "secrets").mkdir()
        (settings / "secrets" / "imap.password").write_text("cop-secret")
        told = containerfile.contained(image, "check", "imap", "smtp", "state", "letters", "report", mounts=mounts)
        assert told.returncode == 0, told.stdout + told.stderr
        begun = containerfile.contained(image, "run", "--dry-run", mounts=mounts)
        assert begun.stdout == "0 mails would be read, 0 older ones left alone\n", begun.stderr
    health = containerfile.contained(image, "status", mounts=mounts)
    assert health.returncode == 2
    assert "no daemon runs here" in health.stdout
    who = containerfile.contained(image, "backup", "/opt/mailflow/x", mounts=mounts)
    assert "Read-only file system" in who.stderr
