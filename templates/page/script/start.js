// Puts the page together: head, menu, the view that the address asks for, printing.

const tableView = (view) => (data.order.includes(view) ? "table" : view);

function drawHead() {
  const other = lang === "zh" ? "en" : "zh";
  byId("skip").textContent = word("page.skip");
  put(byId("head"), 
    el("div", {}, el("h1", {}, text(data.head.title), data.head.draft ? el("span", { class: "draft" }, word("page.draft")) : null),
      el("p", {}, word("page.head", { list: data.head.list, as_of: data.head.as_of, scope: word(`scope.${data.head.scope}`) }),
        data.head.scope_stated ? "" : word("page.scope-assumed"),
        data.head.catalogue ? ` · ${word("page.catalogue", { name: data.head.catalogue })}` : "")),
    el("div", { class: "buttons" },
      el("button", { type: "button", id: "language", lang: other, onclick: () => {
        go(withParams({ lang: other === data.lang ? "" : other }));
      } }, other === "en" ? "English" : "中文"),
      themeButton(),
      el("button", { type: "button", id: "copy-link", onclick: copyLink }, word("page.copy-link")),
      el("button", { type: "button", id: "print", onclick: () => print() }, word("page.print"))));
  byId("foot").textContent = word("page.foot", { version: data.minestd, framework: `${data.head.framework.name} (${data.head.framework.edition})` });
}

function copyLink() {
  const hand = (event) => { event.clipboardData.setData("text/plain", location.href); event.preventDefault(); };
  document.addEventListener("copy", hand);
  const done = document.execCommand("copy");
  document.removeEventListener("copy", hand);
  say(word(done ? "page.link-copied" : "page.not-copied"));
}

function drawMenu() {
  const item = (view, label, count) => el("li", {}, el("a", { href: addressOf(view),
    "aria-current": here.view === view ? "page" : null }, label, count === undefined ? "" : el("span", { class: "count" }, ` ${count}`)));
  byId("menu").setAttribute("aria-label", word("page.menu"));
  put(byId("menu"), el("ul", {},
    item("overview", word("page.view.overview")), item("system", word("page.view.system")),
    data.order.map((key) => item(key, text(data.tables[key].title), data.tables[key].rows.length)),
    item("rules", text(data.tables.rules.title))));
}

function drawSystem(view) {
  const node = nodes.get(here.item) ?? root;
  const filter = states.has(here.params.state) ? here.params.state : "";
  if (!view.firstChild || view.dataset.lang !== lang) {
    view.dataset.lang = lang;
    put(view, el("h2", { tabindex: "-1" }, word("page.view.system")),
      el("div", { class: "tools" }, countChoice(), stateChoice(),
        el("button", { type: "button", id: "open-all", onclick: () => openAll(true) }, word("page.open-all")),
        el("button", { type: "button", id: "close-all", onclick: () => openAll(false) }, word("page.close-all"))),
      el("div", { class: "system" },
        el("ul", { role: "tree", id: "tree", "aria-label": word("page.tree") }),
        el("figure", { id: "picture" }),
        el("article", { id: "node", "aria-labelledby": "node-title" })));
  }
  for (const box of view.querySelectorAll("input[name=count]")) box.checked = box.value === counting();
  byId("state-filter").value = filter;
  const inTree = document.activeElement?.closest("#tree");
  const inPicture = document.activeElement?.closest("#picture");
  drawTree(byId("tree"), node, filter);
  drawSunburst(byId("picture"), node, filter);
  byId("picture").append(el("figcaption", { class: "quiet" }, `${text(data.head.caption)}　${word("page.both")}`));
  drawNode(byId("node"), node);
  if (inTree) focusTree(node.code, byId("tree"));
  if (inPicture) byId("picture").querySelector("a[tabindex='0']").focus();
}

function countChoice() {
  return el("fieldset", {}, el("legend", {}, word("page.count")), ["confirmed", "all"].map((value) => el("label", {},
    el("input", { type: "radio", name: "count", value, onchange: () => go(withParams({ count: value === "all" ? "all" : "" })) }),
    ` ${word(`figure.${value}`)}`)));
}

function stateChoice() {
  return el("label", {}, `${word("page.state")} `, el("select", { id: "state-filter",
    onchange: (event) => go(withParams({ state: event.target.value })) },
  el("option", { value: "" }, word("page.any")), data.states.map((state) => el("option", { value: state.key }, text(state.word)))));
}

function openAll(open) {
  opened.clear();
  opened.add("");
  if (open) for (const node of nodes.values()) if (node.below.length) opened.add(node.code);
  drawTree(byId("tree"), nodes.get(here.item) ?? root, here.params.state);
}

// A node chosen in the tree or the picture; on a narrow screen its details lie below, so they are brought into sight.
function choose(code) {
  go(addressOf("system", code, here.params.state ? { state: here.params.state } : {}));
}

let drawnView = "";

function render() {
  const before = { ...here, lang };
  here = readAddress();
  lang = language();
  document.documentElement.lang = lang === "zh" ? "zh-CN" : "en";
  document.title = text(data.head.title);
  if (before.lang !== lang || !byId("head").firstChild) {
    const focused = document.activeElement?.id;
    drawHead();
    if (focused) byId(focused)?.focus();
  }
  drawMenu();
  const name = tableView(here.view);
  for (const view of document.querySelectorAll(".view")) view.hidden = view.id !== `view-${name}`;
  const view = byId(`view-${name}`);
  if (name === "overview") drawOverview(view);
  else if (name === "system") drawSystem(view);
  else if (name === "rules") drawRules(view, here.item);
  else drawTable(view, here.view);
  const moved = drawnView && drawnView !== here.view;
  drawnView = here.view;
  if (moved && name !== "rules") { scrollTo(0, 0); view.querySelector("h2").focus({ preventScroll: true }); }
  if (name === "system" && before.item !== here.item && !moved) {
    say(spokenNode(nodes.get(here.item) ?? root));
    const panel = byId("node");
    if (matchMedia("(max-width: 760px)").matches) panel.scrollIntoView({ block: "start" });
  }
}

// The overview prints as the whole report; every other view prints itself, with all rows that its filters leave.
function beforePrint() {
  document.body.classList.toggle("whole", here.view === "overview");
  if (here.view === "overview") {
    for (const name of ["system", "table"]) byId(`view-${name}`).hidden = false;
    const item = here;
    here = { ...here, view: "system", item: "" };
    drawSystem(byId("view-system"));
    openAll(true);
    here = { ...item, view: "gaps", params: {} };
    drawTable(byId("view-table"), "gaps");
    drawRows("gaps", foundRows("gaps", [], {}));
    here = item;
  } else if (tableView(here.view) === "table") {
    drawRows(here.view, foundRows(here.view, facetsOf(here.view), here.params));
  } else if (here.view === "system") openAll(true);
}

addEventListener("beforeprint", beforePrint);
addEventListener("afterprint", render);
addEventListener("hashchange", render);
byId("skip").addEventListener("click", (event) => { event.preventDefault(); byId("main").focus(); });
// The shell stays hidden until it is filled: a browser may paint it empty first, and then everything would jump.
byId("page").hidden = false;
render();
