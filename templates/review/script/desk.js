// What the reviewer sees: head, progress, the card of one standard, the framework's words on the chosen node.

function draw() {
  document.documentElement.lang = lang === "zh" ? "zh-CN" : "en";
  document.title = `${word("page.review.title")} · ${data.list}`;
  drawHead();
  drawBar();
  drawCard();
  drawRecent();
}

function drawHead() {
  const focused = document.activeElement?.id;
  const other = lang === "zh" ? "en" : "zh";
  put(byId("head"),
    el("div", {}, el("h1", {}, word("page.review.title")), el("p", {}, `${data.list} · ${text(data.system)}`)),
    el("div", { class: "buttons" },
      el("button", { type: "button", id: "language", lang: other, onclick: () => { lang = other; keep(); draw(); } }, other === "en" ? "English" : "中文"),
      themeButton()));
  byId("foot").textContent = word("page.foot", { version: data.minestd, framework: `${data.framework.name} (${data.framework.edition})` });
  if (focused) byId(focused)?.focus();
}

// What was last done with a file; it stands until the next decision.
let notice = "";

function tell(message) {
  notice = message;
  say(message);
  drawBar();
}

function drawBar() {
  const all = queue();
  const done = all.filter((at) => decisions[at]).length;
  const ready = data.items.filter((item, at) => item.confident && !decisions[at]).length;
  const focused = document.activeElement?.id;
  put(byId("bar"),
    el("p", { id: "progress-text" }, word("page.review.progress", { done, all: all.length, total: decided() })),
    el("progress", { max: Math.max(1, all.length), value: done, "aria-labelledby": "progress-text" }),
    el("div", { class: "tools" },
      el("fieldset", {}, el("legend", {}, word("page.review.show")), ["doubtful", "open", "all"].map((which) => el("label", {},
        el("input", { type: "radio", name: "show", id: `show-${which}`, checked: state.show === which, onchange: () => { state.show = which; keep(); forward(); } }),
        ` ${word(`page.review.show.${which}`, { n: data.items.filter(asks[which]).length })}`))),
      el("label", {}, `${word("page.review.by")} `, el("input", { id: "by", value: state.by, autocomplete: "off", size: "10", oninput: (event) => { state.by = event.target.value; keep(); } })),
      el("label", {}, el("input", { type: "checkbox", id: "keys", checked: state.keys, onchange: (event) => { state.keys = event.target.checked; keep(); } }), ` ${word("page.review.keys")}`)),
    el("div", { class: "actions" },
      el("button", { type: "button", id: "accept-confident", disabled: !ready, onclick: acceptConfident }, word("page.review.accept-confident", { n: ready })),
      el("button", { type: "button", id: "export", disabled: !decided() && !memory, onclick: exportMemory }, word("page.review.export", { n: decided() })),
      el("span", { class: "button file" }, word("page.review.import"), el("input", { type: "file", id: "import", accept: ".csv,text/csv", "aria-label": word("page.review.import"),
        onchange: (event) => { if (event.target.files[0]) importMemory(event.target.files[0]); } }))),
    el("p", { class: "quiet" }, notice || word(state.kept === false ? "page.review.not-kept" : "page.review.kept")));
  if (focused) byId(focused)?.focus();
}

const button = (id, key, does, usable = true, main = false) => el("button", { type: "button", id, disabled: !usable, class: main ? "main" : null, onclick: does },
  word(`page.review.do.${id}`), el("kbd", { "aria-hidden": "true" }, key));

function drawCard() {
  const focused = byId("card").contains(document.activeElement) ? document.activeElement : null;
  fillCard();
  if (!focused || focused === byId("card")) return;
  const again = focused.id ? byId(focused.id) : byId("card").querySelector("[aria-checked='true']");
  (again && !again.disabled ? again : byId("card")).focus();
}

function fillCard() {
  const item = data.items[state.at];
  if (!item) {
    put(byId("card"), el("h2", { id: "card-title" }, word(data.items.length ? "page.review.finished" : "page.review.empty")),
      el("p", {}, word("page.review.then")), el("div", { class: "actions" }, button("undo", "U", undo, past.length > 0)));
    put(byId("side"));
    return;
  }
  const shown = choices(item);
  const decision = decisions[state.at];
  put(byId("card"),
    el("p", { class: "quiet" }, `${item.at} · ${text(item.level)} · ${text(item.basis)}`),
    el("h2", { id: "card-title" }, item.number || item.plan || word("page.review.no-number")),
    el("p", { class: "title" }, item.title || item.title_en),
    item.title && item.title_en ? el("p", { class: "quiet" }, item.title_en) : null,
    decision ? el("p", { class: "note", id: "decided" }, word("page.review.decided", { place: decision.codes.map(nameOf).join("、") || word("page.review.outside") })) : null,
    item.outside && !decision ? el("p", { class: "note" }, word("page.review.seems-outside")) : null,
    el("ol", { class: "choices", role: "radiogroup", "aria-label": word("page.review.choices") }, shown.map((one, place) => choiceLine(item, one, place))),
    shown.length ? null : el("p", { class: "quiet" }, word("page.review.no-choice")),
    el("p", {}, `${word("page.review.relation")} `, el("b", { id: "relation" }, word(`page.review.relation.${state.relation || "supporting"}`)),
      item.relation_reason === null ? "" : el("span", { class: "quiet" }, ` ${text(item.relation_reason)}`)),
    el("div", { class: "actions" },
      button("accept", "Enter", accept, shown.length > 0, true), button("next-choice", "↓", () => choose((state.choice + 1) % Math.max(1, shown.length)), shown.length > 1),
      button("cross", "C", DOES.c, shown.length > 0), button("relate", "R", otherRelation), button("pick", "T", () => openPicker()),
      button("outside", "O", outside), button("skip", "S", skip), button("undo", "U", undo, past.length > 0),
      button("back", "←", () => step(-1)), button("on", "→", () => step(1))));
  drawSide(shown[state.choice]?.code);
}

function choiceLine(item, one, place) {
  const chosen = place === state.choice;
  return el("li", { role: "radio", "aria-checked": String(chosen), tabindex: chosen ? "0" : "-1", "data-code": one.code, onclick: () => choose(place) },
    el("b", {}, nameOf(one.code)), one.score === null ? "" : el("span", { class: "quiet" }, ` ${one.score.toFixed(2)}`),
    state.cross.includes(one.code) && !chosen ? chip("partial", word("page.cross")) : null,
    place < 9 ? el("kbd", { "aria-hidden": "true" }, place + 1) : null,
    el("span", { class: "why quiet" }, one.reasons.map((reason) => text(reason)).join(lang === "zh" ? "；" : "; ")));
}

const chip = (kind, label) => el("span", { class: `chip st-${kind}` }, label);

function drawSide(code) {
  const node = nodes.get(code);
  if (!node) { put(byId("side")); return; }
  const line = [];
  for (let one = node; one; one = nodes.get(one.parent)) line.unshift(one);
  put(byId("side"), el("h3", {}, nameOf(node.code)),
    el("p", { class: "quiet" }, line.slice(0, -1).map((one) => `${one.code} ${text(one.name)}`).join(" › ")),
    node.scope ? el("blockquote", { lang: "zh" }, node.scope) : null,
    node.boundary.map((sentence) => el("p", {}, text(sentence))),
    el("h4", {}, word("page.siblings")),
    el("ul", {}, data.nodes.filter((one) => one.parent === node.parent && one.code).map((one) => el("li", {}, one.code === code ? el("b", {}, nameOf(one.code)) : nameOf(one.code)))));
}

function drawRecent() {
  const last = past.slice(-8).reverse().flatMap(({ changes }) => changes.slice(0, 1).map(([at]) => [at, changes.length]));
  put(byId("recent"), el("h3", {}, word("page.review.recent")), el("ul", {}, last.filter(([at]) => decisions[at]).map(([at, count]) => el("li", {},
    el("button", { type: "button", onclick: () => { state.extra = []; goTo(at); byId("card").focus(); } }, data.items[at].number || data.items[at].label),
    ` → ${decisions[at].codes.map(nameOf).join("、") || word("page.review.outside")}`, count > 1 ? ` (+${count - 1})` : ""))));
  drawBar();
}

// Picking from the tree: type to narrow, arrows to move, Enter takes it as home, Shift+Enter as cross-reference.
const picking = { query: "", at: 0 };

function pickable() {
  const terms = picking.query.toLowerCase().split(/\s+/).filter(Boolean);
  return data.nodes.filter((node) => node.code && terms.every((term) =>
    `${node.code} ${LANGS.map((tongue) => `${text(node.name, tongue)} ${text(node.full, tongue)}`).join(" ")} ${node.scope}`.toLowerCase().includes(term)));
}

function openPicker() {
  if (!data.items[state.at]) return;
  Object.assign(picking, { query: "", at: 0 });
  put(byId("picker"), el("h2", { id: "picker-title" }, word("page.review.pick")),
    el("p", { class: "quiet" }, word("page.review.pick-help")),
    el("input", { type: "search", id: "picker-search", "aria-label": word("page.search"), role: "combobox", "aria-expanded": "true", "aria-controls": "picker-list", oninput: (event) => {
      picking.query = event.target.value; picking.at = 0; drawPicker();
    }, onkeydown: pickerKey }),
    el("ul", { id: "picker-list", role: "listbox", tabindex: "-1", "aria-label": word("page.tree") }),
    el("p", {}, el("button", { type: "button", onclick: () => byId("picker").close() }, word("page.review.close"))));
  byId("picker").setAttribute("aria-labelledby", "picker-title");
  drawPicker();
  byId("picker").showModal();
  byId("picker-search").focus();
}

function drawPicker() {
  const found = pickable();
  picking.at = Math.max(0, Math.min(picking.at, found.length - 1));
  put(byId("picker-list"), ...found.map((node, place) => el("li", { role: "option", id: `pick-${node.code}`, "aria-selected": String(place === picking.at),
    class: node.leaf ? null : "part", onclick: () => pick(node.code, false) }, nameOf(node.code))));
  const now = found[picking.at];
  byId("picker-search").setAttribute("aria-activedescendant", now ? `pick-${now.code}` : "");
  if (now) byId(`pick-${now.code}`).scrollIntoView({ block: "nearest" });
}

function pickerKey(event) {
  const found = pickable();
  if (event.key === "ArrowDown") picking.at += 1;
  else if (event.key === "ArrowUp") picking.at -= 1;
  else if (event.key === "Enter") { if (found[picking.at]) pick(found[picking.at].code, event.shiftKey); event.preventDefault(); return; } else return;
  event.preventDefault();
  drawPicker();
}

function pick(code, asCross) {
  byId("picker").close();
  const item = data.items[state.at];
  if (!choices(item).some((one) => one.code === code)) state.extra = [...(state.extra ?? []), code];
  if (asCross) toggleCross(code); else choose(choices(item).findIndex((one) => one.code === code));
  byId("card").focus();
}

recall();
// The shell stays hidden until it is filled: a browser may paint it empty first, and then everything would jump.
byId("page").hidden = false;
forward();
