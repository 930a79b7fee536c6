// The page of the playground: it shows what /api/state and /api/mail say, and asks /api/do for everything else.
import { fateInWords, inWords } from "./acts.js";
import { WORDS } from "./words.js";

const PROGRAMS = ["gmail", "outlook", "iphone", "thunderbird", "plain"];
const LANGUAGES = ["nl", "en", "fr", "de"];
const GRAVE = "only when plain";
const PHONE = 640; // pixels up to which a reply fills the screen; above, the letter that it answers stays in sight
const look = { who: null, mail: null, html: true, dark: false, phone: false, find: "" };
let read = new Set(); // numbers of mails that were opened
let state = null;
let open = null; // the mail that is shown, with all that was understood
let busy = false; // something is being done, which may take seconds
let asked = 0; // how many mails were asked for; an answer that comes late is dropped

const at = (id) => document.getElementById(id);
const words = () => WORDS[state ? state.language : "nl"];
const say = (text) => { at("said").textContent = text; };
const filled = (text, values) => text.replace(/\{(\w+)\}/g, (_, key) => values[key] ?? "");

function el(tag, traits = {}, ...inside) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(traits)) {
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (name in made && name !== "list" && typeof value !== "string") made[name] = value;
    else made.setAttribute(name, value);
  }
  made.append(...inside.filter((one) => one !== null && one !== undefined));
  return made;
}

const fill = (parent, ...inside) => parent.replaceChildren(...inside.filter((one) => one !== null && one !== undefined));
const button = (label, work, traits = {}) => el("button", { type: "button", onclick: work, ...traits }, label);

const locale = () => (state.language === "en" ? "en-GB" : state.language); // as the letters write days

function when(iso) {
  const told = { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", timeZone: "Europe/Brussels" };
  return iso ? new Date(iso).toLocaleString(locale(), told) : "";
}

async function ask(path, body) {
  const call = body === undefined ? {} : { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) };
  const answer = await fetch(path, call);
  const told = await answer.json();
  if (!answer.ok) throw new Error(told.error || answer.statusText);
  return told;
}

// One thing at a time: what changes something waits until the one before is done, and says so meanwhile.
function work(on) {
  busy = on;
  document.body.classList.toggle("busy", on);
  at("panes").setAttribute("aria-busy", String(on));
  for (const one of document.querySelectorAll("header button, .tools button, dialog button[type=submit]")) one.disabled = on || one.dataset.off === "true";
  if (on) say(words().working);
}

async function change(path, body) {
  if (busy) return null;
  work(true);
  try {
    const known = state ? state.mails.length : 0;
    const before = state ? state.play : null;
    state = await ask(path, body);
    if (state.play !== before) { read = remembered(); look.mail = null; open = null; look.find = ""; }
    say("");
    const came = state.mails.slice(path === "/api/do" ? known : 0);
    if (!look.who || !person(look.who)) look.who = facilitator().address;
    if (look.mail === null) { const mine = boxOf(look.who); if (mine.length) await show(mine[mine.length - 1].number); }
    work(false);
    draw();
    return came;
  } catch (error) {
    say(error.message);
    return null;
  } finally {
    work(false);
  }
}

// A reload of the page forgets nothing that was read; another play begins anew.
function remembered() {
  const kept = JSON.parse(localStorage.getItem("mailflow read") || "{}");
  return new Set(kept.play === state.play ? kept.read : []);
}

const act = (action) => change("/api/do", action);
const person = (address) => state.people.find((one) => one.address === address);
const facilitator = () => state.people.find((one) => one.facilitator) || state.people[0];
const nameOf = (address) => (address === state.service.address ? state.service.name : person(address)?.name || address);
const boxOf = (address) => state.mails.filter((one) => one.sender === address || one.readers.includes(address));
const unread = (address) => boxOf(address).filter((one) => one.sender !== address && !read.has(one.number)).length;

// The mail and the one who reads it change together: an answer that comes late, or another choice, leaves both as they are.
async function show(number, who = look.who) {
  const turn = ++asked;
  const found = number ? await ask(`/api/mail/${number}`) : null;
  if (turn !== asked) return;
  if (number !== look.mail) look.html = true;
  look.who = who;
  look.mail = number;
  open = found;
  if (number) { read.add(number); localStorage.setItem("mailflow read", JSON.stringify({ play: state.play, read: [...read] })); }
}

const newest = (address) => { const mine = boxOf(address); return mine.length ? mine[mine.length - 1].number : null; };
const choosePerson = (address) => show(newest(address), address);

// Drawing

const few = (names) => (names.length > 3 ? `${names.slice(0, 2).join(", ")} … (${names.length})` : names.join(", "));

function draw() {
  document.documentElement.lang = state.language;
  const w = words();
  at("now").textContent = when(state.now);
  fill(at("leaps"), 
    button(w.hour, () => act({ do: "wait", leap: "hour" }), { id: "hour" }),
    button(w.day, () => act({ do: "wait", leap: "day" }), { id: "day" }),
    button(w.letter, () => act({ do: "wait", leap: "letter" }), { id: "letter", class: "main" }),
  );
  fill(at("plays"), 
    button(w.begin, beginning), button(w.save, saving), button(w.load, loading, { disabled: !state.saved.length, "data-off": String(!state.saved.length) }),
    button("?", keys, { "aria-label": w.keys }),
  );
  drawGuide(); drawPeople(); drawBox(); drawReader(); drawSession();
}

function drawGuide() {
  const last = state.sessions[state.sessions.length - 1];
  const text = words().guide[last ? last.stage : "empty"] || "";
  at("guide").textContent = filled(text, { facilitator: facilitator().name.split(" ")[0], service: state.service.address });
}

function drawPeople() {
  const w = words();
  const rows = state.people.map((one) => {
    const count = unread(one.address);
    const marks = [one.facilitator ? w.facilitator : "", one.away ? `${w.away} ${one.away}` : "", one.broken ? w.breaks : ""].filter(Boolean);
    return el("li", {}, el("button", {
      type: "button", class: count ? "row new" : "row", "aria-current": String(one.address === look.who), "data-address": one.address,
      onclick: async () => { await choosePerson(one.address); draw(); },
    }, count ? `${one.name} (${count})` : one.name, marks.length ? el("small", {}, marks.join(" · ")) : null));
  });
  at("people").setAttribute("aria-label", w.people);
  fill(at("people"), el("h2", {}, w.people), el("ul", {}, ...rows), el("div", { class: "tools" }, button(w.add, adding)));
}

function drawBox() {
  const w = words(), one = person(look.who), all = boxOf(look.who).slice().reverse();
  const mine = all.filter((mail) => found(mail, look.find));
  let day = "";
  const dated = (mail) => { const last = day; day = mail.at.slice(0, 10); return last === day ? null : el("li", { class: "day" }, dayOf(mail.at)); };
  const rows = mine.flatMap((mail) => [dated(mail), el("li", {}, el("button", {
    type: "button", class: read.has(mail.number) || mail.sender === look.who ? "row" : "row new", "aria-current": String(mail.number === look.mail),
    "data-number": String(mail.number), onclick: async () => { await show(mail.number); draw(); at("reader").focus(); },
  }, mail.sender === look.who ? `→ ${few(mail.readers.map(nameOf))}` : nameOf(mail.sender),
  el("small", {}, `${mail.at.slice(11, 16)} · ${mail.subject}`), el("small", {}, mail.gist),
  mail.stage ? el("span", { class: "tag step" }, w.stages[mail.stage] || mail.stage) : null,
  mail.held ? el("span", { class: "tag held" }, filled(w.held, { why: mail.held })) : null))].filter(Boolean));
  const finder = all.length > 4 || look.find ? el("input", { type: "search", id: "find", value: look.find, placeholder: w.find, "aria-label": w.find,
    oninput: (event) => { look.find = event.target.value; drawBox(); const field = at("find"); field.focus(); field.setSelectionRange(field.value.length, field.value.length); } }) : null;
  const tools = el("div", { class: "tools" },
    button(w.write, () => compose(), { class: "main", id: "write" }),
    one.away ? button(w.back, () => act({ do: "go_away", address: one.address, until: null })) : button(`${w.away} …`, leaving),
    button(one.broken ? w.works : w.breaks, () => act({ do: "break", address: one.address, broken: !one.broken })));
  const title = filled(w.mails, { name: one.name });
  at("box").setAttribute("aria-label", title);
  fill(at("box"), el("h2", {}, title), tools, finder, mine.length ? el("ul", {}, ...rows) : el("p", {}, w.none));
}

const dayOf = (iso) => new Date(iso).toLocaleDateString(locale(), { weekday: "long", day: "numeric", month: "long", timeZone: "Europe/Brussels" });
const found = (mail, sought) => [mail.subject, mail.gist, nameOf(mail.sender), ...mail.readers.map(nameOf)].join(" ").toLowerCase().includes(sought.trim().toLowerCase());

function drawReader() {
  const w = words(), mail = open;
  at("reader").setAttribute("aria-label", w.mail);
  if (!mail) { fill(at("reader"), el("p", {}, w.none)); return; }
  const fields = el("dl", {}, el("dt", {}, w.from), el("dd", {}, mail.from), el("dt", {}, w.to), el("dd", {}, mail.to),
    ...(mail.cc ? [el("dt", {}, w.cc), el("dd", {}, mail.cc)] : []));
  const mine = mail.sender !== look.who;
  const tools = el("div", { class: "tools" },
    mine ? button(w.reply, () => compose(mail), { class: "main", id: "reply" }) : null,
    mine ? button(w.forward, () => compose(mail, true)) : null,
    ...(mine && mail.calendar ? [["ACCEPTED", w.accept], ["DECLINED", w.decline], ["TENTATIVE", w.tentative]].map(([status, label]) =>
      button(label, () => act({ do: "press", sender: look.who, answers: mail.number, button: status }))) : []),
    mail.html ? toggle("html", look.html ? w.plain : w.html, false) : null,
    mail.html && look.html ? toggle("dark", w.dark, look.dark) : null,
    mail.html && look.html ? toggle("phone", w.phone, look.phone) : null);
  const files = mail.files.map((one) => el("a", { href: `/mail/${mail.number}/file/${one.at}`, download: "" }, `${one.name} (${Math.ceil(one.size / 1000)} kB) `));
  fill(at("reader"), el("h2", {}, mail.subject || "–"), fields, tools,
    files.length ? el("p", {}, ...files) : null,
    mail.html && look.html ? frame(mail) : el("pre", { tabindex: "0" }, mail.text), ...understanding(mail),
    el("p", { class: "small" }, el("a", { href: `/mail/${mail.number}/eml`, download: "" }, w.raw),
      ...(mail.ours ? [] : [" · ", el("a", { href: `/mail/${mail.number}/report`, download: "", onclick: () => say(w.reported) }, w.report)])));
}

function toggle(name, label, on) {
  return button(label, () => { look[name] = !look[name]; drawReader(); }, name === "html" ? {} : { "aria-pressed": String(on) });
}

function frame(mail) {
  return el("iframe", { sandbox: "", src: `/mail/${mail.number}/letter${look.dark ? "?dark" : ""}`, title: mail.subject || words().mail,
    class: [look.dark ? "dark" : "", look.phone ? "phone" : ""].join(" ").trim() });
}

function understanding(mail) {
  const w = words();
  if (mail.ours) return [];
  const held = mail.held ? [el("p", { class: "passage grave" }, filled(w.held, { why: mail.held }))] : [];
  if (!mail.understood) return [el("h3", {}, w.understood), ...held, el("p", {}, w.notRead)];
  const kind = mail.understood.kind === "human" ? [] : [el("p", { class: "small" }, `${mail.understood.kind}: ${mail.understood.reason}`)];
  const parts = mail.understood.passages.filter((one) => one.text.trim() || one.label).map((one) => {
    const colour = one.becomes.includes(GRAVE) ? "grave" : /asked|shown/.test(one.becomes) ? "asked" : /told/.test(one.becomes) ? "told" : /done|kept/.test(one.becomes) ? "done" : "";
    const text = one.label === "quote" && one.text.length > 240 ? `${one.text.trim().slice(0, 240)} …` : one.text.trim();
    return el("div", { class: `passage ${colour}` }, el("strong", {}, inWords(one.label, state.language)),
      one.becomes ? ` → ${fateInWords(one.becomes, state.language)} ` : " ", el("p", {}, text));
  });
  const acts = mail.understood.acts.map((one) => el("tr", {}, el("th", { scope: "row" }, inWords(one.act, state.language)), el("td", {}, fateInWords(one.became, state.language))));
  const exact = [...mail.understood.passages.filter((one) => one.label && one.text.trim()).map((one) => `${one.label}${one.becomes ? ` → ${one.becomes}` : ""} (${one.why})`),
    ...mail.understood.acts.map((one) => `${one.act}: ${one.became}`)];
  return [el("h3", {}, w.understood), ...held, ...kind, ...parts,
    ...(acts.length ? [el("h3", {}, w.became), el("table", {}, el("tbody", {}, ...acts))] : []),
    el("details", { class: "small" }, el("summary", {}, w.exact), el("pre", { tabindex: "0" }, exact.join("\n")))];
}

function drawSession() {
  const w = words();
  at("session").setAttribute("aria-label", w.session);
  const parts = state.sessions.slice().reverse().flatMap((one) => [
    el("h3", {}, one.theme || "–"),
    el("p", {}, el("span", { class: "tag" }, w.stages[one.stage] || one.stage), " ",
      one.until ? el("span", { class: "small" }, filled(one.approved ? w.approved : w.until, { when: when(one.until) })) : null),
    el("ol", {}, ...one.questions.map((text) => el("li", {}, text))),
    one.ballots ? el("p", {}, filled(w.choices, { n: one.ballots })) : null,
    one.top.length ? el("ol", {}, ...one.top.map((text) => el("li", {}, text))) : null,
    el("table", {}, el("tbody", {}, ...one.people.map((who) => el("tr", {}, el("th", { scope: "row" }, who.name),
      el("td", {}, [w.rsvp[who.rsvp] ?? who.rsvp, who.answers.length ? filled(w.answered, { list: who.answers.join(", ") }) : "",
        who.stopped ? "stop" : "", who.unreachable ? w.breaks : ""].filter(Boolean).join(" · ")))))),
  ].filter(Boolean));
  fill(at("session"), el("h2", {}, w.session), el("p", { class: "small" }, state.due ? filled(w.next, { when: when(state.due) }) : w.idle),
    ...(state.outbox.length ? [el("h3", {}, w.outbox), el("ul", { id: "outbox" }, ...state.outbox.map((one) =>
      el("li", { class: "small" }, `${when(one.at)} · ${one.to}`)))] : []),
    ...(parts.length ? parts : [el("p", {}, w.noSession)]));
}

// Dialogs

function dialog(title, body, label, done, beside = false) {
  const box = at("dialog"), w = words();
  const form = el("form", { method: "dialog", onsubmit: async (event) => {
    event.preventDefault();
    if (await done(new FormData(form)) !== null) box.close();
    else form.querySelector("[role=alert]").textContent = at("said").textContent;
  } }, el("h2", {}, title), ...body, el("p", { role: "alert" }),
  el("div", { class: "tools" }, el("button", { type: "submit", class: "main" }, label), button(w.cancel, () => box.close())));
  box.setAttribute("aria-label", title);
  box.replaceChildren(form);
  const apart = beside && window.innerWidth > PHONE;
  if (box.open) box.close();
  box.classList.toggle("beside", apart);
  if (apart) box.show(); else box.showModal();
  document.body.classList.toggle("writing", apart);
  if (apart) at("reader").scrollIntoView({ block: "start" });
  return form;
}

const field = (label, name, value = "", traits = {}) => el("label", {}, label, el("input", { name, value, autocomplete: "off", ...traits }));
const area = (label, name, value, rows) => el("label", {}, label, el("textarea", { name, rows: String(rows) }, value));
const choice = (label, name, values, chosen, named = (one) => one) =>
  el("label", {}, `${label} `, el("select", { name }, ...values.map((one) => el("option", { value: one, ...(one === chosen ? { selected: true } : {}) }, named(one)))));

function compose(mail = null, forward = false) {
  const w = words(), sender = person(look.who);
  const fresh = !mail, begins = fresh && sender.facilitator && !state.sessions.length;
  const body = [
    fresh || forward ? field(w.to, "to", begins ? state.example.to.join(", ") : forward ? "" : "", { required: true }) : null,
    fresh ? field(w.cc, "cc", begins ? state.service.address : "") : null,
    fresh ? field(w.subject, "subject", begins ? state.example.subject : "") : null,
    area(w.text, "text", begins ? state.example.text : "", 9),
    mail && !forward ? el("details", {}, el("summary", {}, w.quote), area(w.quote, "quote", mail.text, 9)) : null,
    choice(w.program, "program", PROGRAMS, look.program || "gmail"),
    el("label", {}, `${w.files} `, el("input", { type: "file", name: "files", multiple: true })),
    field(w.other, "from_address", "", { placeholder: sender.address }),
  ];
  const title = `${w.from}: ${sender.name}`;
  const form = dialog(title, body.filter(Boolean), w.send, async (given) => {
    look.program = given.get("program");
    const quote = given.get("quote");
    const sent = await act({
      do: "write", sender: sender.address, text: given.get("text"), answers: mail ? mail.number : 0, forward,
      to: addresses(given.get("to")), cc: addresses(given.get("cc")), subject: given.get("subject") || "", program: look.program,
      quote: mail && !forward && quote !== null && unified(quote) !== mail.text ? unified(quote) : null,
      from_address: given.get("from_address") || "", files: await Promise.all(given.getAll("files").filter((one) => one.name).map(packed)),
    });
    if (sent && sent.length && look.who === sender.address) { await show(sent[0].number); draw(); }
    return sent;
  }, true);
  if (fresh && !begins) {
    const example = () => {
      for (const [name, value] of Object.entries({ to: state.example.to.join(", "), cc: state.service.address, subject: state.example.subject, text: state.example.text })) {
        form.elements[name].value = value;
      }
    };
    form.querySelector("label").before(el("p", { class: "small" }, filled(w.hint, { service: state.service.address }), " ", button(w.example, example)));
  }
  form.querySelector("textarea").focus();
}

const unified = (text) => text.replace(/\r\n/g, "\n");
const addresses = (text) => (text || "").split(/[,;]/).map((one) => one.trim()).filter(Boolean);

async function packed(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = "";
  for (let begin = 0; begin < bytes.length; begin += 32768) text += String.fromCharCode(...bytes.subarray(begin, begin + 32768));
  return { name: file.name, content: btoa(text) };
}

function adding() {
  const w = words();
  dialog(w.add, [field(w.name, "name", "", { required: true }), field(w.address, "address")], w.ok,
    (given) => act({ do: "move_in", name: given.get("name"), address: given.get("address") || "" }));
}

function leaving() {
  const w = words();
  dialog(person(look.who).name, [field(w.away, "until", state.now.slice(0, 10), { type: "date", required: true })], w.ok,
    (given) => act({ do: "go_away", address: look.who, until: given.get("until") }));
}

function beginning() {
  const w = words();
  dialog(w.begin, [choice(w.language, "language", LANGUAGES, state.language), choice(w.start, "start", Object.keys(w.starts), "empty", (one) => w.starts[one])], w.begin,
    async (given) => { look.who = null; return change("/api/begin", { language: given.get("language"), start: given.get("start") }); });
}

function saving() {
  const w = words();
  dialog(w.save, [field(w.name, "name", state.sessions[0]?.theme.replace(/[^\w .-]/g, "").slice(0, 40) || "play", { required: true })], w.save, async (given) => {
    try {
      const told = await ask("/api/save", { name: given.get("name") });
      state.saved = [...new Set([...state.saved, given.get("name")])];
      draw(); say(filled(w.saved, told));
      return true;
    } catch (error) { say(error.message); return null; }
  });
}

function loading() {
  const w = words();
  dialog(w.load, [choice(w.name, "name", state.saved, state.saved[0])], w.load, async (given) => { look.who = null; return change("/api/load", { name: given.get("name") }); });
}

function keys() {
  const w = words();
  const known = [["n", w.write], ["r", w.reply], ["h", w.hour], ["d", w.day], ["l", w.letter], ["j k", w.mail], ["p P", w.people]];
  dialog(w.keys, [el("table", {}, el("tbody", {}, ...known.map(([key, what]) => el("tr", {}, el("th", { scope: "row" }, key), el("td", {}, what)))))], w.ok, async () => true);
}

async function step(by, list, chosen, choose) {
  const next = list[list.indexOf(chosen) + by];
  if (next !== undefined) { await choose(next); draw(); }
}

document.addEventListener("keydown", async (event) => {
  if (event.key === "Escape" && at("dialog").open) { at("dialog").close(); return; }
  if (!state || event.ctrlKey || event.metaKey || event.altKey || at("dialog").open || /INPUT|TEXTAREA|SELECT/.test(event.target.tagName)) return;
  const numbers = boxOf(look.who).map((one) => one.number).reverse(), addressesHere = state.people.map((one) => one.address);
  const known = {
    n: () => busy || compose(), r: () => busy || (open && open.sender !== look.who && compose(open)), "?": keys,
    h: () => act({ do: "wait", leap: "hour" }), d: () => act({ do: "wait", leap: "day" }), l: () => act({ do: "wait", leap: "letter" }),
    j: () => step(1, numbers, look.mail, show), k: () => step(-1, numbers, look.mail, show),
    p: () => step(1, addressesHere, look.who, choosePerson), P: () => step(-1, addressesHere, look.who, choosePerson),
  };
  if (known[event.key]) { event.preventDefault(); await known[event.key](); }
});

at("dialog").addEventListener("close", () => document.body.classList.remove("writing"));
change("/api/state");
