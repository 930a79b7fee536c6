"""No test reads what this machine has of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from mailflow.settings import settings as config
from tests.standing_alone import HOMES, MANAGER, OURS, stand_alone

ROOT = Path(__file__).resolve().parent.parent
INSTALLS = (
    "import sys; from pathlib import Path; from mailflow.settings import settings; settings.FILE = Path(sys.argv[1])"
)


@pytest.fixture
def machine(tmp_path: Path) -> dict[str, str]:
    """The environment of a machine on which a daemon runs, with settings that no test survives."""
    (tmp_path / "installed.toml").write_text("[nonsense]\nat = 'once'\n")
    (tmp_path / "imap.password").write_text("the machine's own")
    poison = {
        config.FILE_VARIABLE: str(tmp_path / "installed.toml"),
        "MAILFLOW_IMAP_PORT": "many",
        "MAILFLOW_SERVICE_ADDRESS": "nobody@machine.test",
        "MAILFLOW_CRASH": "commit:1",
        **dict.fromkeys((*HOMES, *MANAGER), str(tmp_path)),
    }
    return {**os.environ, **poison}


def test_tests_pass_beside_an_installed_service(machine: dict[str, str]) -> None:
    """A whole run of its own, in which settings lie where the daemon looks for them."""
    starts = f"{INSTALLS}; import pytest; sys.exit(pytest.main(sys.argv[2:]))"
    # Of each way in which a test comes to settings: with an environment of its own, by a file, and in a child.
    chosen = (
        "tests/test_config.py",
        "tests/test_cli_check.py::test_a_part_can_be_examined_by_itself",
        "tests/service/test_daemon.py::test_a_state_folder_that_is_none",
        "tests/service/test_inspect.py",
    )
    arguments = [machine[config.FILE_VARIABLE], "-p", "no:xdist", "-x", *chosen]
    done = subprocess.run(
        [sys.executable, "-c", starts, *arguments], cwd=ROOT, env=machine, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout[-3000:]


def test_what_a_person_tells_the_tests_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(config, "FILE", config.FILE)  # given back afterwards
    told = {**dict.fromkeys(OURS, "7"), "PATH": "/bin", "MAILFLOW_SMTP_HOST": "smtp.machine.test"}
    stand_alone(told, tmp_path)
    assert {name for name in told if name not in HOMES} == {*OURS, "PATH", config.FILE_VARIABLE}
    assert not config.FILE.exists()
