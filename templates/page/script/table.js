// The long tables: search, filters, sorting, choice of columns, pages of rows, copying. Only one page of rows is in
// the document at a time, so that thousands of standards stay smooth and the browser's own search stays useful.

const PAGE = 50;
const HIDDEN = { proposals: ["replaces", "content", "adopts", "drafter-or-responsible", "years-to-finish"], standards: ["home-name", "cross", "status", "issued", "implemented", "at"], gaps: ["rank"],
  unconfirmed: ["at"], counted: ["at"], projects: ["serial"], reviews: ["serial", "review-year"], topics: ["serial"], lacking: ["serial"], checked: ["serial"] };
const NUMERIC = ["count", "range", "rate"];
const CHIPS = ["state", "force", "severity", "term"];
const LINKED = ["code", "home", "cross", "closes", "next-choices", "nodes"];
const kept = new Map();
const collator = { zh: new Intl.Collator("zh-Hans-CN", { numeric: true }), en: new Intl.Collator("en", { numeric: true }) };

const codesOf = (table, at) => table.codes?.[at]?.length ? table.codes[at]
  : table.of?.[at] >= 0 ? data.tables.standards.codes[table.of[at]] : [];
const cellText = (column, cell) => text(NUMERIC.includes(column.kind) ? cell[0] : cell);

// The columns shown: those that the address names, else all but the office's own and what repeats others.
function shownColumns(key) {
  const asked = here.view === key && here.params.cols ? here.params.cols.split("|") : null;
  const usual = (name) => !(HIDDEN[key] ?? []).includes(name) && !name.startsWith("own:");
  return data.tables[key].columns.map((column, place) => ({ ...column, place }))
    .filter((one) => (asked ? asked.includes(one.key) : usual(one.key)));
}

// A facet: what a row says for it, and the values that occur, in the order of their first row.
function facetsOf(key) {
  const table = data.tables[key];
  const found = [];
  const standards = data.tables.standards;
  const column = (from, name) => from.columns.findIndex((one) => one.key === name);
  const byColumn = (id, from, place, row) => found.push({ id, label: text(from.columns[place].heading),
    of: (at) => { const one = row(at); return one ? [text(one[place], "zh"), text(one[place])] : null; } });
  if (table.codes || table.of) {
    found.push({ id: "sub", label: word("page.subsystem"), of: (at) => {
      const top = topOf(codesOf(table, at)[0]);
      return top ? [top.code, `${top.code} ${text(top.name)}`] : ["-", word("page.no-place")];
    } });
    if (column(table, "state") < 0) found.push({ id: "state", label: word("page.aspect-state"), of: (at) => {
      const node = nodes.get(codesOf(table, at)[0]);
      return node ? [node[counting()].state, stateWord(node[counting()].state)] : null;
    } });
  }
  table.columns.forEach((one, place) => {
    if (one.kind === "word") byColumn(one.key, table, place, (at) => table.rows[at]);
  });
  if (table.of) for (const name of ["level", "force", "status"]) {
    if (column(table, name) < 0) byColumn(name, standards, column(standards, name),
      (at) => (table.of[at] >= 0 ? standards.rows[table.of[at]] : null));
  }
  for (const facet of found) {
    facet.values = new Map();
    table.rows.forEach((_, at) => {
      const value = facet.of(at);
      if (value?.[0] && !facet.values.has(value[0])) facet.values.set(value[0], value[1]);
    });
  }
  return found.filter((facet) => facet.values.size > 1 && facet.values.size <= 60);
}

function searchable(key) {
  const name = `${key} ${lang}`;
  if (!kept.has(name)) {
    const { rows, columns } = data.tables[key];
    kept.set(name, rows.map((row) => row.map((cell, at) => cellText(columns[at], cell)).join("\n").toLowerCase()));
  }
  return kept.get(name);
}

function foundRows(key, facets, params) {
  const table = data.tables[key];
  const terms = (params.q ?? "").toLowerCase().split(/\s+/).filter(Boolean);
  const texts = terms.length ? searchable(key) : null;
  const wanted = facets.filter((facet) => params[`f-${facet.id}`]);
  let rows = table.rows.map((_, at) => at);
  if (texts) rows = rows.filter((at) => terms.every((term) => texts[at].includes(term)));
  for (const facet of wanted) rows = rows.filter((at) => facet.of(at)?.[0] === params[`f-${facet.id}`]);
  const place = table.columns.findIndex((column) => column.key === params.sort);
  if (place >= 0) {
    const column = table.columns[place];
    const value = NUMERIC.includes(column.kind) ? (at) => table.rows[at][place][1] : (at) => text(table.rows[at][place]);
    const compare = NUMERIC.includes(column.kind) ? (a, b) => a - b : collator[lang].compare;
    const keyed = rows.map((at) => [value(at), at]);
    const down = params.dir === "desc" ? -1 : 1;
    // Empty cells stand last whichever way the column is sorted.
    const empty = (one) => one === "" || one === -1;
    keyed.sort((a, b) => empty(a[0]) - empty(b[0]) || down * compare(a[0], b[0]) || a[1] - b[1]);
    rows = keyed.map(([, at]) => at);
  }
  return rows;
}

const drawnTable = { key: "", lang: "" };

function drawTable(view, key) {
  const table = data.tables[key];
  const facets = facetsOf(key);
  if (drawnTable.key !== key || drawnTable.lang !== lang) {
    Object.assign(drawnTable, { key, lang });
    put(view, el("h2", { tabindex: "-1" }, text(table.title)), toolbar(key, facets),
      el("p", { class: "quiet", id: "table-count" }),
      el("div", { class: "scroll", id: "table-rows", tabindex: "0", role: "region", "aria-label": text(table.title) }),
      el("nav", { class: "pager", id: "table-pager", "aria-label": word("page.pages") }),
      table.notes.map((note) => el("p", { class: "quiet" }, text(note))));
  }
  const search = byId("table-search");
  if (document.activeElement !== search) search.value = here.params.q ?? "";
  for (const select of view.querySelectorAll("select[data-facet]")) select.value = here.params[`f-${select.dataset.facet}`] ?? "";
  const shown = new Set(shownColumns(key).map((column) => column.key));
  for (const box of view.querySelectorAll("input[data-column]")) box.checked = shown.has(box.dataset.column);
  const rows = foundRows(key, facets, here.params);
  const pages = Math.max(1, Math.ceil(rows.length / PAGE));
  const page = Math.min(pages, Math.max(1, Number.parseInt(here.params.page ?? "1", 10) || 1));
  byId("table-count").textContent = word("page.rows", { n: rows.length, all: table.rows.length });
  drawRows(key, rows.slice((page - 1) * PAGE, page * PAGE));
  drawPager(page, pages);
}

function toolbar(key, facets) {
  let waiting = 0;
  const typed = (event) => {
    clearTimeout(waiting);
    const q = event.target.value;
    waiting = setTimeout(() => go(withParams({ q, page: "" }), { replace: true }), 120);
  };
  const selects = facets.map((facet) => el("label", {}, `${facet.label} `,
    el("select", { "data-facet": facet.id, onchange: (event) => go(withParams({ [`f-${facet.id}`]: event.target.value, page: "" })) },
      el("option", { value: "" }, word("page.any")),
      [...facet.values].map(([value, label]) => el("option", { value }, label)))));
  return el("div", { class: "tools", role: "search" },
    el("label", {}, `${word("page.search")} `, el("input", { type: "search", id: "table-search", oninput: typed })),
    selects,
    el("details", { class: "columns" }, el("summary", {}, word("page.columns")), el("div", {}, columnBoxes(key))),
    el("button", { type: "button", id: "table-clear", onclick: () => { byId("table-search").value = ""; go(addressOf(here.view)); } }, word("page.clear")),
    el("button", { type: "button", id: "table-copy", onclick: () => copyRows(key) }, word("page.copy")));
}

function columnBoxes(key) {
  const change = (name, on) => {
    const shown = new Set(shownColumns(key).map((column) => column.key));
    if (on) shown.add(name); else shown.delete(name);
    go(withParams({ cols: [...shown].join("|") }), { replace: true });
  };
  return data.tables[key].columns.map((column) => el("label", {}, el("input", { type: "checkbox", "data-column": column.key,
    onchange: (event) => change(column.key, event.target.checked) }), ` ${text(column.heading)}`));
}

function copyRows(key) {
  const columns = shownColumns(key);
  const rows = foundRows(key, facetsOf(key), here.params);
  const cells = rows.map((at) => columns.map((column) => cellText(column, data.tables[key].rows[at][column.place])));
  const done = copyTable([columns.map((column) => text(column.heading)), ...cells]);
  say(word(done ? "page.copied" : "page.not-copied", { n: rows.length }));
}

function drawRows(key, rows) {
  const table = data.tables[key];
  const columns = shownColumns(key);
  const focused = document.activeElement?.dataset?.sort;
  const head = columns.map((column) => {
    const sorted = here.params.sort === column.key;
    const down = sorted && here.params.dir === "desc";
    const next = !sorted ? { sort: column.key, dir: "" } : down ? { sort: "", dir: "" } : { sort: column.key, dir: "desc" };
    return el("th", { scope: "col", role: "columnheader", "aria-sort": sorted ? (down ? "descending" : "ascending") : "none",
      class: NUMERIC.includes(column.kind) ? "n" : null },
    el("button", { type: "button", "data-sort": column.key, onclick: () => go(withParams({ ...next, page: "" })) },
      text(column.heading), el("span", { "aria-hidden": "true" }, sorted ? (down ? " ▾" : " ▴") : "")));
  });
  const body = rows.map((at) => el("tr", { role: "row" }, columns.map((column) => el("td", {
    role: "cell", class: `k-${column.kind} c-${column.key}`, "data-label": text(column.heading) },
  drawCell(table, at, column)))));
  put(byId("table-rows"), el("table", { class: "long", role: "table", "aria-rowcount": table.rows.length },
    el("thead", { role: "rowgroup" }, el("tr", { role: "row" }, head)), el("tbody", { role: "rowgroup" }, body)),
  rows.length ? "" : el("p", { class: "note" }, word(table.rows.length ? "page.nothing-found" : "page.nothing-here")));
  if (focused) byId("table-rows").querySelector(`[data-sort="${CSS.escape(focused)}"]`)?.focus();
}

function drawCell(table, at, column) {
  const content = cellText(column, table.rows[at][column.place]);
  if (CHIPS.includes(column.key) && content) {
    const state = table.states?.[at] ?? "";
    return chip(state, content, column.key === "state" ? stateMark(state) : "");
  }
  if (LINKED.includes(column.key)) return content.split(/([、,\s]+)/).map((code) =>
    (nodes.has(code) && code ? el("a", { href: addressOf("system", code) }, code) : code));
  return content;
}

function drawPager(page, pages) {
  const button = (label, to, usable) => el("button", { type: "button", disabled: !usable,
    onclick: () => { go(withParams({ page: to === 1 ? "" : String(to) })); byId("table-rows").focus(); } }, label);
  byId("table-pager").hidden = pages < 2;
  put(byId("table-pager"), 
    button(word("page.previous"), page - 1, page > 1),
    el("span", {}, word("page.page-of", { page, pages })),
    button(word("page.next"), page + 1, page < pages));
}
