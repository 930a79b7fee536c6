"""Paragraphs, notes and table rows while a Rich Text file tells of them piece by piece."""

from __future__ import annotations

from dataclasses import dataclass, field

from mailflow.mail.documents.row import row


@dataclass(slots=True)
class Flow:
    """Text that runs from paragraph to paragraph: of the body, of a note, of a text box."""

    words: list[str] = field(default_factory=list)  # of the open paragraph
    below: list[str] = field(default_factory=list)  # lines of what hangs on it
    cell: list[str] = field(default_factory=list)  # lines of the open cell
    cells: list[list[str]] = field(default_factory=list)  # of the open row
    lines: list[str] = field(default_factory=list)  # that are done
    in_table: bool = False

    def end_paragraph(self) -> None:
        """A paragraph is whole."""
        lines = ["".join(self.words).strip(), *self.below]
        self.words, self.below = [], []
        for line in lines:
            (self.cell if self.in_table else self.lines).extend(line.split("\n"))

    def end_cell(self) -> None:
        """A cell of a table is whole; its last paragraph has no other end."""
        self.in_table = True
        self.end_paragraph()
        self.cells.append(self.cell)
        self.cell = []

    def end_row(self) -> None:
        """A row of a table is whole."""
        self.lines += row(self.cells)
        self.cells = []

    def leave_table(self) -> None:
        """What follows stands in no table, until something says that it does."""
        self.in_table = False

    def finish(self) -> list[str]:
        """All that is not handed out yet, also of a row that never ended."""
        self.end_paragraph()
        rest = [line for cell in (*self.cells, self.cell) for line in cell]
        return [*self.take(), *rest]

    def take(self) -> list[str]:
        """The lines that are done, once."""
        lines, self.lines = self.lines, []
        return lines
