// The state of the page stands in the fragment of its address: #/view/item?key=value. Every state can be linked.

const VIEWS = ["overview", "system", "rules", ...data.order];
const KEPT = ["lang", "count"];

function readAddress() {
  const [path, query = ""] = location.hash.replace(/^#\/?/, "").split("?");
  const [view = "", ...rest] = path.split("/").map((part) => {
    try { return decodeURIComponent(part); } catch { return part; }
  });
  const params = Object.fromEntries(new URLSearchParams(query));
  const known = VIEWS.includes(view) ? view : "overview";
  const item = known === "system" && !nodes.has(rest.join("/")) ? "" : rest.join("/");
  return { view: known, item, params };
}

let here = { view: "overview", item: "", params: {} };

const language = () => (LANGS.includes(here.params.lang) ? here.params.lang : data.lang);
// Which placements the picture, the tree and the state filters count: those that people confirmed, or all.
const counting = () => (here.params.count === "all" ? "all" : "confirmed");

function addressOf(view, item = "", params = {}) {
  const query = new URLSearchParams();
  for (const key of KEPT) if (here.params[key]) query.set(key, here.params[key]);
  for (const [key, value] of Object.entries(params)) {
    if (value === "" || value === null || value === undefined) query.delete(key);
    else query.set(key, value);
  }
  const path = item ? `${view}/${encodeURIComponent(item)}` : view;
  const tail = query.toString();
  return `#/${path}${tail ? `?${tail}` : ""}`;
}

// Going somewhere makes a step in the browser's history; typing into a filter replaces the step.
function go(address, { replace = false } = {}) {
  if (address === location.hash) return;
  if (replace) {
    history.replaceState(null, "", address);
    render();
  } else {
    location.hash = address;
  }
}

const withParams = (changes) => addressOf(here.view, here.item, { ...here.params, ...changes });
