"""A fresh Debian with its own systemd, booted in namespaces of this machine, whose network it shares. For root."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

from tests.servers.box import ServerUnavailable

PACKAGES = ("systemd", "systemd-sysv", "dbus", "python3", "make", "git", "ca-certificates", "adduser")
"""What a minimal server of an organisation has, and this project comes from."""
_BOOT = """
set -e
mount --bind {root} {root}
mount -t proc proc {root}/proc
mount -t sysfs -o ro sysfs {root}/sys
mount -t tmpfs tmpfs {root}/sys/fs
mkdir {root}/sys/fs/cgroup
mount -t cgroup2 cgroup2 {root}/sys/fs/cgroup
for folder in run tmp dev; do mount -t tmpfs -o mode=0755 tmpfs {root}/$folder; done
chmod 1777 {root}/tmp
for device in null zero full random urandom tty; do
    touch {root}/dev/$device
    mount --bind /dev/$device {root}/dev/$device
done
mkdir {root}/dev/pts {root}/dev/shm
mount -t devpts devpts {root}/dev/pts
mount -t tmpfs tmpfs {root}/dev/shm
ln -s pts/ptmx {root}/dev/ptmx
ln -s /proc/self/fd {root}/dev/fd
mkdir -p {root}/run/outside
cd {root}
pivot_root . run/outside
umount -l run/outside
mount --make-rshared /
exec env -i container=mailflow PATH=/usr/sbin:/usr/bin:/sbin:/bin /lib/systemd/systemd
"""
_OTHERS = ("dovecot", "postfix", "postfix@-")
"""What Debian would start by itself, on this machine's ports."""
_APT = 'APT::Get::Assume-Yes "true";\nAPT::Install-Recommends "0";\n'
_ENVIRONMENT = {
    "HOME": "/root",
    "LANG": "C.UTF-8",
    "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
    "DEBIAN_FRONTEND": "noninteractive",
}
_SPACES = ("--mount", "--pid", "--uts", "--ipc", "--cgroup")
_TOOLS = ("mmdebstrap", "unshare", "nsenter", "chroot")


def available() -> None:
    """Raise `ServerUnavailable` when no such machine can be made here."""
    if os.geteuid() != 0:
        raise ServerUnavailable("only root can boot a Debian")
    for name in _TOOLS:
        if shutil.which(name) is None:
            raise ServerUnavailable(f"{name} is not installed")


class Machine:
    """One Debian; `run` is what root types there."""

    def __init__(self, suite: str, more: tuple[str, ...] = ()) -> None:
        """`suite`: bookworm or trixie; `more`: packages that are there from the start."""
        available()
        self.suite = suite
        self.home = Path(tempfile.mkdtemp(prefix=f"mailflow-{suite}-", dir="/var/tmp"))
        self.home.chmod(0o755)
        self.root = self.home / "root"
        include = ",".join((*PACKAGES, *more))
        _said(["mmdebstrap", "--quiet", "--variant=minbase", f"--include={include}", suite, self.root])
        (self.root / "etc/apt/apt.conf.d/90yes").write_text(_APT)
        shutil.copy("/etc/resolv.conf", self.root / "etc/resolv.conf")
        _said(["chroot", self.root, "apt-get", "-qq", "update"])
        for name in _OTHERS:
            (self.root / "etc/systemd/system" / f"{name}.service").symlink_to("/dev/null")
        self._first: int | None = None
        self._booting: subprocess.Popen[bytes] | None = None

    @property
    def python(self) -> str:
        """The version of its Python, as "3.13"."""
        (found,) = (self.root / "usr/bin").glob("python3.[0-9]*[0-9]")
        return found.name.removeprefix("python")

    def boot(self) -> None:
        """Start it; returns when systemd has done all that it does at a start."""
        command = ["unshare", *_SPACES, "--fork", "--kill-child", "--propagation", "private"]
        script = ["/bin/sh", "-c", _BOOT.format(root=self.root)]
        if Path("/run/systemd/system").exists():  # this machine's own systemd lends a branch of its tree
            command = ["systemd-run", "--quiet", "--scope", "-p", "Delegate=yes", *command]
        with (self.home / "boot.log").open("wb") as log:
            self._booting = subprocess.Popen([*command, *script], stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        until = time.monotonic() + 60
        while time.monotonic() < until:
            self._first = self._first or self._child()
            if self._first and self._ask("systemctl", "is-system-running").strip() in ("running", "degraded"):
                return
            if self._booting.poll() is not None:
                break
            time.sleep(0.2)
        raise RuntimeError(f"{self.suite} does not boot: {(self.home / 'boot.log').read_text()[-2000:]}")

    def _child(self) -> int | None:
        """The first process of the new namespaces, as this machine counts; None before systemd runs there."""
        assert self._booting is not None
        told = subprocess.run(["pgrep", "-P", str(self._booting.pid)], capture_output=True, text=True, check=False)
        found = [int(one) for one in told.stdout.split()]
        return found[0] if found and os.readlink(f"/proc/{found[0]}/exe").endswith("/systemd") else None

    def _enter(self) -> list[str]:
        return ["nsenter", "--target", str(self._first), *_SPACES, "--root", "--wd"]

    def _ask(self, *command: str) -> str:
        return subprocess.run([*self._enter(), *command], capture_output=True, text=True, check=False).stdout

    def run(
        self,
        line: str,
        *,
        folder: str = "/root",
        given: str = "",
        fails: bool = False,
        more: Mapping[str, str] | None = None,
    ) -> str:
        """A line as root types it, with `given` on its input; what it says. `fails`: it may. `more`: variables."""
        environment = [f"{key}={value}" for key, value in {**_ENVIRONMENT, **(more or {})}.items()]
        enter = self._enter() if self._first else ["chroot", self.root]
        script = f"cd {folder} && {line}"
        done = subprocess.run(
            [*enter, "env", "-i", *environment, "/bin/sh", "-c", script],
            input=given, capture_output=True, text=True, timeout=600, check=False,
        )  # fmt: skip
        if done.returncode and not fails:
            logged = self._ask("journalctl", "--no-pager", "--lines=40")
            raise AssertionError(f"{self.suite}: {line}\n{done.stdout[-3000:]}\n{done.stderr[-3000:]}\n{logged}")
        return done.stdout + done.stderr

    def stop(self) -> None:
        """As if the plug were pulled; all of it goes."""
        if self._booting is not None:
            self._booting.kill()  # and with it, all that runs in there
            self._booting.wait(10)
        shutil.rmtree(self.home, ignore_errors=True)


def _said(command: list[str | Path]) -> str:
    done = subprocess.run(command, capture_output=True, text=True, timeout=900, check=False)
    assert done.returncode == 0, (command, done.stdout[-2000:], done.stderr[-2000:])
    return done.stdout
