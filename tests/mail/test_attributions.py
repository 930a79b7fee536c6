"""Attribution lines, header blocks and borders, as clients write them in many languages."""

from __future__ import annotations

import textwrap

import pytest

from mailflow.mail.body.attributions import begins_at

# ruff: noqa: E501, PLE2502
SENTENCES = (
    "On Mon, Nov 2, 2026 at 10:12 AM Jan Jansen <jan@example.org> wrote:",
    "On Nov 2, 2026, at 10:12 AM, Jan Jansen <jan@example.org> wrote:",
    "On 2 Nov 2026, at 10:12, Jan Jansen <jan@example.org> wrote:",
    "On 02/11/2026 10:12, Jan Jansen wrote:",
    "On 11/2/26 10:12 AM, Jan Jansen wrote:",
    "On Monday, November 2nd, 2026 at 10:12 AM, Jan Jansen <jan@example.org> wrote:",
    "On Monday, November 2, 2026 at 10:12:00 AM UTC+1 Jan wrote:",
    "On Mon 2. Nov 2026 at 10:12, Jan Jansen <jan@example.org> wrote:",
    "On 2026-11-02 10:12, Jan Jansen wrote:",
    "Jan Jansen <jan@example.org> wrote:",
    "Jan Jansen <jan@example.org> writes:",
    "Jan Jansen <jan@example.org> wrote on 02.11.2026 10:12:13:",
    "\"Jan Jansen\" <jan@example.org> wrote on 11/02/2026 10:12:13 AM:",
    "On Mon, 02 Nov 2026 10:12:13 +0100, Jan Jansen <jan@example.org> said:",
    "2026-11-02 10:12 GMT+01:00 Jan Jansen <jan@example.org>:",
    "2026-11-02 10:12 GMT+01:00, Jan Jansen <jan@example.org>:",
    "Quoting Jan Jansen <jan@example.org>:",
    "* Jan Jansen <jan@example.org> [2026-11-02 10:12]:",
    "Mon, 2 Nov 2026 at 10:12, Jan Jansen <jan@example.org>:",
    "Monday, November 2, 2026, 10:12:13 AM, you wrote:",
    "Op ma 2 nov. 2026 om 10:12 schreef Jan Jansen <jan@example.org>:",
    "Op 2 nov 2026, om 10:12 heeft Jan Jansen <jan@example.org> het volgende geschreven:",
    "Op 2 nov. 2026 om 10:12 heeft Jan Jansen <jan@example.org> het volgende geschreven:",
    "Op 02-11-2026 om 10:12 schreef Jan Jansen:",
    "Op 2-11-2026 10:12, Jan Jansen schreef:",
    "Op maandag 2 november 2026 om 10:12:00 CET schreef Jan Jansen <jan@example.org>:",
    "Op maandag 2 november 2026 heeft Jan Jansen het volgende geschreven:",
    "Jan Jansen schreef op 02-11-2026 10:12:",
    "Jan Jansen <jan@example.org> schreef op 2 november 2026 om 10:12:",
    "Jan Jansen schreef op ma 02-11-2026 om 10:12 [+0100]:",
    "Citeren Jan Jansen <jan@example.org>:",
    "jan@example.org schreef op 2026-11-02 10:12:",
    "Am 02.11.2026 um 10:12 schrieb Jan Jansen:",
    "Am 02.11.26 um 10:12 schrieb Jan Jansen:",
    "Am Mo., 2. Nov. 2026 um 10:12 Uhr schrieb Jan Jansen <jan@example.org>:",
    "Am 2. November 2026 10:12:13 MEZ schrieb Jan Jansen <jan@example.org>:",
    "Am Montag, 2. November 2026, 10:12:13 CET schrieb Jan Jansen:",
    "Am Montag, den 02.11.2026, 10:12 +0100 schrieb Jan Jansen:",
    "Am Montag, 2. November 2026 um 10:12:13 MEZ hat Jan Jansen <jan@example.org> Folgendes geschrieben:",
    "Jan Jansen <jan@example.org> hat am 02.11.2026 10:12 geschrieben:",
    "Jan Jansen <jan@example.org> schrieb am Mo., 2. Nov. 2026, 10:12:",
    "Jan Jansen schrieb am 02.11.2026 um 10:12:",
    "jan@example.org schrieb am 02.11.2026 10:12:",
    "Zitat von Jan Jansen <jan@example.org>:",
    "Le lun. 2 nov. 2026 à 10:12, Jan Jansen <jan@example.org> a écrit :",
    "Le 2 nov. 2026 à 10:12, Jan Jansen <jan@example.org> a écrit :",
    "Le 02/11/2026 à 10:12, Jan Jansen a écrit :",
    "Le lundi 2 novembre 2026 à 10:12:13 UTC+1, Jan Jansen <jan@example.org> a écrit :",
    "Le lundi 02 novembre 2026 à 10:12 +0100, Jan Jansen a écrit :",
    "Le lundi 2 novembre 2026, Jan Jansen <jan@example.org> a écrit :",
    "Jan Jansen <jan@example.org> a écrit :",
    "Jan Jansen a écrit le 02/11/2026 10:12 :",
    "Quoting Jan Jansen <jan@example.org> :",
    "El lun, 2 nov 2026 a las 10:12, Jan Jansen (<jan@example.org>) escribió:",
    "El lun., 2 de nov. de 2026 a la(s) 10:12, Jan Jansen (jan@example.org) escribió:",
    "El 2 nov 2026, a las 10:12, Jan Jansen <jan@example.org> escribió:",
    "El 02/11/2026 a las 10:12, Jan Jansen escribió:",
    "El lunes, 2 de noviembre de 2026, Jan Jansen <jan@example.org> escribió:",
    "Il giorno lun 2 nov 2026 alle ore 10:12 Jan Jansen <jan@example.org> ha scritto:",
    "Il giorno 2 nov 2026, alle ore 10:12, Jan Jansen <jan@example.org> ha scritto:",
    "Il 02/11/2026 10:12, Jan Jansen ha scritto:",
    "Il lun 2 nov 2026, 10:12 Jan Jansen <jan@example.org> ha scritto:",
    "Il lunedì 2 novembre 2026 10:12:13 CET, Jan Jansen ha scritto:",
    "Em seg., 2 de nov. de 2026 às 10:12, Jan Jansen <jan@example.org> escreveu:",
    "Em 02/11/2026 10:12, Jan Jansen escreveu:",
    "No dia 2 de novembro de 2026 às 10:12, Jan Jansen <jan@example.org> escreveu:",
    "Jan Jansen <jan@example.org> escreveu no dia segunda, 2/11/2026 à(s) 10:12:",
    "A seg, 2 de nov de 2026, 10:12, Jan Jansen <jan@example.org> escreveu:",
    "Den mån 2 nov. 2026 kl 10:12 skrev Jan Jansen <jan@example.org>:",
    "Den 2026-11-02 kl. 10:12, skrev Jan Jansen:",
    "2 nov. 2026 kl. 10:12 skrev Jan Jansen <jan@example.org>:",
    "Den man. 2. nov. 2026 kl. 10.12 skrev Jan Jansen <jan@example.org>:",
    "Den 2. nov. 2026 kl. 10.12 skrev Jan Jansen <jan@example.org>:",
    "Den 02.11.2026 10:12, skrev Jan Jansen:",
    "man. 2. nov. 2026 kl. 10:12 skrev Jan Jansen <jan@example.org>:",
    "På 02.11.2026 10:12, Jan Jansen skrev:",
    "Jan Jansen <jan@example.org> skrev den man. 2. nov. 2026 10.12:",
    "ma 2. marrask. 2026 klo 10.12 Jan Jansen (jan@example.org) kirjoitti:",
    "Jan Jansen <jan@example.org> kirjoitti 2.11.2026 kello 10.12:",
    "2.11.2026 10.12, Jan Jansen kirjoitti:",
    "pon., 2 lis 2026 o 10:12 Jan Jansen <jan@example.org> napisał(a):",
    "W dniu 02.11.2026 o 10:12, Jan Jansen pisze:",
    "W dniu poniedziałek, 2 listopada 2026 Jan Jansen <jan@example.org> napisał(a):",
    "Dnia 2 listopada 2026 10:12 Jan Jansen <jan@example.org> napisał(a):",
    "Wiadomość napisana przez Jan Jansen <jan@example.org> w dniu 2 lis 2026, o godz. 10:12:",
    "Dne po 2. 11. 2026 v 10:12 odesílatel Jan Jansen <jan@example.org> napsal:",
    "po 2. 11. 2026 v 10:12 odesílatel Jan Jansen <jan@example.org> napsal:",
    "Dne 02. 11. 26 v 10:12 Jan Jansen napsal(a):",
    "po 2. 11. 2026 o 10:12 Jan Jansen <jan@example.org> napísal(a):",
    "Jan Jansen <jan@example.org> ezt írta (időpont: 2026. nov. 2., H, 10:12):",
    "2026. 11. 02. 10:12 keltezéssel, Jan Jansen írta:",
    "lun., 2 nov. 2026 la 10:12, Jan Jansen <jan@example.org> a scris:",
    "În lun., 2 nov. 2026 la 10:12, Jan Jansen <jan@example.org> a scris:",
    "Jan Jansen <jan@example.org>, 2 Kas 2026 Pzt, 10:12 tarihinde şunu yazdı:",
    "2.11.2026 10:12 tarihinde Jan Jansen yazdı:",
    "пн, 2 нояб. 2026 г. в 10:12, Jan Jansen <jan@example.org>:",
    "пн, 2 нояб. 2026 г., 10:12 Jan Jansen <jan@example.org>:",
    "02.11.2026 10:12, Jan Jansen пишет:",
    "2 ноября 2026 г., в 10:12, Jan Jansen <jan@example.org> написал(а):",
    "Понедельник,  2 ноября 2026, 10:12 +03:00 от Jan Jansen <jan@example.org>:",
    "02.11.2026, 10:12, \"Jan Jansen\" <jan@example.org>:",
    "пн, 2 лист. 2026 р. о 10:12 Jan Jansen <jan@example.org> пише:",
    "На пн, 2.11.2026 г. в 10:12 Jan Jansen <jan@example.org> написа:",
    "Στις Δευ, 2 Νοε 2026 στις 10:12 π.μ., ο/η Jan Jansen <jan@example.org> έγραψε:",
    "בתאריך יום ב׳, 2 בנוב׳ 2026 ב-10:12 מאת ‪Jan Jansen‬‏ <‪jan@example.org‬‏>:",
    "في الاثنين، 2 نوفمبر 2026 في 10:12 ص تمت كتابة ما يلي بواسطة ‪Jan Jansen‬‏ <‪jan@example.org‬‏>:",
    "Jan Jansen <jan@example.org> 于2026年11月2日周一 10:12写道：",
    "在 2026年11月2日，上午10:12，Jan Jansen <jan@example.org> 写道：",
    "在 2026/11/2 10:12, Jan Jansen 写道:",
    "Jan Jansen <jan@example.org> 於 2026年11月2日 週一 上午10:12寫道：",
    "2026年11月2日(月) 10:12 Jan Jansen <jan@example.org>:",
    "2026年11月2日(月) 10:12、Jan Jansen <jan@example.org>のメール:",
    "2026/11/02 10:12、Jan Jansen <jan@example.org>のメール:",
    "On 2026/11/02 10:12, Jan Jansen wrote:",
    "2026年11月2日 10:12、Jan Jansen <jan@example.org> のメール:",
    "2026年 11月 2日 (月) 오전 10:12, Jan Jansen <jan@example.org>님이 작성:",
    "2026. 11. 2. 오전 10:12, Jan Jansen <jan@example.org> 작성:",
    "Vào Th 2, 2 thg 11, 2026 vào lúc 10:12 Jan Jansen <jan@example.org> đã viết:",
    "Pada tanggal Sen, 2 Nov 2026 pukul 10.12 Jan Jansen <jan@example.org> menulis:",
    "เมื่อ จ. 2 พ.ย. 2026 เวลา 10:12 Jan Jansen <jan@example.org> เขียนว่า:",
    "El dl., 2 de nov. 2026 a les 10:12, Jan Jansen <jan@example.org> va escriure:",
    "Dana pon 2. stu 2026. u 10:12 Jan Jansen <jan@example.org> napisao je:",
    "V V pon., 2. nov. 2026 ob 10:12 je oseba Jan Jansen <jan@example.org> napisala:",
    "E, 2. november 2026 kl 10:12 Jan Jansen (<jan@example.org>) kirjutas:",
    "Pirmd., 2026. g. 2. nov., plkst. 10:12 — lietotājs Jan Jansen (<jan@example.org>) rakstīja:",
)  # fmt: skip

BORDERS = (
    "---- On Mon, 02 Nov 2026 10:12:13 +0100 Jan Jansen <jan@example.org> wrote ----",
    "---- Le lun., 02 nov. 2026 10:12:13 +0100 Jan Jansen <jan@example.org> a écrit ----",
    "---- Op ma, 02 nov. 2026 10:12:13 +0100 Jan Jansen <jan@example.org> schreef ----",
    "-------- Original Message --------",
    "-------- Original message --------",
    "----- Original Message -----",
    "-----Oorspronkelijk bericht-----",
    "-------- Oorspronkelijk bericht --------",
    "-----Ursprüngliche Nachricht-----",
    "-------- Ursprüngliche Nachricht --------",
    "-----Message d'origine-----",
    "-------- Message original --------",
    "-------- Message d’origine --------",
    "-----Messaggio originale-----",
    "-----Mensaje original-----",
    "-----Mensagem original-----",
    "-----Original-Nachricht-----",
    "-------- Doorgestuurd bericht --------",
    "-------- Weitergeleitete Nachricht --------",
    "-------- Message transféré --------",
    "---------- Forwarded message ---------",
    "---------- Doorgestuurd bericht ----------",
    "Begin doorgestuurd bericht:",
    "Anfang der weitergeleiteten Nachricht:",
    "Début du message transféré :",
    "-----Původní zpráva-----",
    "-----Opprinnelig melding-----",
    "-----Ursprungligt meddelande-----",
    "-----Alkuperäinen viesti-----",
    "-----Eredeti üzenet-----",
    "-------- Исходное сообщение --------",
    "-------- Пересылаемое сообщение--------",
    "-----Original Appointment-----",
    "------------------ 原始邮件 ------------------",
    "-----邮件原件-----",
    "-----原始邮件-----",
    "------ Original message------",
    "------- Original Message -------",
    "--- Original Message ---",
    "-- Original Message --",
)  # fmt: skip

BLOCKS = (
    "From: Jan Jansen <jan@example.org>|Sent: Monday, November 2, 2026 10:12 AM|To: Panel <panel@example.org>|Subject: Questions",
    "From: Jan Jansen|Sent: Monday, November 2, 2026 10:12 AM|To: Panel|Cc: An; Els|Subject: RE: Questions",
    "From: \"Jan Jansen\" <jan@example.org>|To: \"Panel\" <panel@example.org>|Sent: 2/11/2026 10:12|Subject: Re: Questions",
    "Van: Jan Jansen <jan@example.org>|Verzonden: maandag 2 november 2026 10:12|Aan: Panel <panel@example.org>|Onderwerp: Vragen",
    "*Van:* Jan Jansen <jan@example.org>|*Verzonden:* maandag 2 november 2026 10:12|*Aan:* Panel <panel@example.org>|*CC:* An|*Onderwerp:* Vragen",
    "Van: Jan Jansen <jan@example.org>|Datum: maandag 2 november 2026 om 10:12|Aan: Panel <panel@example.org>|Onderwerp: Vragen",
    "Van:\tJan Jansen <jan@example.org>|Aan:\tPanel <panel@example.org>|Datum:\t2/11/2026 10:12|Onderwerp:\tVragen",
    "Von: Jan Jansen <jan@example.org>|Gesendet: Montag, 2. November 2026 10:12|An: Panel <panel@example.org>|Betreff: Fragen",
    "Von: Jan Jansen [mailto:jan@example.org] |Gesendet: Montag, 2. November 2026 10:12|An: Panel|Cc: An|Betreff: Fragen",
    "Von:\tJan|An:\tPanel/X@Y,|Datum:\t02.11.2026 10:12|Betreff:\tFragen",
    "De : Jan Jansen <jan@example.org>|Envoyé : lundi 2 novembre 2026 10:12|À : Panel <panel@example.org>|Objet : Questions",
    "De: Jan Jansen <jan@example.org>|Date: lundi 2 novembre 2026 à 10:12|À: Panel <panel@example.org>|Objet: Questions",
    "De : Jan Jansen|A : panel@example.org|Envoyé le : lundi 2 novembre 2026 à 10:12|Objet : Re: Questions",
    "De: Jan Jansen <jan@example.org>|Enviado: lunes, 2 de noviembre de 2026 10:12|Para: Panel|Asunto: Preguntas",
    "De: Jan Jansen <jan@example.org>|Enviada em: segunda-feira, 2 de novembro de 2026 10:12|Para: Panel|Assunto: Perguntas",
    "Da: Jan Jansen <jan@example.org>|Inviato: lunedì 2 novembre 2026 10:12|A: Panel|Oggetto: Domande",
    "Från: Jan Jansen <jan@example.org>|Skickat: den 2 november 2026 10:12|Till: Panel|Ämne: Frågor",
    "Fra: Jan Jansen <jan@example.org>|Sendt: 2. november 2026 10:12|Til: Panel|Emne: Spørgsmål",
    "Lähettäjä: Jan Jansen <jan@example.org>|Lähetetty: maanantai 2. marraskuuta 2026 10.12|Vastaanottaja: Panel|Aihe: Kysymyksiä",
    "Od: Jan Jansen <jan@example.org>|Wysłano: poniedziałek, 2 listopada 2026 10:12|Do: Panel|Temat: Pytania",
    "Od: Jan Jansen <jan@example.org>|Odesláno: pondělí 2. listopadu 2026 10:12|Komu: Panel|Předmět: Otázky",
    "Od: Jan Jansen <jan@example.org>|Odoslané: pondelok 2. novembra 2026 10:12|Komu: Panel|Predmet: Otázky",
    "Feladó: Jan Jansen <jan@example.org>|Elküldve: 2026. november 2., hétfő 10:12|Címzett: Panel|Tárgy: Kérdések",
    "De la: Jan Jansen <jan@example.org>|Trimis: luni, 2 noiembrie 2026 10:12|Către: Panel|Subiect: Întrebări",
    "Kimden: Jan Jansen <jan@example.org>|Gönderildi: 2 Kasım 2026 Pazartesi 10:12|Kime: Panel|Konu: Sorular",
    "От: Jan Jansen <jan@example.org>|Отправлено: 2 ноября 2026 г. 10:12|Кому: Panel|Тема: Вопросы",
    "Від: Jan Jansen <jan@example.org>|Надіслано: 2 листопада 2026 р. 10:12|Кому: Panel|Тема: Питання",
    "Από: Jan Jansen <jan@example.org>|Στάλθηκε: Δευτέρα, 2 Νοεμβρίου 2026 10:12 πμ|Προς: Panel|Θέμα: Ερωτήσεις",
    "发件人: Jan Jansen <jan@example.org>|发送时间: 2026年11月2日 10:12|收件人: Panel|主题: 问题",
    "發件人： Jan Jansen|日期： 2026年11月2日 星期一 10:12|收件人： panel@example.org|主題： 問題",
    "寄件者: Jan Jansen <jan@example.org>|寄件日期: 2026年11月2日 10:12|收件者: Panel|主旨: 問題",
    "差出人: Jan Jansen <jan@example.org>|送信日時: 2026年11月2日 10:12|宛先: Panel|件名: 質問",
    "보낸 사람: Jan Jansen <jan@example.org>|보낸 날짜: 2026년 11월 2일 월요일 오전 10:12|받는 사람: Panel|제목: 질문",
    "Từ: Jan Jansen <jan@example.org>|Ngày: Thứ Hai, 2 tháng 11, 2026 lúc 10:12|Đến: Panel|Chủ đề: Câu hỏi",
    "מאת: Jan Jansen <jan@example.org>|נשלח: יום שני 02 נובמבר 2026 10:12|אל: Panel|נושא: שאלות",
    "من: Jan Jansen <jan@example.org>|تم الإرسال: الاثنين, 2 نوفمبر 2026 10:12 ص|إلى: Panel|الموضوع: أسئلة",
    "Dari: Jan Jansen <jan@example.org>|Dikirim: Senin, 2 November 2026 10.12|Kepada: Panel|Subjek: Pertanyaan",
    "Saatja: Jan Jansen <jan@example.org>|Saadetud: esmaspäev, 2. november 2026 10:12|Adressaat: Panel|Teema: Küsimused",
    "Foo: Jan Jansen <jan@example.org>|Bar: 2 November 2026 10:12|Qux: Panel|Baz: Bla",
    "From: Jan Jansen <jan@example.org>||Sent: Monday, November 2, 2026 10:12 AM||To: Panel||Subject: Questions",
    "From: Jan Jansen <jan@example.org> Sent: Monday, November 2, 2026 10:12 AM To: Panel Subject: Questions",
    "From: Jan|Date: Mon, Nov 2, 2026 at 10:12 AM|Subject: Re: Questions|To: <panel@example.org>",
    "From: jan@example.org|To: panel@example.org|Date: Mon, 2 Nov 2026 10:12:13 +0100|Subject: Re: Questions",
    "Date: Mon, 2 Nov 2026 10:12:13 +0100|From: jan@example.org|To: panel@example.org|Subject: Questions",
    "Subject: Re: Questions|From: jan@example.org|Date: Mon, 2 Nov 2026 10:12:13 +0100|To: panel@example.org",
    "To: panel@example.org|From: jan@example.org|Date: Mon, 2 Nov 2026|Subject: x",
    "Gesendet: Montag, 02. November 2026 um 10:12 Uhr|Von: \"Jan\" <jan@example.org>|An: \"Panel\" <panel@example.org>|Betreff: Fragen",
    "Le : 02 novembre 2026 à 10:12 (GMT +01:00)|De : \"Jan\" <jan@example.org>|À : \"Panel\" <panel@example.org>|Objet : Questions",
)  # fmt: skip

PROSE = (
    "On Monday we met with 3 parents and Jan wrote a report about it.",
    "In 2019 heeft Jan een boek geschreven over jongeren.",
    "Op maandag 2 november hebben we dit besproken:",
    "Ik heb om 10:12 gebeld en Jan schreef mij terug dat het niet kon.",
    "Drie dingen die ik in 2026 anders zou doen:",
    "Am 3. Juni 2025 um 10 Uhr treffen wir uns:",
    "1. Wanneer is het je gelukt om een jongere te bereiken?",
    "Mijn adres: jan@example.org",
    "Je kan me mailen op jan@example.org:",
    "Le 3 juin 2025, nous avons fait trois choses :",
    "Dit schreef ik vorig jaar:",
    "She wrote:",
    "Zoals Geert schreef:",
    "--- vraag 2 ---",
    "--------- Antwoorden ---------",
    "Contact: jan@example.org of 0470 12 34 56",
    "Vraag 1: in 2025 om 10:00",
    "- 10:00 vergadering met jan@example.org",
    "Jan schreef in 2024 dit:",
    "From: my point of view",
    "Van: 10 tot 12 uur",
)  # fmt: skip

TABLES = (
    "Datum: vrijdag 11 december|Plaats: Gent|Onderwerp: jongeren",
    "Date: Friday 3pm|Time: 7:00|Address: 130 Fox St",
    "Voor: rustig|Na: druk",
    "Aan: iedereen|Van: mij",
    "Naam: Jan Jansen|Tel: 0470 12 34 56|Mail: jan@example.org",
    "Wie: Jan (jan@example.org)|Wat: een babbel|Waar: Gent",
    "1: ja|2: nee|3: 10:30 uur",
)  # fmt: skip


@pytest.mark.parametrize("line", SENTENCES)
def test_a_line_that_introduces_a_quote_is_known_for_one(line: str) -> None:
    found = begins_at([line, "", "Hello"], 0)
    assert found is not None
    assert (found.sure, found.end, found.own) == (True, 1, "")


@pytest.mark.parametrize("line", [line for line in SENTENCES if not line.startswith("Wiadomość")])
@pytest.mark.parametrize("width", [60, 76])
def test_an_attribution_that_the_client_wrapped_is_known_to_its_last_line(line: str, width: int) -> None:
    lines = textwrap.wrap(line, width, break_long_words=False)
    found = begins_at([*lines, "", "Hello"], 0)
    assert found is not None
    assert found.end == len(lines)


@pytest.mark.parametrize("line", BORDERS)
def test_a_border_is_known(line: str) -> None:
    found = begins_at([line, "Hello"], 0)
    assert found is not None
    assert found.bordered


@pytest.mark.parametrize("block", BLOCKS)
def test_a_header_block_is_known_to_its_last_line(block: str) -> None:
    lines = block.split("|")
    found = begins_at([*lines, "", "Hello"], 0)
    assert found is not None
    assert found.end >= len(lines)


@pytest.mark.parametrize("line", PROSE)
def test_what_people_write_about_writing_is_no_attribution(line: str) -> None:
    found = begins_at([line, "", "Hello"], 0)
    assert found is None or not found.sure


@pytest.mark.parametrize("block", TABLES)
def test_labels_that_people_type_are_no_header_block(block: str) -> None:
    found = begins_at([*block.split("|"), "", "Hello"], 0)
    assert found is None or not found.sure


def test_words_before_an_attribution_on_its_line_are_the_writers() -> None:
    found = begins_at(["Prima! Op 2 nov. 2026 om 10:12 schreef Jan <jan@example.org>:"], 0)
    assert found is not None
    assert found.own == "Prima!"
