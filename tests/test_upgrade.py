"""An operator upgrades by the words of deploy/README.md, and the new code runs on what the old one kept."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
KEPT = """
import sys
from pathlib import Path
from mailflow.core.session.people import Address
from mailflow.outside import signing_key
from mailflow.outside.store.state_folder import open_store
store = open_store(Path(sys.argv[1]))
with store.turn() as turn:
    turn.opt_out(Address("jan@example.test"))
store.close()
signing_key.load(Path(sys.argv[1]))
"""


def run(folder: Path, *command: str, **more: str) -> str:
    done = subprocess.run(
        command, cwd=folder, env={**os.environ, **more}, capture_output=True, text=True, timeout=300, check=False
    )
    assert done.returncode == 0, (command, done.stdout, done.stderr)
    return done.stdout


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """The project as an operator gets it."""
    if not (ROOT / ".git").exists():
        pytest.skip("no git checkout")
    run(tmp_path, "git", "clone", "--quiet", str(ROOT), "mailflow")
    return tmp_path / "mailflow"


def documented(section: str) -> list[str]:
    """The commands of a section, but for those to systemd and git."""
    page = (ROOT / "deploy" / "README.md").read_text("utf-8")
    part = page.partition(f"\n## {section}\n")[2].partition("\n## ")[0]
    lines = [line.strip() for line in re.findall(r"(?m)^    (\S.*)$", part)]
    return [line for line in lines if not line.startswith(("systemctl", "git"))]


@pytest.mark.slow
def test_an_earlier_wheel_is_upgraded_by_the_documented_commands(checkout: Path, tmp_path: Path) -> None:
    opt, state = tmp_path / "opt", tmp_path / "state"
    run(tmp_path, sys.executable, "-m", "venv", str(opt))
    (site,) = opt.glob("lib/python*/site-packages")
    (site / "libraries.pth").write_text(sysconfig.get_path("purelib") + "\n")  # no download for what is here
    run(checkout, "make", "wheel")
    run(checkout, "sh", "-c", f"{opt}/bin/pip install --no-deps dist/mailflow-*.whl")
    before = run(tmp_path, f"{opt}/bin/mailflow", "--version")
    run(tmp_path, f"{opt}/bin/python", "-c", KEPT, str(state))

    (checkout / "mailflow" / "marker.py").write_text('"""Something new."""\n')
    run(checkout, "git", "add", "-A")
    run(checkout, "git", "-c", "user.name=x", "-c", "user.email=x@example.test", "commit", "-qm", "new")
    settings = tmp_path / "mailflow.toml"
    settings.write_text(
        f"""
        [service]
        address = "cop@example.test"
        state = "{state}"
        [imap]
        host = "127.0.0.1"
        user = "cop"
        [smtp]
        host = "127.0.0.1"
        """
    )
    told = ""
    for line in documented("Upgrade"):
        ours = line.partition("#")[0].partition("&&")[0].replace("/opt/mailflow", str(opt))
        ours = re.sub(r"^mailflow ", f"{opt}/bin/mailflow ", ours).replace("mailflow check", "mailflow check state")
        told += run(checkout, "sh", "-c", ours, MAILFLOW_CONFIG=str(settings), MAILFLOW_IMAP_PASSWORD="x")
    commit = run(checkout, "git", "rev-parse", "--short=9", "HEAD").strip()
    assert f"mailflow 0.1.0 ({commit})" in told
    assert before not in told
    assert "OK    state" in told
    run(tmp_path, f"{opt}/bin/python", "-c", "import mailflow.marker")
    assert len(list((checkout / "dist").glob("*.whl"))) == 1
    assert not (checkout / ".venv").exists()
