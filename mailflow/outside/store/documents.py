"""TinyDB over the journal: a table that knows its documents by id.

    JournalDB(folder, storage=FrozenStorage).table("sessions").search(where("kickoff") == "<...>")

opens a store for looking, even while a daemon runs. Whatever in TinyDB would rewrite a table or the whole database
raises TypeError: that is what made it slow, and unsafe when killed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NoReturn

from tinydb import TinyDB
from tinydb.queries import QueryLike
from tinydb.storages import Storage
from tinydb.table import Document, Table

from mailflow.outside.store.rows import pack
from mailflow.outside.store.storage import JournalStorage


class Row(Document):
    """A document together with its bytes."""

    def __init__(self, document: Mapping[str, Any], doc_id: str) -> None:
        super().__init__(document, doc_id)  # type: ignore[arg-type]  # ids of ours are words
        self.bytes = pack(document)


class JournalTable(Table):
    """A table in which writing one document costs one document."""

    document_id_class = str  # type: ignore[assignment]  # ids of ours are words

    def __init__(self, storage: Storage, name: str) -> None:
        super().__init__(storage, name, cache_size=0)  # a cached search is not seen to grow old

    def upsert(self, document: Mapping[str, Any], cond: QueryLike | None = None) -> list[Any]:
        """Keep a document whole, under its own id."""
        if cond is not None or not isinstance(document, Document):
            raise TypeError("a document is written whole and by its id: upsert(Document(..., doc_id=...))")
        doc_id = str(document.doc_id)
        row = document.bytes if isinstance(document, Row) else pack(document)
        _writer(self._storage).put(self.name, doc_id, row)
        return [doc_id]

    def insert(self, document: Mapping[str, Any]) -> Any:
        """Keep a document with an id that is new."""
        if isinstance(document, Document) and self.contains(doc_id=document.doc_id):
            raise ValueError(f"Document with ID {document.doc_id} already exists")
        return self.upsert(document)[0]

    def remove(self, cond: QueryLike | None = None, doc_ids: Iterable[Any] | None = None) -> list[Any]:
        """Forget documents by id; which of them were there."""
        if cond is not None or doc_ids is None:
            raise TypeError("documents are removed by their ids: remove(doc_ids=[...])")
        present = [str(doc_id) for doc_id in doc_ids if str(doc_id) in self._read_table()]
        for doc_id in present:
            _writer(self._storage).drop(self.name, doc_id)
        return present

    def _update_table(self, updater: Any) -> NoReturn:  # noqa: ARG002 -- TinyDB's signature
        raise TypeError("this would rewrite the whole table; write documents one by one with upsert")


class JournalDB(TinyDB):
    """The database of a store."""

    table_class = JournalTable  # type: ignore[assignment]  # declared without a type for subclasses

    def drop_table(self, name: str) -> NoReturn:  # noqa: ARG002 -- TinyDB's signature
        """Never."""
        raise TypeError("this would rewrite the whole database")

    def drop_tables(self) -> NoReturn:
        """Never."""
        raise TypeError("this would rewrite the whole database")


def _writer(storage: Storage) -> JournalStorage:
    if not isinstance(storage, JournalStorage):
        raise TypeError("this store was opened for reading only")
    return storage
