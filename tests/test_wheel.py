"""What an operator installs: the wheel has all it needs, outside any checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel's files, as an install leaves them."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(build, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def run(installed: Path, *arguments: str) -> str:
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    command = [sys.executable, "-c", "import sys; from mailflow.cli.main import main; sys.exit(main(sys.argv[1:]))"]
    finished = subprocess.run(
        [*command, *arguments], cwd=installed, env=environment, capture_output=True, text=True, check=False
    )
    assert finished.returncode == 0, finished.stderr
    return finished.stdout


def test_the_wheel_carries_the_letters_and_the_reference_settings(installed: Path) -> None:
    packed = {str(path.relative_to(installed)) for path in installed.rglob("*") if path.is_file()}
    for path in (ROOT / "templates").rglob("*"):
        if path.is_file():
            assert f"mailflow/_data/templates/{path.relative_to(ROOT / 'templates')}" in packed
    reference = installed / "mailflow/_data/config/mailflow.toml"
    assert reference.read_text() == (ROOT / "config/mailflow.toml").read_text()


def test_a_whole_session_plays_from_the_wheel(installed: Path, tmp_path: Path) -> None:
    assert "demo-mails" in run(installed, "demo", "--folder", str(tmp_path / "demo-mails"))
    assert (tmp_path / "demo-mails/index.html").stat().st_size > 10_000
