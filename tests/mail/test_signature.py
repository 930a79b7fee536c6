"""Signatures, device footers, disclaimers and gateway banners around a mail's words."""

from __future__ import annotations

import pytest

from mailflow.mail.body.extract_reply import label
from mailflow.mail.body.signature import is_footer
from mailflow.mail.message import Message
from mailflow.mail.parsing.parse import parse
from mailflow.mail.reply import Reply, Role

FOOTERS = (
    "Sent from my iPhone",
    "Sent from my iPad",
    "Sent from my Samsung Galaxy smartphone.",
    "Sent from my Verizon, Samsung Galaxy smartphone",
    "Sent via the Samsung Galaxy S21, an AT&T 5G smartphone",
    "Sent from Yahoo Mail on Android",
    "Sent from Yahoo Mail. Get the app",
    "Sent from Mail for Windows",
    "Sent from Outlook",
    "Sent from Outlook for Android",
    "Get Outlook for Android<https://aka.ms/ghei36>",
    "Get Outlook for iOS",
    "Sent from Proton Mail for iOS",
    "Sent with Proton Mail secure email.",
    "Sent from my mobile device",
    "Sent from my phone, please excuse typos",
    "Sent from my Windows Phone",
    "Sent from BlueMail",
    "Sent from my Huawei Mobile",
    "Sent from Gmail Mobile",
    "Sent from mobile",
    "sent from a phone",
    "(Sent from mobile device)",
    "<<sent by galaxy>>",
    "From My Iphone 6",
    "Sent via mobile",
    "Sent by Mailbird",
    "Sent with Spark",
    "Sent with Shift",
    "Sent using Zoho Mail",
    "Sent from my T-Mobile 4G LTE Device",
    "Verstuurd vanaf mijn iPhone",
    "Verzonden vanaf mijn iPhone",
    "Verstuurd vanaf mijn Samsung Galaxy-smartphone.",
    "Verzonden vanaf Samsung-tablet.",
    "Verzonden met Outlook voor Android",
    "Verzonden via Outlook voor iOS",
    "Verstuurd met BlackBerry",
    "Verzonden vanuit Mail voor Windows",
    "Verzonden vanuit Yahoo Mail op Android",
    "Outlook voor Android downloaden",
    "Outlook voor iOS downloaden",
    "Verzonden met Proton Mail",
    "Verstuurd vanuit Proton Mail mobile",
    "Verstuurd vanaf mijn gsm",
    "Von meinem iPhone gesendet",
    "Von meinem iPad gesendet",
    "Von meinem Samsung Galaxy Smartphone gesendet.",
    "Von meinem Mobilgerät gesendet",
    "Von meinem/meiner Galaxy gesendet",
    "Gesendet von meinem iPhone",
    "Gesendet von Mail für Windows",
    "Gesendet von Outlook für iOS",
    "Gesendet von Outlook für Android",
    "Gesendet mit der GMX Mail App",
    "Gesendet mit der Telekom Mail App",
    "Holen Sie sich Outlook für iOS",
    "Outlook für Android herunterladen",
    "Outlook für iOS beziehen",
    "Diese Nachricht wurde von meinem Android-Gerät mit K-9 Mail gesendet.",
    "Diese Nachricht wurde von meinem Android Mobiltelefon mit WEB.DE Mail gesendet.",
    "Gesendet von Yahoo Mail auf Android",
    "Vom iPhone gesendet",
    "Mobil gesendet",
    "Envoyé de mon iPhone",
    "Envoyé depuis mon iPhone",
    "Envoyé à partir de mon smartphone Samsung Galaxy.",
    "Envoyé depuis mon appareil Galaxy",
    "Envoyé depuis l'application Mail Orange",
    "Envoyé à partir de Outlook pour Android",
    "Envoyé à partir d’Outlook pour iOS",
    "Envoyé à partir de Courrier pour Windows",
    "Télécharger Outlook pour Android",
    "Obtenir Outlook pour iOS",
    "Téléchargez Outlook pour iOS",
    "Envoyé depuis Yahoo Mail pour Android",
    "Envoyé avec Proton Mail",
    "Envoyé de mon mobile",
    "Provenance : Courrier pour Windows",
    "Enviado desde mi iPhone",
    "Enviado desde Outlook para Android",
    "Enviado do meu iPhone",
    "Enviado do Yahoo Mail no Android",
    "Inviato da iPhone",
    "Inviato dal mio iPhone",
    "Inviato da Outlook per Android",
    "Sendt fra min iPhone",
    "Sendt fra min iPad",
    "Skickat från min iPhone",
    "Skickat från Outlook för Android",
    "Lähetetty iPhonesta",
    "Wysłane z iPhone'a",
    "Wysłane z telefonu Samsung Galaxy",
    "Odesláno z iPhonu",
    "Odoslané z môjho iPhonu",
    "Az iPhone-omról küldve",
    "Trimis de pe iPhone‑ul meu",
    "iPhone'umdan gönderildi",
    "Отправлено с iPhone",
    "Отправлено с мобильного устройства",
    "Надіслано з iPhone",
    "Στάλθηκε από το iPhone μου",
    "Poslano z iPhona",
    "发自我的iPhone",
    "发自我的 iPhone",
    "從我的 iPhone 傳送",
    "iPhoneから送信",
    "나의 iPhone에서 보냄",
    "Đã gửi từ iPhone của tôi",
    "أُرسلت من الـ iPhone",
    "נשלח מה-iPhone שלי",
    "Dikirim dari iPhone saya",
    "Enviat des del meu iPhone",
)  # fmt: skip

PROSE = (
    "Sent from my desk, is much easier then my mobile phone.",
    "Verzonden via de post op maandag.",
    "Gesendet haben wir das Paket gestern.",
    "Mobiel bereikbaar zijn helpt",
    "Via de jeugdwerker op het plein",
    "Via Facebook en Instagram",
    "Via hun gsm, want ze antwoorden altijd",
    "Mobiele teams werken het best",
    "Sent the kids home with a tablet yesterday.",
    "Envoyé par la commune",
    "Via sms of telefoon",
    "Via WhatsApp op hun smartphone",
    "Mobil sein",
    "Az",
    "Vom Handy weg, hin zum Gespräch",
    "Écrit par téléphone",
    "Gestuurd door de OCMW",
    "Verstuurd naar alle ouders",
    "Shared a phone number with them",
    "Via mobile teams",
    "Geschrieben am Handy wird wenig",
    "Ik stuur dit vanaf mijn gsm omdat",
)  # fmt: skip


def read(text: str) -> Reply:
    return label(Message((), (), (), (), (), "", None, None, (), (), text, None, "text/plain", (), (), ()), None)


def check(text: str, own: str, role: Role) -> None:
    reply = read(text)
    assert reply.text == own
    assert role in {line.role for line in reply.lines}


@pytest.mark.parametrize("line", FOOTERS)
def test_a_footer_of_a_device_is_known(line: str) -> None:
    assert is_footer(line)


@pytest.mark.parametrize("line", PROSE)
def test_a_sentence_about_devices_or_sending_is_no_footer(line: str) -> None:
    assert not is_footer(line)


def test_what_stands_below_two_dashes_is_a_signature() -> None:
    check("Flyers werken niet.\n\n-- \nJan Jansen\nDe Brug", "Flyers werken niet.", Role.SIGNATURE)


def test_a_closing_with_function_and_telephone_is_a_signature() -> None:
    check(
        "Flyers werken niet.\n\nMet vriendelijke groet,\n\nJan Jansen\nStafmedewerker\n+32 470 12 34 56",
        "Flyers werken niet.",
        Role.SIGNATURE,
    )


def test_a_closing_with_a_first_name_stays() -> None:
    assert read("Flyers werken niet.\n\nGroeten,\nJan").text == "Flyers werken niet.\n\nGroeten,\nJan"


def test_text_below_a_closing_keeps_both() -> None:
    text = "Tot dan!\n\nGroeten,\nJan\n\nPS: bij vraag 2 wou ik nog zeggen dat flyers echt niet werken."
    assert read(text).text == text


def test_a_name_with_mail_and_telephone_below_is_a_signature() -> None:
    check("Het lukt me.\n\nJan Jansen\njan@example.org\n+32 470 12 34 56", "Het lukt me.", Role.SIGNATURE)


def test_a_reply_that_is_nothing_but_an_address_stays() -> None:
    text = "Jan Jansen\njan@example.org\n+32 470 12 34 56"
    assert read(text).text == text


def test_an_answer_below_a_footer_stays() -> None:
    check("Verstuurd vanaf mijn iPhone\n\nJa graag!", "Ja graag!", Role.FOOTER)


@pytest.mark.parametrize(
    "disclaimer",
    [
        "Deze e-mail en zijn bijlagen zijn vertrouwelijk en uitsluitend bestemd voor de geadresseerde. "
        "Indien u dit bericht ten onrechte ontvangt, verwittig dan de afzender.",
        "This e-mail is confidential and intended solely for the addressee. If you received this message in error, "
        "please notify the sender and delete it.",
        "Ce message et ses pièces jointes sont confidentiels et établis à l'attention exclusive de leur destinataire. "
        "Si vous l'avez reçu par erreur, merci d'avertir l'expéditeur et de le détruire.",
        "Diese E-Mail enthält vertrauliche Informationen. Wenn Sie nicht der richtige Adressat sind "
        "oder diese Nachricht irrtümlich erhalten haben, informieren Sie den Absender und vernichten Sie diese Mail.",
    ],
)
def test_a_legal_disclaimer_is_set_apart(disclaimer: str) -> None:
    check(f"Ja, ok.\n\n{disclaimer}", "Ja, ok.", Role.DISCLAIMER)


def test_an_answer_about_confidence_is_no_disclaimer() -> None:
    text = "Alles wat jongeren vertellen is vertrouwelijk; doorvertellen is verboden en we vernietigen nota's."
    assert read(f"Dag,\n\n{text}").text.endswith(text)


def test_a_reply_that_is_wholly_about_confidential_mail_stays() -> None:
    text = "Een vertrouwelijk bericht doorsturen is bij ons verboden; de afzender moet het zelf verwijderen."
    assert read(text).text == text


@pytest.mark.parametrize(
    "banner",
    [
        "CAUTION: This email originated from outside of the organization. Do not click links.",
        "LET OP: deze e-mail komt van buiten de organisatie. Klik niet op links.",
        "ATTENTION : ce courriel provient de l'extérieur. Ne cliquez pas sur les liens.",
        "ACHTUNG: Diese E-Mail stammt von einem externen Absender. Öffnen Sie keine Anhänge.",
    ],
)
def test_a_gateways_warning_is_set_apart(banner: str) -> None:
    check(f"{banner}\n\nJa graag.", "Ja graag.", Role.BANNER)


def test_a_warning_of_the_writer_himself_stays() -> None:
    text = "Let op: ik ben er pas om tien uur."
    assert read(text).text == text


def test_the_sender_s_own_name_with_his_function_is_a_signature() -> None:
    """Outlook puts it above the mail it quotes, without a closing and without a telephone number."""
    body = "1 3 2\n\nJan Peeters\nJeugdwerker, De Brug vzw\n"
    raw = f"From: Jan Peeters <jan@example.org>\r\n\r\n{body}".encode()
    reply = label(parse(raw), None)
    assert reply.text == "1 3 2"
    assert reply.signature == "Jan Peeters\nJeugdwerker, De Brug vzw"


def test_a_name_in_an_answer_is_no_signature() -> None:
    body = "Het beste voorbeeld:\n\nJan Peeters\nDie ging elke week naar het plein en bleef daar gewoon zitten.\n"
    raw = f"From: Jan Peeters <jan@example.org>\r\n\r\n{body}".encode()
    assert "Jan Peeters" in label(parse(raw), None).text
