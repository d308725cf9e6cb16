// What all parts of a page share: its data, its words in two languages, elements, the theme, the clipboard.
// Users' text becomes text nodes only; nothing here or elsewhere writes HTML.

const data = JSON.parse(document.getElementById("data").textContent);
const LANGS = ["zh", "en"];
let lang = data.lang;

const inLang = (given, tongue = lang) => (typeof given === "string" ? given : given[LANGS.indexOf(tongue)]);
const text = (number, tongue = lang) => inLang(data.texts[number], tongue);

function word(key, params = {}) {
  const found = data.words[key];
  if (!found) return key;
  return inLang(found).replace(/\{(\w+)\}/g, (_, name) => params[name] ?? "");
}

function fill(node, props, children) {
  for (const [name, value] of Object.entries(props ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (name === "style") for (const [key, to] of Object.entries(value)) node.style.setProperty(key, to);
    else node.setAttribute(name, value === true ? "" : String(value));
  }
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false || child === "") continue;
    node.append(child instanceof Node ? child : String(child));
  }
  return node;
}

const el = (name, props, ...children) => fill(document.createElement(name), props, children);
const svg = (name, props, ...children) =>
  fill(document.createElementNS("http://www.w3.org/2000/svg", name), props, children);
const put = (node, ...children) => { node.replaceChildren(); return fill(node, {}, children); };
const byId = (id) => document.getElementById(id);

function say(message) {
  const said = byId("said");
  said.textContent = "";
  requestAnimationFrame(() => { said.textContent = message; });
}

// Browsers may refuse storage to a file; a page without memory of the theme is still a page.
const store = {
  get(key) {
    try { return localStorage.getItem(key); } catch { return null; }
  },
  set(key, value) {
    try { localStorage.setItem(key, value); return true; } catch { return false; }
  },
};

function setTheme(theme) {
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
}

function isDark() {
  return (document.documentElement.dataset.theme ?? "") === "dark" ||
    (!document.documentElement.dataset.theme && matchMedia("(prefers-color-scheme: dark)").matches);
}

function themeButton() {
  const label = () => word(isDark() ? "page.theme.light" : "page.theme.dark");
  const button = el("button", { type: "button", id: "theme", onclick: () => {
    setTheme(isDark() ? "light" : "dark");
    store.set("minestd-theme", document.documentElement.dataset.theme);
    button.textContent = label();
  } }, label());
  return button;
}

setTheme(store.get("minestd-theme"));

// A table for the clipboard in two dresses: HTML that keeps text as text in a spreadsheet ("=1+1" stays what it
// is, 1.10 does not become 1.1), and tab-separated text for everything else.
function copyTable(rows) {
  const quoted = (cell) => (/[\t\n\r"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const plain = rows.map((row) => row.map(quoted).join("\t")).join("\n");
  const escaped = (cell) => cell.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  const dressed = rows.map((row) => `<tr>${row.map((cell) =>
    `<td${/^\d{1,9}$/.test(cell) ? "" : ` style="mso-number-format:'\\@'"`}>${escaped(cell)}</td>`).join("")}</tr>`);
  const html = `<table>${dressed.join("")}</table>`;
  const hand = (event) => {
    event.clipboardData.setData("text/plain", plain);
    event.clipboardData.setData("text/html", html);
    event.preventDefault();
  };
  document.addEventListener("copy", hand);
  const done = document.execCommand("copy");
  document.removeEventListener("copy", hand);
  return done;
}
