"""Does what a Containerfile says, in fresh Debian roots, where no container engine is needed; for root."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tests.servers.box import ServerUnavailable


def available() -> None:
    """Raise `ServerUnavailable` when no root can be made here."""
    if os.geteuid() != 0:
        raise ServerUnavailable("only root can make a root file system")
    for name in ("mmdebstrap", "unshare", "chroot"):
        if shutil.which(name) is None:
            raise ServerUnavailable(f"{name} is not installed")


@dataclass
class Stage:
    """One image under way."""

    root: Path
    environment: dict[str, str] = field(default_factory=dict)
    user: str = "0"
    told: dict[str, str] = field(default_factory=dict)  # HEALTHCHECK, ENTRYPOINT ...

    def run(self, command: str, **more: str) -> str:
        """In that root, with the rights of its user."""
        environment = [f"{key}={value}" for key, value in {**self.environment, **more}.items()]
        return said(
            ["chroot", f"--userspec={self.user}", self.root, "env", "-i", *environment, "/bin/sh", "-c", command]
        )


def said(command: list[str | Path]) -> str:
    done = subprocess.run(command, capture_output=True, text=True, timeout=900, check=False)
    assert done.returncode == 0, (command, done.stdout[-2000:], done.stderr[-2000:])
    return done.stdout


def instructions(file: Path) -> list[tuple[str, str]]:
    """Word and rest, comments left out and continued lines joined."""
    text = re.sub(r"(?m)^\s*#.*\n", "", file.read_text("utf-8")).replace("\\\n", " ")
    return [(word, rest.strip()) for word, _, rest in (line.partition(" ") for line in text.splitlines()) if word]


def build(file: Path, context: Path, folder: Path, arguments: Mapping[str, str], **passing: str) -> Stage:
    """The last stage. `arguments`: of the build; `passing`: variables of every RUN that stay in no image."""
    stages: dict[str, Stage] = {}
    stage = Stage(folder)
    for word, rest in instructions(file):
        match word:
            case "FROM":
                image, _, name = rest.partition(" AS ")
                stage = stages[name.strip() or "last"] = _fresh(image, folder / (name.strip() or "last"))
            case "ARG":
                key, _, value = rest.partition("=")
                stage.environment[key] = arguments.get(key, value)
            case "ENV":
                key, _, value = rest.partition("=")
                stage.environment[key] = value
            case "RUN":
                stage.run(rest, DEBIAN_FRONTEND="noninteractive", **passing)
            case "COPY":
                _copy(rest, context, stage, stages)
            case "USER":
                stage.user = rest
            case _:
                stage.told[word] = rest
    return stage


def _fresh(image: str, root: Path) -> Stage:
    suite = re.fullmatch(r"docker\.io/library/debian:(\w+)-slim", image)
    assert suite is not None, image
    root.parent.mkdir(exist_ok=True)
    said(["mmdebstrap", "--variant=minbase", suite[1], root])
    shutil.copyfile("/etc/resolv.conf", root / "etc/resolv.conf")
    return Stage(root, {"PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"})


def _copy(rest: str, context: Path, stage: Stage, stages: Mapping[str, Stage]) -> None:
    first, *others = rest.split()
    source = stages[first.removeprefix("--from=")].root if first.startswith("--from=") else context
    what, to = others if first.startswith("--from=") else (first, others[0])
    shutil.copytree(source / what.lstrip("/"), stage.root / to.lstrip("/"), symlinks=True, dirs_exist_ok=True)


def contained(
    stage: Stage, *arguments: str, mounts: Mapping[Path, str], **more: str
) -> subprocess.CompletedProcess[str]:
    """The image's program in namespaces of its own: the root read-only, /tmp and the mounts beside, nothing of here."""
    inside = [f"mount --bind {source} {stage.root}{to}" for source, to in mounts.items()]
    script = " && ".join(
        [
            f"mount --bind {stage.root} {stage.root}",
            f"mount -t tmpfs tmpfs {stage.root / 'tmp'}",
            *inside,
            f"mount -o remount,bind,ro {stage.root}",
            f'exec chroot --userspec={stage.user}:{stage.user} {stage.root} env -i "$@"',
        ]
    )
    program = json.loads(stage.told["ENTRYPOINT"])
    variables = [f"{key}={value}" for key, value in {**stage.environment, **more}.items()]
    command = ["unshare", "--mount", "--pid", "--fork", "--ipc", "/bin/sh", "-c", script, "sh", *variables, *program]
    return subprocess.run([*command, *arguments], capture_output=True, text=True, timeout=120, check=False)
