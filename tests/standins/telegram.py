"""A stand-in for Telegram's Bot API: real HTTP, keeps unconfirmed updates, fails on script."""

from __future__ import annotations

import asyncio
import json
import random
import time
from collections import Counter, defaultdict, deque
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

import httpx
from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse, Response, StreamingResponse
from python_multipart.multipart import parse_options_header

ME = {"id": 999, "is_bot": True, "first_name": "Khabardar", "username": "khabardar_bot"}
TOKEN = "123456:secret-token"
NOW = 1_795_000_000
# What Telegram says of its limits: some thirty messages a second, one a second in a chat with bursts.
MOST_A_SECOND = 30
MOST_OF_A_CHAT = (15, 10.0)
IN_FLIGHT_S = 0.25
SENDS = ("sendMessage", "sendDocument")


@dataclass
class BotApi:
    """Behaves as the Bot API does.

    A step of ``script[method]`` is a number (that error; 429 asks to wait 1 s), ``(429, seconds)``,
    "lost" (done, but the answer is lost), "slow", or "hang" (not done, and no answer for long).

    Attributes:
        updates: Not confirmed yet, oldest first.
        sent: (chat id, text) of every message that was taken, in order.
        markups: Keyboards of the messages, in the same order.
        open_texts: What a lock screen shows of them: the text without its spoilers, in that order.
        deleted: Numbers of the messages that were to be deleted, in order.
        documents: (chat id, name, content) of every file that was taken; its caption is in `sent`.
        files: Content of files by id.
        repeat: How often a confirmed update is given out once more.
        blocked: Chats that have blocked the bot.
        migrated: Groups that have become supergroups: old id -> new id.
        faults: Share of the calls that send or fetch that are answered 429 or 500.
        early: Calls that came although we had asked to wait.
        times: When something was sent, and to which chat.
        hook: Address, secret and connections of the webhook, or None.
        posted: Answers of the webhook by status.
        posted_s: When it was called last.
        called_s: When something was to be sent last.
        expired: How many addresses of files are still to be found expired.
        piece_s: Seconds between two pieces of a file.
        send_s: Seconds that a send takes, half of the time before and half after it is done.
        under_way: What is being done just now: "send", "file".
        spans: For each of `sent`: when we were asked to, and when that was answered.
    """

    updates: list[dict[str, Any]] = field(default_factory=list)
    script: dict[str, deque[Any]] = field(default_factory=lambda: defaultdict(deque))
    sent: list[tuple[int, str]] = field(default_factory=list)
    markups: list[Any] = field(default_factory=list)
    open_texts: list[str] = field(default_factory=list)
    deleted: list[int] = field(default_factory=list)
    calls: list[str] = field(default_factory=list)
    acknowledged: list[str] = field(default_factory=list)
    documents: list[tuple[int, str, bytes]] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)
    repeat: int = 0
    blocked: set[int] = field(default_factory=set)
    migrated: dict[int, int] = field(default_factory=dict)
    left: list[int] = field(default_factory=list)
    actions: list[tuple[int, str]] = field(default_factory=list)
    commands: dict[tuple[str, str], list[dict[str, str]]] = field(default_factory=dict)
    menu: Any = None
    faults: float = 0.0
    early: list[str] = field(default_factory=list)
    times: list[tuple[float, int]] = field(default_factory=list)
    hook: dict[str, Any] | None = None
    posted_s: float = 0.0
    posted: Counter[int] = field(default_factory=Counter)
    called_s: float = 0.0
    expired: int = 0
    piece_s: float = 0.0
    send_s: float = 0.0
    under_way: Counter[str] = field(default_factory=Counter)
    spans: list[list[float]] = field(default_factory=list)
    dice: random.Random = field(default_factory=lambda: random.Random(20261122))
    _wait_until: float = 0.0
    _refused_at: float = 0.0
    _number: int = 100
    _tasks: set[asyncio.Task[None]] = field(default_factory=set)

    def app(self) -> FastAPI:
        app = FastAPI()
        app.add_api_route(
            "/bot{token}/{method}", self.call, methods=["GET", "POST"], response_model=None
        )
        app.add_api_route("/file/bot{token}/{path:path}", self.file, response_model=None)
        return app

    def update(self, **content: Any) -> dict[str, Any]:
        """Queue an update and return it."""
        self._number += 1
        made = {"update_id": self._number, **content}
        self.updates.append(made)
        return made

    def message(self, chat: int = 1, kind: str = "private", **content: Any) -> dict[str, Any]:
        """Queue a message of somebody."""
        return self.update(
            message={
                "message_id": self._number + 1,
                "date": NOW,
                "chat": {"id": chat, "type": kind, "first_name": "Ali"},
                "from": {"id": chat, "is_bot": False, "first_name": "Ali"},
                **content,
            }
        )

    def edit(self, update: dict[str, Any], after_s: int = 1, **content: Any) -> dict[str, Any]:
        """Queue an edit of a message."""
        edited = {**update["message"], "edit_date": NOW + after_s, **content}
        return self.update(edited_message=edited)

    def album(self, *ids: str, chat: int = 1, caption: str = "") -> list[dict[str, Any]]:
        """Queue pictures sent together; the first bears the caption."""
        group = f"album-{self._number}"
        return [
            self.message(
                chat=chat,
                media_group_id=group,
                photo=[{"file_id": id_, "file_unique_id": id_, "width": 1, "height": 1}],
                **({"caption": caption} if caption and not number else {}),
            )
            for number, id_ in enumerate(ids)
        ]

    def member(self, old: str, new: str, chat: int = 1, kind: str = "private") -> dict[str, Any]:
        """Queue a change of what the bot is in a chat."""
        return self.update(
            my_chat_member={
                "chat": {"id": chat, "type": kind, "title": "g"},
                "from": {"id": 1, "is_bot": False, "first_name": "Ali"},
                "date": NOW,
                "old_chat_member": _member(old),
                "new_chat_member": _member(new),
            }
        )

    def press(self, data: str, chat: int = 1) -> dict[str, Any]:
        """Queue a button press."""
        return self.update(
            callback_query={
                "id": f"query-{self._number + 1}",
                "from": {"id": chat, "is_bot": False, "first_name": "Ali"},
                "chat_instance": "1",
                "data": data,
                "message": {
                    "message_id": 5,
                    "date": NOW,
                    "chat": {"id": chat, "type": "private"},
                },
            }
        )

    def broken_limits(self) -> list[str]:
        """Where we were asked for more than Telegram's limits allow."""
        found = [f"{method} before the wait was over" for method in self.early]
        by_chat: dict[int, list[float]] = defaultdict(list)
        for at, chat in self.times:
            by_chat[chat].append(at)
        every = [at for at, _ in self.times]
        found += ["all chats"] * _too_many(every, MOST_A_SECOND, 1.0)
        for times in by_chat.values():
            found += ["one chat"] * _too_many(times, *MOST_OF_A_CHAT)
        return found

    async def close(self) -> None:
        """Stop posting updates."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def call(self, request: Request, token: str, method: str) -> Response:
        values = await _values(request)
        self.calls.append(method)
        if token != TOKEN:
            return _error(401, "Unauthorized")
        now = time.monotonic()
        # What was on its way when we refused another call breaks nothing.
        if self._refused_at + IN_FLIGHT_S < now < self._wait_until and method != "getUpdates":
            self.early.append(method)
        step = self._step(method)
        if isinstance(step, tuple):
            return self._ask_to_wait(step[1])
        if step == 429:
            return self._ask_to_wait(1)
        if isinstance(step, int):
            return _error(step, "scripted")
        if step == "hang":
            await asyncio.sleep(8)
            return _error(504, "nobody waits any more")
        if step == "slow":
            await asyncio.sleep(0.5)
        if method in SENDS:
            self.called_s = now
            self.times.append((now, int(values["chat_id"])))
        result = await self._done(method, values)
        if step == "lost":
            return Response("<html>bad gateway", status_code=502)
        if isinstance(result, Response):
            return result
        return JSONResponse({"ok": True, "result": result})

    async def _done(self, method: str, values: dict[str, Any]) -> Any:
        do = getattr(self, f"_{method.lower()}")
        if method not in SENDS or not self.send_s:
            return await do(values)
        self.under_way["send"] += 1
        before, asked = self.dice.random() < 0.5, time.monotonic()
        try:
            await asyncio.sleep(self.send_s * before)
            taken = len(self.sent)
            result = await do(values)
            await asyncio.sleep(self.send_s * (not before))
            if taken < len(self.spans):
                self.spans[taken] = [asked, time.monotonic()]
            return result
        finally:
            self.under_way["send"] -= 1

    def _step(self, method: str) -> Any:
        steps = self.script[method]
        if steps:
            return steps.popleft()
        fails = method in (*SENDS, "getFile", "file") and self.dice.random() < self.faults
        return self.dice.choice([(429, 1), 500, 500, 500]) if fails else None

    def _ask_to_wait(self, wait_s: int) -> Response:
        now = time.monotonic()
        if now >= self._wait_until:
            self._refused_at = now
        self._wait_until = max(self._wait_until, now + wait_s)
        return _error(429, f"Too Many Requests: retry after {wait_s}", {"retry_after": wait_s})

    async def _getme(self, values: dict[str, Any]) -> Any:
        return ME

    async def _deletewebhook(self, values: dict[str, Any]) -> Any:
        self.hook = None
        return True

    async def _setwebhook(self, values: dict[str, Any]) -> Any:
        self.hook = values
        if not self._tasks:
            self._tasks.add(asyncio.create_task(self._post()))
        return True

    async def _post(self) -> None:
        """Post updates, several at a time, again and again until each is answered 200."""
        under_way: dict[int, asyncio.Task[None]] = {}
        async with httpx.AsyncClient(timeout=30, trust_env=False) as client:
            while True:
                for update in list(self.updates):
                    number = update["update_id"]
                    hook = self.hook
                    if hook is None or len(under_way) >= int(hook.get("max_connections") or 40):
                        break
                    if number not in under_way:
                        task = asyncio.create_task(self._post_one(client, hook, update))
                        task.add_done_callback(lambda _, n=number: under_way.pop(n, None))
                        under_way[number] = task
                await asyncio.sleep(0.005)

    async def _post_one(
        self, client: httpx.AsyncClient, hook: dict[str, Any], update: dict[str, Any]
    ) -> None:
        headers = {"X-Telegram-Bot-Api-Secret-Token": hook["secret_token"]}
        self.posted_s = time.monotonic()
        try:
            answer = await client.post(hook["url"], json=update, headers=headers)
        except httpx.HTTPError:
            await asyncio.sleep(0.2)
            return
        self.posted[answer.status_code] += 1
        if answer.status_code == 200 and update in self.updates:
            self.updates.remove(update)
        elif answer.status_code != 200:
            await asyncio.sleep(0.2)

    async def _setmycommands(self, values: dict[str, Any]) -> Any:
        scope = json.loads(values.get("scope") or "{}")
        named = f"{scope.get('type', 'default')}{scope.get('chat_id', '')}"
        language = str(values.get("language_code") or "")
        self.commands[named, language] = json.loads(values["commands"])
        return True

    async def _setchatmenubutton(self, values: dict[str, Any]) -> Any:
        self.menu = json.loads(values["menu_button"])
        return True

    async def _sendchataction(self, values: dict[str, Any]) -> Any:
        self.actions.append((int(values["chat_id"]), values["action"]))
        return True

    async def _leavechat(self, values: dict[str, Any]) -> Any:
        self.left.append(int(values["chat_id"]))
        return True

    async def _answercallbackquery(self, values: dict[str, Any]) -> Any:
        self.acknowledged.append(values["callback_query_id"])
        return True

    async def _getupdates(self, values: dict[str, Any]) -> Any:
        offset = int(values.get("offset") or 0)
        confirmed = [u for u in self.updates if u["update_id"] < offset]
        if confirmed and self.repeat:
            self.repeat -= 1  # as after a network failure on Telegram's side
        else:
            self.updates = [u for u in self.updates if u["update_id"] >= offset]
        for _ in range(20):
            if self.updates:
                break
            await asyncio.sleep(0.05)
        return self.updates[:100]

    async def _sendmessage(self, values: dict[str, Any]) -> Any:
        chat, text = int(values["chat_id"]), str(values["text"])
        if chat in self.migrated:
            new = self.migrated[chat]
            text = "Bad Request: group chat was upgraded to a supergroup chat"
            return _error(400, text, {"migrate_to_chat_id": new})
        if chat in self.blocked:
            return _error(403, "Forbidden: bot was blocked by the user")
        if len(text.encode("utf-16-le")) // 2 > 4096:
            return _error(400, "Bad Request: message is too long")
        self._keep(chat, text)
        self.open_texts.append(_open(text, json.loads(values.get("entities") or "[]")))
        self.markups.append(json.loads(values.get("reply_markup") or "null"))
        return {
            "message_id": len(self.sent),
            "date": NOW,
            "chat": {"id": chat, "type": "private"},
            "text": text,
        }

    def _keep(self, chat: int, text: str) -> None:
        self.sent.append((chat, text))
        now = time.monotonic()
        self.spans.append([now, now if not self.send_s else now + self.send_s])

    async def _deletemessages(self, values: dict[str, Any]) -> Any:
        numbers = json.loads(values["message_ids"])
        assert 1 <= len(numbers) <= 100
        self.deleted += numbers
        return True

    async def _senddocument(self, values: dict[str, Any]) -> Any:
        chat, caption = int(values["chat_id"]), str(values["caption"])
        if chat in self.blocked:
            return _error(403, "Forbidden: bot was blocked by the user")
        if len(caption.encode("utf-16-le")) // 2 > 1024:
            return _error(400, "Bad Request: message caption is too long")
        self._keep(chat, caption)
        self.markups.append(json.loads(values.get("reply_markup") or "null"))
        self.documents.append((chat, *values["document"]))
        return {
            "message_id": len(self.sent),
            "date": NOW,
            "chat": {"id": chat, "type": "private"},
            "caption": caption,
        }

    async def _getfile(self, values: dict[str, Any]) -> Any:
        id_ = values["file_id"]
        if id_ not in self.files:
            return _error(400, "Bad Request: wrong file_id")
        return {"file_id": id_, "file_unique_id": id_, "file_path": f"documents/{id_}"}

    async def file(self, token: str, path: str) -> Response:
        step = self._step("file")
        if isinstance(step, tuple):
            return Response("wait", status_code=429)
        if isinstance(step, int):
            return Response("scripted", status_code=step)
        if self.expired:
            self.expired -= 1
            return Response("gone", status_code=404)
        content = self.files[path.removeprefix("documents/")]
        length = {"Content-Length": str(len(content))}
        if step == "cut":
            return Response(content[: len(content) // 2], headers=length)
        if self.piece_s:
            return StreamingResponse(self._slowly(content), headers=length)
        return Response(content)

    async def _slowly(self, content: bytes) -> AsyncIterator[bytes]:
        self.under_way["file"] += 1
        try:
            for start in range(0, len(content), 16 * 1024):
                yield content[start : start + 16 * 1024]
                await asyncio.sleep(self.piece_s)
        finally:
            self.under_way["file"] -= 1


def _member(status: str) -> dict[str, Any]:
    rights = (
        "can_be_edited", "is_anonymous", "can_manage_chat", "can_delete_messages",
        "can_manage_video_chats", "can_restrict_members", "can_promote_members", "can_change_info",
        "can_invite_users", "can_post_stories", "can_edit_stories", "can_delete_stories",
    )  # fmt: skip
    more: dict[str, Any] = {"until_date": 0} if status == "kicked" else {}
    if status == "administrator":
        more = dict.fromkeys(rights, False)
    return {"status": status, "user": ME, **more}


def _too_many(times: list[float], most: int, window_s: float) -> int:
    """How many of these came when as many as are allowed had come within the window."""
    recent: deque[float] = deque()
    found = 0
    for at in sorted(times):
        while recent and recent[0] <= at - window_s:
            recent.popleft()
        found += len(recent) >= most
        recent.append(at)
    return found


async def _values(request: Request) -> dict[str, Any]:
    kind, _ = parse_options_header(request.headers.get("content-type", ""))
    if kind == b"application/json":
        return dict(await request.json())
    async with request.form() as form:
        return {
            name: value if isinstance(value, str) else (value.filename, await value.read())
            for name, value in form.items()
        }


def _open(text: str, entities: list[dict[str, Any]]) -> str:
    units = text.encode("utf-16-le")
    for entity in entities:
        if entity["type"] == "spoiler":
            start, length = 2 * entity["offset"], 2 * entity["length"]
            units = units[:start] + b" \0" * (length // 2) + units[start + length :]
    return units.decode("utf-16-le").strip()


def _error(code: int, text: str, parameters: dict[str, Any] | None = None) -> JSONResponse:
    body: dict[str, Any] = {"ok": False, "error_code": code, "description": text}
    if parameters:
        body["parameters"] = parameters
    return JSONResponse(body, status_code=code)
