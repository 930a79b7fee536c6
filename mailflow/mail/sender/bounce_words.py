"""How mail servers say, in many tongues, that a mail was not delivered. Data only."""

from __future__ import annotations

# Local parts and names of who writes bounces; matched against the whole local part, or as words of the display name.
DAEMONS = (
    "mailer-daemon", "mailerdaemon", "mailer_daemon", "mail-daemon", "maildaemon", "daemon", "mdaemon", "postmaster",
    "post_master", "postmast", "postoffice", "mail.delivery.system", "maildelivery", "mail-delivery", "mail_delivery",
    "imss", "iwss", "interscan", "mailsystem", "mail-system", "mailadm", "mailadmin", "mail-admin", "bounce",
    "bounces", "bouncehandler", "ndr", "ndrmail", "dsn", "system administrator", "e500_smtp_mail_service",
    "mailmaster", "mmdf", "symantec_antivirus_for_smtp_gateways", "antivirus", "sysadmin", "smtp-gateway", "mailgw",
    "mailgate",
)  # fmt: skip
DAEMON_NAMES = (
    "mail delivery sub", "mail delivery sys", "mail delivery serv", "mail deliver sys", "mail delivery agent",
    "mail administrator", "mail system", "mailer-daemon", "mailer daemon", "mail daemon", "postmaster",
    "system administrator", "systemadministrator", "administrateur systeme", "administrador del sistema",
    "amministratore di sistema", "administrador do sistema", "delivery subsystem", "delivery service",
    "delivery status", "internet mail delivery", "microsoft outlook", "microsoft exchange", "interscan",
    "content-filter", "mail gateway", "mail server", "jetmail system", "e-mail interconnect", "message transfer",
    "sous-systeme de distribution", "mail abuse", "undeliverable", "non-delivery", "delivery notification",
)  # fmt: skip

# Beginnings of subjects, folded: lower case, without accents.
SUBJECTS = (
    # English
    "undeliver", "undelivery", "non-deliver", "nondeliver", "not delivered", "delivery status notif",
    "delivery notification", "delivery failure", "delivery failed", "delivery has failed", "delivery report",
    "delivery problem", "delivery error", "delivery unsuccessful", "delivery delayed", "delivery has been delayed",
    "delivery warning", "delivery incomplete", "failure notice", "failure delivery", "failed delivery", "failed mail",
    "failed to deliver", "failed message", "failure to deliver", "failure in delivery", "mail delivery",
    "mail failure", "mail failed", "mail error", "mail could not be", "mail not delivered", "mail undeliver",
    "mail returned", "mail system error", "mail transport error", "mail rejected", "mail delayed", "message delayed",
    "message delivery", "message could not be", "message undeliver", "message not delivered", "message failure",
    "message rejected", "message status - undeliver", "returned mail", "returned message", "returned email",
    "returned to sender", "return mail", "warning: message ", "warning: could not send", "warning: delayed mail",
    "warning: mail delayed", "warning - delayed", "delayed mail", "delayed message", "delayed delivery",
    "could not deliver", "couldn't deliver", "unable to deliver", "cannot deliver", "unknown user", "user unknown",
    "permanent delivery failure", "temporary delivery failure", "rejected mail", "automatically rejected mail",
    "processing error", "problem delivering your mail", "your message to ", "your message could not",
    "your email could not", "your mail could not", "your e-mail could not", "there was an error sending your mail",
    "postmaster warning", "postmaster notify", "[postmaster]", "notice: mail delivery status", "e-mail delivery",
    "email delivery", "error sending", "error in delivery", "sending failed", "bounced mail", "mail bounce",
    "[bounce]", "bounce notification", "nondelivery report", "automatic notification: mail", "recipient unknown",
    "invalid recipient", "address unknown", "address error", "**message you sent blocked", "message you sent blocked",
    "considered unsolicited", "mail blocked", "could not send message", "error message from", "smtp delivery",
    # German
    "unzustellbar", "nicht zustellbar", "zustellung fehlgeschlagen", "zustellungsfehler", "zustellfehler",
    "ubermittlungsfehler", "benachrichtigung zum ubermittlungsstatus", "benachrichtung zum ubermittlungsstatus",
    "zustellungsbenachrichtigung", "nachricht nicht zugestellt", "ihre nachricht konnte nicht",
    "fehler bei der zustell", "mail nicht zustellbar", "e-mail nicht zustellbar", "zustellung verzogert",
    "zustellstatus",
    # Dutch
    "onbestelbaar", "niet bezorgd", "niet afgeleverd", "kan niet worden bezorgd", "bericht niet bezorgd",
    "bezorging mislukt", "aflevering mislukt", "aflevering is mislukt", "bezorgingsfout", "melding over de aflever",
    "statusmelding van bezorging", "niet te bezorgen", "vertraagde bezorging",
    # French
    "non remis", "non_remis", "non distribu", "echec de la remise", "echec de remise", "echec de la distribution",
    "echec de l'envoi", "echec d'envoi", "echec de livraison", "message non ", "remise differee", "courrier non ",
    "notification d'etat de remise", "notification d'echec", "avis de non-remise", "avis de non remise",
    "rapport de non-remise", "rapport de non remise", "utilisateur inconnu", "utilisateur non recense",
    "notification de l'etat de remise", "impossible de remettre", "impossible de distribuer",
    # Spanish, Catalan, Portuguese, Italian
    "no se puede entregar", "no se pudo entregar", "no entregado", "no se ha podido entregar", "mensaje no entregado",
    "error en la entrega", "error de entrega", "fallo en la entrega", "fallo de entrega", "notificacion de estado de",
    "notificacion de estado", "correo no entregado", "correo devuelto", "devuelto", "no es pot lliurar",
    "nao e possivel entregar", "nao entregue", "falha na entrega", "falha ao entregar", "erro na entrega",
    "mensagem nao entregue", "notificacao de status de entrega", "notificacao do status da entrega",
    "nao foi possivel entregar", "retorno de mensagem", "erro de entrega", "non recapitabile", "mancato recapito",
    "mancata consegna", "errore di consegna", "consegna non riuscita", "impossibile recapitare",
    "impossibile consegnare", "messaggio non recapitabile", "notifica sullo stato del recapito",
    "notifica dello stato del recapito", "notifica di mancato", "recapito non riuscito", "avviso di mancata consegna",
    # Nordic
    "olevererbart", "kan ej levereras", "gick inte att leverera", "misslyckad leverans", "leveransfel",
    "ikke leveret", "kan ikke leveres", "kunne ikke leveres", "uleverbar", "ikke levert", "ulevererbar",
    "leveringsfeil", "ei voitu toimittaa", "toimitus epaonnistui", "viestia ei voitu", "toimittamaton",
    # East and south of Europe
    "nie mozna dostarczyc", "niedostarczona", "niedostarczalna", "nie dostarczono", "wiadomosc niedostarczona",
    "blad dostarczania", "nedorucitelne", "nedoruceno", "nelze dorucit", "nedorucitelna", "nedorucena",
    "kezbesithetetlen", "sikertelen kezbesites", "a kezbesites sikertelen", "nelivrabil", "livrare esuata",
    "teslim edilemedi", "iletilemedi", "gonderilemedi", "недоставлен", "недоставка", "не удается доставить",
    "не удалось доставить", "ваше сообщение не доставлено", "сообщение не доставлено", "не доставлено",
    "невозможно доставить", "ошибка доставки", "уведомление о состоянии доставки", "уведомление о доставке",
    "μη παραδοσιμο", "αποτυχια παραδοσης", "δεν παραδοθηκε", "не може да бъде", "isporuka nije", "neisporucivo",
    "nepristatytas", "nav piegadats", "kohaletoimetamatu",
    # Asia
    "配信不能", "配信できません", "配信エラー", "配送不能", "配送エラー", "配信に失敗", "配信の失敗",
    "送信できません", "メール配信", "メールを配信", "メッセージを配信できません", "エラーメール", "送信エラー",
    "未配信", "配信状況の通知", "不達", "メール送信に失敗", "无法投递", "未送达", "退信", "系统退信", "邮件传输失败",
    "郵件傳輸失敗", "邮件未送达", "投递失败", "发送失败", "無法傳遞", "無法投遞", "無法遞送", "投遞失敗", "递送失败",
    "배달되지 않음", "배달할 수 없음", "전송 실패", "배달 실패", "메일 전송 실패", "반송", "gui khong thanh cong",
    "khong gui duoc", "tidak terkirim", "gagal terkirim", "לא ניתן למסירה", "לא נמסר", "غير قابل للتسليم",
    "لم يتم التسليم", "تعذر التسليم", "ไม่สามารถส่ง",
)  # fmt: skip

# Sentences in the body, folded. Each is said by a mail server of itself; people quote them, but not at the top.
FAILED = (
    "could not be delivered", "couldn't be delivered", "could not deliver", "couldn't deliver", "can't be delivered",
    "cannot be delivered", "can not be delivered", "was not delivered", "wasn't delivered", "not been delivered",
    "not be delivered", "unable to deliver", "wasn't able to deliver", "was not able to deliver",
    "were not able to deliver", "not able to be delivered", "undeliverable", "undelivered", "delivery failed",
    "delivery has failed", "delivery failure", "delivery to the following", "delivery of your message",
    "delivery attempt", "failed to deliver", "failed permanently", "returned undelivered",
    "returning message to sender", "being returned", "was returned", "has been returned",
    "did not reach the following", "delivery status notification", "delivery status report", "delivery problem",
    "had delivery problems", "problem delivering", "trouble delivering", "not yet been delivered", "delivery delayed",
    "could not send message", "could not be sent", "delays in delivering", "kann nicht zugestellt",
    "konnte nicht zugestellt", "nicht zugestellt werden", "fehler bei der ubermittlung", "zustellung",
    "kan niet worden bezorgd", "niet worden bezorgd", "niet worden afgeleverd", "niet afgeleverd", "niet bezorgd",
    "bezorging", "echec de la remise", "echec de la distribution", "pas ete remis", "pas pu etre remis", "non remis",
    "impossible de remettre", "no se ha podido entregar", "no se pudo entregar", "no pudo ser entregado",
    "no ha podido ser entregado", "no fue posible entregar", "nao pode ser entregue", "nao foi entregue",
    "nao foi possivel entregar", "falha na entrega", "non e stato recapitato", "impossibile recapitare",
    "mancato recapito", "non recapitabile", "det gick inte att leverera", "kunde inte levereras",
    "kunne ikke leveres", "ei voitu toimittaa", "nie moze byc dostarczona", "nie zostala dostarczona",
    "nelze dorucit", "nebyla dorucena", "nem sikerult kezbesiteni", "kezbesit", "teslim edilemedi",
    "не было доставлено", "не доставлено", "не может быть доставлено", "невозможно доставить", "не удалось доставить",
    "配信できません", "配信されません", "配信不能", "配送できません", "配送不能", "送信できません",
    "お届けできません", "送れません", "配信に失敗", "无法投递", "无法送达", "未能送达", "未送达", "退信", "无法递送",
    "無法傳遞", "無法投遞", "배달되지", "배달할 수", "전송할 수", "전달되지", "전송되지",
)  # fmt: skip

# Why, or where; an absence note may say some of these too ("this address does not exist any more").
CAUSES = (
    "failed addresses follow", "permanent fatal error", "transient non-fatal error", "permanent error",
    "permanent failure", "fatal error", "following address", "following recipient", "following user",
    "recipients of your message", "transcript of session", "transcript of the attempts", "returned message",
    "returned mail", "user unknown", "unknown user", "no such user", "no such recipient", "no such address",
    "no such mailbox", "no such account", "unknown address", "unknown recipient", "recipient unknown",
    "invalid recipient", "invalid address", "invalid mailbox", "address rejected", "recipient rejected",
    "recipient address rejected", "relaying denied", "relay access denied", "unable to relay", "mailbox unavailable",
    "mailbox not found", "mailbox full", "mailbox is full", "mailbox has exceeded", "quota exceeded", "over quota",
    "exceeded the quota", "does not exist", "doesn't exist", "not a valid", "account is disabled",
    "account has been disabled", "account disabled", "not listed in", "host unknown", "host or domain name not found",
    "domain not found", "name service error", "too many hops", "local configuration error", "message rejected",
    "was rejected", "has been rejected", "was refused", "been blocked", "was blocked", "still being retried",
    "will be retried", "keep trying", "continue to try", "has been delayed", "retry timeout exceeded",
    "connection timed out", "diagnostic information for administrators", "generating server", "reporting-mta",
    "final-recipient", "diagnostic-code", "remote host said", "remote server returned", "smtp error",
    "error from remote mail server", "the server responded", "said: 5", "konnte nicht an", "ubermittlung an folgende",
    "empfanger unbekannt", "diagnoseinformationen fur administratoren", "kon niet worden", "niet bij de volgende",
    "diagnostische gegevens", "n'a pas pu etre", "n'a pu etre", "n'ont pas recu", "informations de diagnostic",
    "utilisateur inconnu", "adresse inconnue", "informacion de diagnostico", "informacoes de diagnostico",
    "non e stato possibile", "informazioni di diagnostica", "diagnostikinformation", "nie mogla zostac",
    "диагностические сведения", "宛先", "エラー", "用户不存在", "收件人",
)  # fmt: skip

# A delay: the server goes on trying.
DELAYS = (
    "delayed", "still being retried", "not yet been delivered", "will be retried", "will continue to",
    "continue to try", "keep trying", "will keep", "no action is required", "do not need to resend",
    "don't need to resend", "need to resend your message", "temporarily unable", "temporary failure",
    "temporary problem", "transient non-fatal", "delays in delivering", "could not send message for past",
    "being retried", "warning message only", "verzogert", "vertraagd", "retarde", "differee", "retrasado", "ritardat",
    "отложен", "遅延", "延迟", "temporary delivery",
)  # fmt: skip

# The address itself is dead.
DEAD = (
    "user unknown", "unknown user", "no such user", "no such recipient", "no such address", "no such mailbox",
    "no such account", "unknown address", "unknown recipient", "recipient unknown", "unknown local",
    "unknown or illegal alias", "unknown account", "invalid recipient", "invalid address", "invalid mailbox",
    "invalid user", "does not exist", "doesn't exist", "doesn't have", "not exist", "not a valid", "no mailbox here",
    "mailbox unavailable", "mailbox not found", "user not found", "recipient not found", "address not found",
    "account not found", "not listed in", "host unknown", "unknown host", "domain not found", "name service error",
    "bad destination", "account is disabled", "account has been disabled", "account disabled", "account inactive",
    "mailbox disabled", "no longer", "isn't here", "not recognized", "nosuchuser", "address unknown",
    "undefined mailbox", "couldn't find any host", "couldn't find a mail exchanger", "couldn't be found",
    "wasn't found", "could not be found", "was not found", "resolver.adr", "recipient does not", "recipnotfound",
    "unrouteable", "unroutable", "all relevant mx records point to non-existent", "utilisateur inconnu",
    "adresse inconnue", "unbekannt", "onbekend", "desconocid", "sconosciut", "user is unknown", "not our customer",
    "nxdomain", "host not found", "用户不存在", "存在しません", "見つかりません",
)  # fmt: skip

# This mail was not wanted; the address lives.
UNWANTED = (
    "mailbox full", "mailbox is full", "over quota", "overquota", "quota exceeded", "exceeded quota",
    "exceeded the quota", "exceeded storage", "quota", "insufficient", "out of storage", "too large", "too big",
    "size limit", "exceeds", "exceed", "maximum size", "message size", "spam", "blocked", "blacklist", "blocklist",
    "dnsbl", "spamhaus", "policy", "content", "virus", "not accepted for", "rejected by", "greylist", "rate limit",
    "too many", "relaying denied", "relay access denied", "unable to relay", "authentication", "dmarc", "spf", "dkim",
    "administrative prohibition", "access denied", "not permitted", "not allowed", "not authorized", "prohibited",
    "timed out", "timeout", "expired", "connection refused", "service unavailable", "try again", "temporar", "sieve",
    "attachment", "loop", "hop count", "reputation",
)  # fmt: skip

# From here on a bounce shows the mail that it returns; folded, matched at the start of a line.
RETURNED = (
    "--- below this line is a copy", "------ this is a copy of", "------ original message", "----- original message",
    "--- original message", "-----original message", "----- unsent message", "----- message header",
    "------- returned message", "--- the header of the original", "--- message header", "--- undelivered message",
    "--- returned message", "original message headers", "original headers", "original message header",
    "original message follows", "original mail follows", "here is a copy of your message", "here are the headers of",
    "message text follows", "message headers follow", "returned message follows", "the text of your message",
    "your original message", "your message follows", "the first lines of your", "the unsent message",
    "unsent message below", "the following is the original", "copy of the original message", "------ message header",
    "----- the original message", "--- enclosed is a copy", "a copy of the message", "---- header of your",
    "the header from the original", "-- original message", "message header:", "first 200 lines of",
    "------- the original", "--- forwarded", "en-tetes de message d'origine", "encabezados de mensajes originales",
    "return-path:", "received:", "x-received:", "dkim-signature:", "arc-seal:",
)  # fmt: skip

# How a bounce begins; nobody begins an answer of his own like this.
OPENINGS = (
    "this message was created automatically by mail", "hi. the qmail", "hi. the mta", "hi. the mail",
    "the message you sent could not", "your message to the following", "votre message n'a pas pu",
    "votre message n'a pu", "votre e-mail n'a pas pu", "le message suivant n'a pas pu", "ihre nachricht konnte nicht",
    "ihre e-mail konnte nicht", "uw bericht kon niet", "uw bericht is niet", "uw e-mail kon niet", "uw mail kon niet",
    "su mensaje no", "el mensaje no", "tu mensaje no", "il messaggio non", "il tuo messaggio non",
    "il suo messaggio non", "sua mensagem nao", "a sua mensagem nao", "ditt meddelande kunde inte",
    "din meddelelse kunne ikke", "viestiasi ei", "twoja wiadomosc nie", "panstwa wiadomosc nie", "vasa zprava nebyla",
    "ваше сообщение не", "ваше письмо не", "your mail sent on", "your e-mail could not", "your email could not",
    "your email was not", "your mail could not", "your message cannot be delivered",
    "your message has not been delivered", "a message that you sent could not", "a message you sent could not",
    "the following addresses had", "the following address failed", "the following addresses failed",
    "the following recipient", "the following message to", "the mail system at host",
    "this is the machine generated message from mail service", "this is a permanent error",
    "this is a warning message only", "this is an automatically generated message from",
    "i am sorry to have to inform you", "i'm sorry to have to tell you", "failed to deliver to",
    "delivery to the following", "delivery failed", "delivery of the following message",
    "mail could not be delivered", "mail delivery failed", "message could not be delivered",
    "message delivery failed", "message could not be sent", "message not delivered", "undeliverable",
    "undelivered message", "unknown user:", "user unknown:", "we had trouble delivering", "we were unable to deliver",
    "we're writing to let you know that the group you tried to contact", "we tried to deliver",
    "hello, this is the mail server on", "failed addresses follow", "error message below", "unable to deliver",
    "the user(s) account is", "your message to the following recipient", "an error has occurred while",
    "could not deliver", "could not be delivered", "transcript of session follows", "メールを配信できません",
    "メッセージを配信できません", "hi. this is the", "hi! this is the mailer-daemon",
    "this is the mail system at host", "this is the postfix program at host", "the original message was received at",
    "this is an automatically generated delivery status", "this message was undeliverable",
    "i'm sorry to have to inform you that", "i'm afraid i wasn't able to deliver", "sorry, we were unable to deliver",
    "delivery to the following recipient", "your message did not reach", "your message was not delivered",
    "your message could not be delivered", "message from yahoo", "delivery has failed to these recipients",
    "an error occurred while trying to deliver", "this is a delivery status notification",
    "this report relates to a message you sent", "unable to deliver message to", "we are sorry, but your message",
    "the following message could not be delivered",
)  # fmt: skip
