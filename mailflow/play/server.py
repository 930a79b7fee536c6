"""The page of the playground, on a port of this machine alone."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import json
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from mailflow.play import fault_report, saving, view
from mailflow.play.actions import LARGEST, from_json
from mailflow.play.playground import LANGUAGES, Mail, Playground, Setting, Start

HOST = "127.0.0.1"
_PAGE = Path(__file__).parent / "page"
_TYPES = {".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".json": "application/json"}
_OWN = (
    "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'"
)
_LETTER = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'"
_HEADERS = {"X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer", "Cache-Control": "no-store"}
Handler = Callable[[Request], Awaitable[Response]]


@dataclass(slots=True)
class Stage:
    """The play that is on, and the door to it: one thing at a time."""

    setting: Setting
    folder: Path  # in which plays are saved
    busy: asyncio.Lock = field(default_factory=asyncio.Lock)
    _play: Playground | None = None
    _open: contextlib.AsyncExitStack = field(default_factory=contextlib.AsyncExitStack)

    @property
    def play(self) -> Playground:
        """Raises `ValueError` between two plays."""
        if self._play is None:
            raise ValueError("no play is on: begin one")
        return self._play

    async def begin(self, setting: Setting, done: dict[str, Any] | None = None) -> None:
        """Another play instead of this one; with `done`, everything in it done again."""
        await self.end()
        self.setting = setting
        state = self._open.enter_context(tempfile.TemporaryDirectory(prefix="mailflow-play-"))
        self._play = await self._open.enter_async_context(Playground(setting, Path(state)).open())
        if done:
            await saving.repeat(self._play, done)

    async def end(self) -> None:
        """Stop the service."""
        self._play = None
        await self._open.aclose()
        self._open = contextlib.AsyncExitStack()
        gc.collect()  # what the play held points at itself


@dataclass(frozen=True, slots=True)
class Answers:
    """What each address of the page answers."""

    stage: Stage

    async def state(self, _: Request) -> Response:
        return _json(view.state(self.stage.play) | {"saved": saving.saved(self.stage.folder)})

    async def mail(self, request: Request) -> Response:
        return _json(view.mail(self.stage.play, request.path_params["number"]))

    async def letter(self, request: Request) -> Response:
        found = view.page_of(self._mail(request), dark="dark" in request.query_params)
        return Response(found or "", media_type="text/html", headers={**_HEADERS, "Content-Security-Policy": _LETTER})

    async def eml(self, request: Request) -> Response:
        return _download(self._mail(request).raw, f"{self._mail(request).number:03}.eml")

    async def file(self, request: Request) -> Response:
        parts = list(self._mail(request).parsed().iter_attachments())
        at = request.path_params["at"]
        if at >= len(parts):
            raise ValueError("there is no such file")
        content = parts[at].get_payload(decode=True)
        return _download(content if isinstance(content, bytes) else b"", parts[at].get_filename() or "file")

    async def report(self, request: Request) -> Response:
        return _download(fault_report.report(self.stage.play, self._mail(request).number), "report.eml")

    async def do(self, request: Request) -> Response:
        await self.stage.play.do(from_json(await _asked(request)))
        return await self.state(request)

    async def begin(self, request: Request) -> Response:
        asked = await _asked(request)
        if asked.get("language") not in LANGUAGES:
            raise ValueError(f"language: one of {', '.join(LANGUAGES)}")
        await self.stage.begin(Setting(str(asked["language"]), Start(asked.get("start", "empty"))))
        return await self.state(request)

    async def save(self, request: Request) -> Response:
        return _json({"folder": str(saving.save(self.stage.play, await self._folder(request)).resolve())})

    async def load(self, request: Request) -> Response:
        done = saving.kept(await self._folder(request))
        await self.stage.begin(saving.setting_of(done), done)
        return await self.state(request)

    def _mail(self, request: Request) -> Mail:
        return self.stage.play.mail(request.path_params["number"])

    async def _folder(self, request: Request) -> Path:
        return saving.inside(self.stage.folder, str((await _asked(request)).get("name", "")).strip())


def application(stage: Stage) -> Starlette:
    """The page and what it asks."""

    @contextlib.asynccontextmanager
    async def living(_: Starlette) -> AsyncIterator[None]:
        await stage.busy.acquire()  # who asks before the play is on, waits for it
        beginning = asyncio.create_task(stage.begin(stage.setting))
        beginning.add_done_callback(lambda _: stage.busy.release())
        try:
            yield
        finally:
            await asyncio.gather(beginning, return_exceptions=True)
            await stage.end()

    answers = Answers(stage)
    reads = {
        "/api/state": answers.state,
        "/api/mail/{number:int}": answers.mail,
        "/mail/{number:int}/letter": answers.letter,
        "/mail/{number:int}/eml": answers.eml,
        "/mail/{number:int}/file/{at:int}": answers.file,
        "/mail/{number:int}/report": answers.report,
    }
    writes = {
        "/api/do": answers.do,
        "/api/begin": answers.begin,
        "/api/save": answers.save,
        "/api/load": answers.load,
    }
    routes = [Route(path, _one_at_a_time(stage, work)) for path, work in reads.items()]
    routes += [Route(path, _one_at_a_time(stage, work), methods=["POST"]) for path, work in writes.items()]
    routes += [Route("/", _asset("index.html"))]
    routes += [Route(f"/{one.name}", _asset(one.name)) for one in _PAGE.iterdir() if one.suffix in _TYPES]
    trusted = Middleware(TrustedHostMiddleware, allowed_hosts=[HOST, "localhost"])
    return Starlette(routes=routes, lifespan=living, middleware=[trusted])


def _one_at_a_time(stage: Stage, work: Handler) -> Handler:
    """What is wrong with a request becomes one line for the page."""

    async def handled(request: Request) -> Response:
        if request.method == "POST" and not _is_ours(request):
            return _json({"error": "this page speaks to itself alone"}, 403)
        try:
            async with stage.busy:
                return await work(request)
        except (ValueError, OSError) as error:
            return _json({"error": str(error)}, 400)

    return handled


def serve(stage: Stage, port: int, told: Callable[[str], None]) -> None:
    """Until it is interrupted. `told` hears the address of the page. Raises `OSError` when the port is taken."""
    settings = uvicorn.Config(application(stage), host=HOST, port=port, log_level="error", server_header=False)
    listening = settings.bind_socket()
    listening.listen()  # who comes before the service has started waits, and is not refused
    told(f"http://{HOST}:{listening.getsockname()[1]}/")
    uvicorn.Server(settings).run(sockets=[listening])


def _asset(name: str) -> Handler:
    async def handled(_: Request) -> Response:
        path = _PAGE / name
        headers = {**_HEADERS, "Content-Security-Policy": _OWN}
        return Response(path.read_bytes(), media_type=_TYPES[path.suffix], headers=headers)

    return handled


def _is_ours(request: Request) -> bool:
    """Whether our own page asks: no other site may, in the browser of the one who plays."""
    origin = request.headers.get("origin")
    same = origin is None or origin == f"{request.url.scheme}://{request.headers.get('host')}"
    return same and request.headers.get("content-type", "").startswith("application/json")


async def _asked(request: Request) -> dict[str, Any]:
    body = await request.body()
    if len(body) > 2 * LARGEST:
        raise ValueError("that is too large")
    asked = json.loads(body)
    if not isinstance(asked, dict):
        raise ValueError("one JSON object, please")
    return asked


def _json(shape: object, status: int = 200) -> Response:
    return JSONResponse(shape, status, headers=_HEADERS)


def _download(content: bytes, name: str) -> Response:
    safe = "".join(char for char in name if char.isalnum() or char in " ._-") or "file"
    headers = {
        **_HEADERS,
        "Content-Disposition": f'attachment; filename="{safe.encode("ascii", "replace").decode()}"',
        "Content-Security-Policy": _LETTER,
    }
    return Response(content, media_type="application/octet-stream", headers=headers)
