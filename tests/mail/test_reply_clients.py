"""Replies in the HTML of eighteen clients and webmails, read without knowing what we had sent."""

# ruff: noqa: E501

from __future__ import annotations

import pytest

from mailflow.mail.body.extract_reply import label
from mailflow.mail.message import Message

REPLIES = {
    "proton": (
        '<div style="font-family: Arial;">Prima voor mij.</div><div class="protonmail_signature_block"><div class="protonmail_signature_block-proton">Verzonden met <a href="https://proton.me">Proton Mail</a> beveiligde e-mail.</div></div><div class="protonmail_quote">Op maandag 2 november 2026 om 10:12 AM, Jan &lt;jan@example.org&gt; schreef:<br><blockquote class="protonmail_quote" type="cite"><div>Kom je?</div></blockquote></div>',
        "Prima voor mij.",
    ),
    "gmx": (
        '<div>Ja, gerne.</div><div name="quote" style="margin:10px;border-left:2px solid #C3D9E5;"><div><b>Gesendet:</b> Montag, 2. November 2026 um 10:12 Uhr<br><b>Von:</b> Jan<br><b>An:</b> x@y.de<br><b>Betreff:</b> Fragen</div><div>Kommst du?</div></div>',
        "Ja, gerne.",
    ),
    "outlook web": (
        '<div class="elementToProof">Ok voor mij</div><div id="appendonsend"></div><hr style="display:inline-block;width:98%"><div id="divRplyFwdMsg" dir="ltr"><font><b>Van:</b> Jan &lt;j@e.org&gt;<br><b>Verzonden:</b> maandag 2 november 2026 10:12<br><b>Aan:</b> x<br><b>Onderwerp:</b> y</font><div> </div></div><div>Kom je?</div>',
        "Ok voor mij",
    ),
    "outlook sv unknown lang hdr": (
        '<div>Ok</div><div id="divRplyFwdMsg"><b>Xyz:</b> Jan<br><b>Abc:</b> maandag<br></div><div>Kom je?</div>',
        "Ok",
    ),
    "apple": (
        '<html><body style="overflow-wrap: break-word;">Dag<div>tot dan<br id="lineBreakAtBeginningOfMessage"><div><br><blockquote type="cite"><div>On 2 Nov 2026, at 10:12, Jan &lt;jan@example.org&gt; wrote:</div><br class="Apple-interchange-newline"><div><div>Kom je?</div></div></blockquote></div><br></div></body></html>',
        "Dag\ntot dan",
    ),
    "ios": (
        '<div dir="ltr">Ja graag</div><div dir="ltr"><br>Verstuurd vanaf mijn iPhone</div><div dir="ltr"><br><blockquote type="cite">Op 2 nov 2026 om 10:12 heeft Jan &lt;jan@example.org&gt; het volgende geschreven:<br><br></blockquote></div><blockquote type="cite"><div dir="ltr">Kom je?</div></blockquote>',
        "Ja graag",
    ),
    "yahoo": (
        '<div class="ydp1yahoo-style-wrap"><div>Ok</div><div><br></div><div id="ydpsignature">Jan</div></div><div id="ydpx yahoo_quoted_123" class="ydpyahoo_quoted"><div><div>    Op maandag 2 november 2026 om 10:12:00 CET schreef Jan &lt;j@e.org&gt;: </div><div><br></div><div>Kom je?</div></div></div>',
        "Ok",
    ),
    "thunderbird": (
        '<body><p>Ok</p><p><br></p><div class="moz-cite-prefix">Op 02-11-2026 om 10:12 schreef Jan:<br></div><blockquote type="cite" cite="mid:x"><p>Kom je?</p></blockquote><p>onderaan</p></body>',
        "Ok\n\nonderaan",
    ),
    "zimbra": (
        '<div>Ok</div><div><br></div><hr id="zwchr" data-marker="__DIVIDER__"><div data-marker="__HEADERS__"><b>Van: </b>"Jan" &lt;j@e.org&gt;<br><b>Aan: </b>"x" &lt;x@y.be&gt;<br><b>Verzonden: </b>Maandag 2 november 2026 10:12:13<br><b>Onderwerp: </b>y<br></div><div data-marker="__QUOTED_TEXT__">Kom je?</div>',
        "Ok",
    ),
    "roundcube": (
        '<p>Ok</p><p id="reply-intro">Jan schreef op 2026-11-02 10:12:</p><blockquote type="cite"><div>Kom je?</div></blockquote>',
        "Ok",
    ),
    "zoho": (
        '<div>Ok</div><div class="zmail_extra_hr" style="border-top:1px solid"></div><div class="zmail_extra"><div id="Zm-_Id_-Sgn1">---- Op ma, 02 nov. 2026 10:12:13 +0100 Jan &lt;j@e.org&gt; schreef ----<br></div><blockquote><div>Kom je?</div></blockquote></div>',
        "Ok",
    ),
    "gmail signature dashes": (
        '<div dir="ltr">Ok<br clear="all"><div><br></div><span class="gmail_signature_prefix">-- </span><br><div dir="ltr" class="gmail_signature"><div>Jan Jansen</div><div>De Brug</div></div></div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">Op ma 2 nov schreef Jan:<br></div><blockquote class="gmail_quote"><div>Kom je?</div></blockquote></div>',
        "Ok",
    ),
    "samsung": (
        '<div dir="auto">Ok</div><div id="composer_signature" dir="auto"><div>Verzonden vanaf mijn Galaxy</div></div><div dir="auto"><br></div><div><br></div><div align="left" dir="auto"><div>-------- Oorspronkelijk bericht --------</div><div>Van: Jan &lt;j@e.org&gt; </div><div>Datum: 02-11-2026  10:12  (GMT+01:00) </div><div>Aan: x </div><div>Onderwerp: y </div><div><br></div></div><div>Kom je?</div>',
        "Ok",
    ),
    "outlook word border": (
        '<div class=WordSection1><p class=MsoNormal>Ok<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class=MsoNormal><b><span lang=FR>De&nbsp;:</span></b><span lang=FR> Jan &lt;j@e.org&gt; <br><b>Envoyé&nbsp;:</b> lundi 2 novembre 2026 10:12<br><b>À&nbsp;:</b> x<br><b>Objet&nbsp;:</b> y<o:p></o:p></span></p></div></div><p class=MsoNormal>Tu viens ?</p></div>',
        "Ok",
    ),
    "reply marker": (
        "<p>Ok</p><p>##- Please type your reply above this line -##</p><p>Kom je?</p>",
        "Ok",
    ),
    "outlook mac": (
        '<div>Ok</div><div><br></div><span id="OLK_SRC_BODY_SECTION"><div><span style="font-weight:bold">From: </span>Jan<br><span style="font-weight:bold">Date: </span>Monday, 2 November 2026 at 10:12<br></div><div>Kom je?</div></span>',
        "Ok",
    ),
    "fastmail": (
        '<div>Ok</div><div><br></div><div>On Mon, Nov 2, 2026, at 10:12 AM, Jan wrote:<br></div><blockquote type="cite" id="qt"><div>Kom je?</div></blockquote><div><br></div>',
        "Ok",
    ),
    "tutanota": (
        '<div>Ok</div><div>-- <br>Secured with Tuta Mail</div><br>2 nov. 2026, 10:12 door jan@example.org:<br><blockquote class="tutanota_quote"><div>Kom je?</div></blockquote>',
        "Ok",
    ),
}


@pytest.mark.parametrize("client", REPLIES)
def test_own_words_are_read_from_the_html_of(client: str) -> None:
    body, expected = REPLIES[client]
    reply = label(Message((), (), (), (), (), "", None, None, (), (), None, body, "text/html", (), (), ()), None)
    assert reply.text.split() == expected.split()


@pytest.mark.parametrize("container", ["divRplyFwdMsg", "appendonsend", "OLK_SRC_BODY_SECTION", "yahoo_quoted"])
def test_a_container_without_any_attribution_ends_the_own_words(container: str) -> None:
    body = f'<p>Ok</p><div id="{container}"><p>Kom je?</p><p>Jan</p></div>'
    reply = label(Message((), (), (), (), (), "", None, None, (), (), None, body, "text/html", (), (), ()), None)
    assert reply.text == "Ok"
