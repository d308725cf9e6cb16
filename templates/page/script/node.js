// One node: where it stands, what the framework says, its figures twice, its gap, standards and neighbours.

function drawNode(place, node) {
  put(place, 
    el("nav", { class: "crumbs", "aria-label": word("page.crumbs") }, lineOf(node).slice(0, -1).map((one) =>
      [el("a", { href: addressOf("system", one.code) }, one.code || text(one.full)), " › "])),
    el("h3", { id: "node-title", tabindex: "-1" }, titleOf(node)),
    el("p", { class: "chips" },
      el("span", {}, `${word("figure.confirmed")} `, stateChip(node.confirmed.state)),
      el("span", {}, `${word("figure.all")} `, stateChip(node.all.state)),
      text(node.role) ? el("span", { class: "quiet" }, `${word("page.role")} ${text(node.role)}`) : null),
    text(node.why) ? el("p", { class: "note" }, text(node.why)) : null,
    node.scope ? el("figure", {}, el("blockquote", { lang: "zh" }, node.scope),
      el("figcaption", { class: "quiet" }, `${data.head.document} ${node.source}`)) : null,
    node.boundary.map((sentence) => el("p", { class: "quiet" }, text(sentence))),
    figuresTable(node), gapOf(node), belowOf(node), standardsOf(node),
    rowsOf(node, "lacking", ["number", "title", "level", "standing"]),
    rowsOf(node, "projects", ["plan", "title", "course", "stage", "due", "term"]),
    stepsOf(node));
}

function figuresTable(node) {
  const row = (key, value, rule = "coverage") => el("tr", {},
    el("th", { scope: "row" }, word(`figure.${key}`), ruleLink(rule)),
    ["confirmed", "all"].map((count) => el("td", { class: "n", "data-figure": `${count}.${key}` }, value(node[count]))));
  const single = (key) => el("tr", {}, el("th", { scope: "row" }, word(`page.${key}`), ruleLink("dates")),
    el("td", { class: "n", colspan: "2", "data-figure": key }, node[key]));
  return el("table", { class: "plain figures" },
    heads(word("page.figures"), [word("figure.confirmed")], [word("figure.all")]),
    el("tbody", {},
      row("required", () => node.required), row("filled", filledOf), row("coverage", (one) => one.coverage),
      row("existing", existingOf), row("provision", (one) => one.provision),
      single("in_preparation"), single("proposed"), single("upcoming"), single("review_due")));
}

function gapOf(node) {
  const table = data.tables.gaps;
  const at = table.codes.findIndex((codes) => codes[0] === node.code);
  if (at < 0) return null;
  const shown = ["priority", "action", "rank", "why", "neighbours"];
  return el("section", {}, el("h4", {}, word("page.gap")), el("dl", { class: "facts" },
    table.columns.map((column, place) => [column, table.rows[at][place]])
      .filter(([column]) => shown.includes(column.key))
      .map(([column, cell]) => [el("dt", {}, text(column.heading)), el("dd", {}, text(Array.isArray(cell) ? cell[0] : cell) || "—")])));
}

function belowOf(node) {
  if (!node.below.length) return null;
  return el("section", {}, el("h4", {}, word("page.below")), el("ul", { class: "below" }, node.below.map((one) =>
    el("li", {}, el("a", { href: addressOf("system", one.code) }, `${one.code} ${text(one.name)}`), " ",
      one.leaf ? stateChip(one[counting()].state) : el("span", { class: "quiet" },
        `${filledOf(one[counting()])} / ${one.required}`)))));
}

// Homes first, then cross-references; a parent shows what stands on it itself.
function standardsOf(node) {
  const table = data.tables.standards;
  const place = Object.fromEntries(table.columns.map((column, at) => [column.key, at]));
  const found = table.rows.map((row, at) => [row, table.codes[at].indexOf(node.code), table.states[at]])
    .filter(([, index]) => index >= 0).sort((a, b) => Math.min(a[1], 1) - Math.min(b[1], 1));
  if (!node.code || (!found.length && !node.leaf && node.parent !== "")) return null;
  const cell = (row, key) => text(row[place[key]]);
  const lines = found.map(([row, index, state]) => el("li", {},
    el("a", { href: addressOf("standards", "", { q: cell(row, "number") || cell(row, "title") }) }, cell(row, "number") || "—"),
    ` ${cell(row, "title")} `, chip(state, cell(row, "force")), " ",
    el("span", { class: "quiet" }, [cell(row, "level"), cell(row, "relation"), cell(row, "basis"),
      index ? word("page.cross") : word("page.home")].filter(Boolean).join(" · "))));
  // Standards stand on aspects; what a parent shows is only what was placed on it itself, and says so.
  return el("section", {},
    node.leaf || found.length ? el("h4", {}, word(node.leaf ? "page.standards-here" : "page.standards-own", { n: found.length })) : null,
    found.length ? el("ul", { class: "standards" }, lines) : node.leaf ? el("p", { class: "quiet" }, word("page.none")) : null,
    node.parent === "" ? el("p", {}, el("a", { href: addressOf("standards", "", { "f-sub": node.code }) }, word("page.all-standards"))) : null);
}

function rowsOf(node, key, columns) {
  const table = data.tables[key];
  if (!table || !node.code) return null;
  const place = Object.fromEntries(table.columns.map((column, at) => [column.key, at]));
  const of = (at) => [...(table.codes?.[at] ?? []), ...(table.of?.[at] >= 0 ? data.tables.standards.codes[table.of[at]] : [])];
  const found = table.rows.filter((_, at) => of(at).includes(node.code));
  if (!found.length) return key === "lacking" && node.leaf
    ? el("section", {}, el("h4", {}, text(table.title)), el("p", { class: "quiet" }, word("page.none"))) : null;
  return el("section", {}, el("h4", {}, word("page.with-count", { title: text(table.title), n: found.length })), el("ul", { class: "standards" },
    found.slice(0, 50).map((row) => el("li", {}, columns.map((column) => text(row[place[column]])).filter(Boolean).join(" · ")))));
}

function stepsOf(node) {
  if (node.parent === null) return null;
  const siblings = nodes.get(node.parent).below;
  const step = (by, arrow) => {
    const to = siblings[siblings.indexOf(node) + by];
    return to ? el("a", { href: addressOf("system", to.code) }, `${by < 0 ? arrow : ""} ${to.code} ${text(to.name)} ${by > 0 ? arrow : ""}`) : el("span");
  };
  return el("nav", { class: "steps", "aria-label": word("page.siblings") }, step(-1, "←"), step(1, "→"));
}
