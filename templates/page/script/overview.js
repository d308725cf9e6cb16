// The whole at a glance: both rates twice (confirmed, and with the suggestions), the target, the list, the states.

function drawOverview(view) {
  put(view, 
    el("h2", { tabindex: "-1" }, word("page.view.overview")),
    data.head.notes.map((note) => el("p", { class: "note" }, text(note))),
    el("div", { class: "cards" }, ratesCard("coverage"), ratesCard("provision"), data.target.map(targetCard),
      listCard()),
    el("div", { class: "pair" },
      el("section", { class: "panel" }, el("h3", {}, word("page.states"), ruleLink("confirmed")), statesTable()),
      el("section", { class: "panel" }, el("h3", {}, word("page.subsystems")), subsystemsTable())),
    ["target", "fields"].map((key) =>
      el("section", { class: "panel" }, el("h3", {}, text(data.tables[key].title)), plainTable(key))),
    el("section", { class: "panel", id: "first-gaps" }, el("h3", {}, word("page.first-gaps")), firstGaps()));
}

function ratesCard(which) {
  const part = which === "coverage" ? filledOf : existingOf;
  const column = (count) => {
    const figures = root[count];
    const name = which === "coverage" ? "filled" : "existing";
    return el("div", { class: "half" },
      el("span", { class: "quiet" }, word(`figure.${count}`)),
      el("strong", { "data-figure": `${count}.${which}` }, unbroken(figures[which])),
      el("span", {}, el("span", { "data-figure": `${count}.${name}` }, part(figures)), ` / ${root.required}`),
      bar(figures[name], figures[`${name}_possible`], root.required,
        `${word(`figure.${which}`)} ${word(`figure.${count}`)} ${figures[which]}`));
  };
  return el("section", { class: "panel card" },
    el("h3", {}, word(`figure.${which}`), ruleLink("coverage")),
    el("div", { class: "halves" }, column("confirmed"), column("all")));
}

function targetCard(target) {
  const line = (reading) => {
    const [sure, possible] = target[reading];
    const short = target.short && target.short[reading];
    return el("div", { class: "half" },
      el("span", { class: "quiet" }, word(`page.${reading}`)),
      el("strong", { "data-figure": `target.${reading}` }, range(sure, possible)),
      short ? el("span", {}, word("page.short", { short: range(...short) })) : null,
      bar(sure, possible, target.required, `${word(`page.${reading}`)} ${range(sure, possible)} / ${target.required}`));
  };
  return el("section", { class: "panel card" },
    el("h3", {}, word("page.target", { by: target.by, required: target.required }), ruleLink("target")),
    el("div", { class: "halves" }, line("issued"), line("promoted")),
    target.verdicts.length === 0
      ? el("p", { class: "quiet" }, word("page.no-verdict"))
      : target.verdicts.map((verdict) => el("p", { class: "quiet" }, text(verdict))),
    el("p", {}, el("a", { href: addressOf("counted") }, word("page.see-counted"))));
}

function listCard() {
  const totals = data.totals;
  const item = (key, count, address) => el("div", {}, el("dt", {}, word(`page.total.${key}`)),
    el("dd", { "data-figure": `totals.${key}` }, address ? el("a", { href: address }, count) : count));
  return el("section", { class: "panel card" },
    el("h3", {}, word("page.the-list"), ruleLink("rows")),
    el("dl", { class: "totals" },
      item("standards", totals.standards, addressOf("standards")),
      item("placed", totals.placed), item("confirmed", totals.confirmed),
      item("outside", totals.outside), item("unplaced", totals.unplaced),
      item("in_force", totals.in_force), item("upcoming", totals.upcoming), item("ended", totals.ended),
      item("preparing", totals.preparing), item("proposed", totals.proposed), item("unknown", totals.unknown),
      totals.not_yet ? item("not_yet", totals.not_yet) : null,
      totals.terminated ? item("terminated", totals.terminated) : null),
    el("p", { class: "quiet" }, word("page.ledger", data.ledger), " ",
      el("a", { href: addressOf("ledger") }, text(data.tables.ledger.title))));
}

// A head; a heading over figures is given as [heading] and stands to the right like them.
const heads = (...names) => el("thead", {}, el("tr", {}, names.map((name) =>
  el("th", { scope: "col", class: Array.isArray(name) ? "n" : null }, name))));
// A percentage stays on one line; a range of two may break between them.
const unbroken = (rate) => rate.replaceAll(" %", "\u00a0%");

function statesTable() {
  const rows = data.states.map((state) => el("tr", {},
    el("th", { scope: "row" }, stateChip(state.key)),
    el("td", { class: "n", "data-figure": `confirmed.state.${state.key}` },
      state.confirmed ? el("a", { href: addressOf("system", "", { state: state.key, count: "confirmed" }) }, state.confirmed) : 0),
    el("td", { class: "n", "data-figure": `all.state.${state.key}` },
      state.all ? el("a", { href: addressOf("system", "", { state: state.key, count: "all" }) }, state.all) : 0)));
  return el("table", { class: "plain" },
    heads(word("page.state"), [word("figure.confirmed")], [word("figure.all")]), el("tbody", {}, rows));
}

function subsystemsTable() {
  const rows = root.below.map((node) => el("tr", {},
    el("th", { scope: "row" }, el("a", { href: addressOf("system", node.code) }, `${node.code} ${text(node.name)}`)),
    el("td", { class: "n" }, node.required),
    ["confirmed", "all"].map((count) => el("td", { class: "n" },
      unbroken(word("page.with-rate", { count: filledOf(node[count]), rate: node[count].coverage })),
      bar(node[count].filled, node[count].filled_possible, node.required, node[count].coverage)))));
  return el("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": word("page.subsystems") },
    el("table", { class: "plain" },
      heads(word("page.subsystem"), [word("figure.required")],
        [`${word("figure.filled")} · ${word("figure.confirmed")}`], [`${word("figure.filled")} · ${word("figure.all")}`]),
      el("tbody", {}, rows)));
}

// A neutral table as it is, for those that are short and have no view of their own.
function plainTable(key) {
  const table = data.tables[key];
  const numeric = table.columns.map((column) => ["count", "range", "rate"].includes(column.kind));
  const rows = table.rows.map((row) => el("tr", {}, row.map((cell, place) =>
    el("td", { class: numeric[place] ? "n" : `k-${table.columns[place].kind}` }, text(numeric[place] ? cell[0] : cell)))));
  return [
    el("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": text(table.title) },
      el("table", { class: "plain" }, heads(...table.columns.map((column, at) => (numeric[at] ? [text(column.heading)] : text(column.heading)))),
        el("tbody", {}, rows))),
    table.notes.map((note) => el("p", { class: "quiet" }, text(note)))];
}

function firstGaps() {
  const table = data.tables.gaps;
  const place = Object.fromEntries(table.columns.map((column, at) => [column.key, at]));
  const rows = table.rows.slice(0, 10).map((row, at) => el("tr", {},
    el("td", { class: "n" }, text(row[place.priority][0])),
    el("th", { scope: "row" }, el("a", { href: addressOf("system", table.codes[at][0]) },
      `${table.codes[at][0]} ${text(row[place.name])}`)),
    el("td", {}, chip(table.states[at], text(row[place.state]), stateMark(table.states[at]))),
    el("td", {}, text(row[place.action]))));
  return [
    el("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": word("page.first-gaps") },
      el("table", { class: "plain" }, heads(...["priority", "name", "state", "action"].map((key) =>
        text(table.columns[place[key]].heading))), el("tbody", {}, rows))),
    el("p", {}, el("a", { href: addressOf("gaps") }, word("page.all-gaps", { n: table.rows.length })))];
}
