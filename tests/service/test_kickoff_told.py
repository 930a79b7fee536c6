"""What a kick-off says beside its plan reaches its facilitator; its link reaches everybody's calendar."""

from __future__ import annotations

from tests.service.room import Room

TEXT = """Dag Fatima, Jan en Sofie,

1. Wat werkt bij jou?
2. Wat werkt niet?

Graag tegen vrijdag 11 december. We zien elkaar dinsdag 15 december om 14u: https://meet.example.org/buren-42
Hou er rekening mee dat Jan alleen Frans leest.

Geert
"""


def test_the_card_tells_what_was_not_used_who_has_no_address_and_where_people_meet(room: Room) -> None:
    room.take(room.kickoff(text=TEXT))
    card = room.text("geert", "card")
    assert "“Hou er rekening mee dat Jan alleen Frans leest.”" in " ".join(card.split())
    assert "Je noemt Sofie, maar ik heb daar geen adres van." in " ".join(card.replace("*", "").split())
    assert "https://meet.example.org/buren-42" in card
    meeting = room.session().meeting
    assert meeting
    assert "buren-42" in meeting.occasion.place


def test_the_calendar_entry_holds_the_link(room: Room) -> None:
    room.take(room.kickoff(text=TEXT))
    room.take(room.reply("geert", "card", "ok"))
    room.take(room.reply("fatima", "invitation", "ja, en ik kom naar de bijeenkomst"))
    entries = [
        post for post in room.posts("fatima") if b"BEGIN:VCALENDAR" in room.daemon.intake.office.bytes_of(post.envelope)
    ]
    assert entries
    raw = room.daemon.intake.office.bytes_of(entries[-1].envelope).decode()
    assert "LOCATION:https://meet.example.org/buren-42" in raw.replace("\r\n ", "").replace("=\r\n", "")
