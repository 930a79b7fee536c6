"""The bare loop: batched FETCH, mail-parser, one prebuilt answer, MOVE; no state, no reading, no rendering."""

from __future__ import annotations

import asyncio

import aiosmtplib
import mailparser  # type: ignore[import-untyped]
from imapclient import IMAPClient  # type: ignore[import-untyped]

BATCH = 50


def run(client: IMAPClient, port: int, count: int, answer: bytes) -> None:
    """Until `count` mails of the INBOX were answered."""
    if not client.folder_exists("done"):
        client.create_folder("done")
    client.select_folder("INBOX")
    asyncio.run(_loop(client, port, count, answer))


async def _loop(client: IMAPClient, port: int, count: int, answer: bytes) -> None:
    smtp = aiosmtplib.SMTP(hostname="127.0.0.1", port=port, start_tls=False, timeout=60)
    await smtp.connect()
    seen = 0
    while seen < count:
        uids = sorted(client.search("ALL"))[:BATCH]
        fetched = client.fetch(uids, ["BODY.PEEK[]"])
        for uid in uids:
            parsed = mailparser.parse_from_bytes(fetched[uid][b"BODY[]"])
            await smtp.sendmail("cop@example.test", [parsed.from_[0][1]], answer)
        client.move(uids, "done")
        seen += len(uids)
    await smtp.quit()
