"""The bytes of one document, with the lines that carry it in a record.

A row is `<head>` or `<head>\t<body>`, both JSON. The head is small: the schema version with the facts that the indexes
need, so that a store opens without reading every body. A line is `<table>\t<id>\t<row>`, or `<table>\t<id>` for a
document that is gone. JSON holds no raw tab or newline, so both can be split without being read.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

Rows = dict[str, dict[str, bytes]]  # by table, by document id

BODY = "value"  # the key under which a document holds its body
_encode = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":")).encode
_encode_ascii = json.JSONEncoder(check_circular=False, separators=(",", ":")).encode


def pack(document: Mapping[str, Any]) -> bytes:
    """The row of a document."""
    if BODY not in document:
        return _bytes(dict(document))
    head = {key: part for key, part in document.items() if key != BODY}
    return _bytes(head) + b"\t" + _bytes(document[BODY])


def unpack(row: bytes) -> dict[str, Any]:
    """The document of a row."""
    head, _, body = row.partition(b"\t")
    document: dict[str, Any] = json.loads(head)
    if body:
        document[BODY] = json.loads(body)
    return document


def unpack_head(row: bytes) -> dict[str, Any]:
    """A document without its body."""
    head: dict[str, Any] = json.loads(row.partition(b"\t")[0])
    return head


def put_line(table: str, doc_id: str, row: bytes) -> bytes:
    """The line that keeps a row."""
    return b"%s\t%s\t%s" % (table.encode(), _bytes(doc_id)[1:-1], row)


def drop_line(table: str, doc_id: str) -> bytes:
    """The line that forgets one."""
    return b"%s\t%s" % (table.encode(), _bytes(doc_id)[1:-1])


def apply(payload: bytes, rows: Rows) -> None:
    """Do what the lines of a record say."""
    for line in payload.split(b"\n"):
        table, written_id, *row = line.split(b"\t", 2)
        doc_id = json.loads(b'"%s"' % written_id) if b"\\" in written_id else written_id.decode()
        held = rows.setdefault(table.decode(), {})
        if row:
            held[doc_id] = row[0]
        else:
            held.pop(doc_id, None)


def _bytes(tree: Any) -> bytes:
    try:
        return _encode(tree).encode()
    except UnicodeEncodeError:  # half a character of a broken mail (a lone surrogate), which only escapes can carry
        return _encode_ascii(tree).encode()
