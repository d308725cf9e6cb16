// The system as a tree: arrow keys move and open, Enter chooses (the pattern of WAI-ARIA's tree view).

const opened = new Set([""]);
let treeFocus = null;

function shownNodes(filter) {
  const shown = [];
  const wanted = filter ? new Set(leavesOf(root).filter((leaf) => leaf[counting()].state === filter)
    .flatMap((leaf) => lineOf(leaf).map((one) => one.code))) : null;
  const walk = (node, depth) => {
    if (wanted && !wanted.has(node.code)) return;
    shown.push([node, depth]);
    if (wanted || opened.has(node.code)) node.below.forEach((below) => walk(below, depth + 1));
  };
  walk(root, 1);
  return shown;
}

function drawTree(place, chosen, filter) {
  for (const one of lineOf(chosen).slice(0, -1)) opened.add(one.code);
  const shown = shownNodes(filter);
  const codes = shown.map(([node]) => node.code);
  const current = codes.includes(treeFocus) ? treeFocus : codes.includes(chosen.code) ? chosen.code : "";
  put(place, ...shown.map(([node, depth]) => treeLine(node, depth, chosen, current, place)));
}

function treeLine(node, depth, chosen, current, place) {
  const figures = node[counting()];
  const siblings = node.parent === null ? [node] : nodes.get(node.parent).below;
  const isOpen = opened.has(node.code);
  return el("li", {
    role: "treeitem", id: `tree-${node.code}`, "data-code": node.code,
    tabindex: node.code === current ? "0" : "-1",
    "aria-level": depth, "aria-setsize": siblings.length, "aria-posinset": siblings.indexOf(node) + 1,
    "aria-expanded": node.below.length ? String(isOpen) : null,
    "aria-selected": String(node.code === chosen.code),
    class: `depth-${depth}`,
    onclick: (event) => {
      if (event.target.closest(".twist") && node.below.length) toggle(node, place);
      else choose(node.code);
    },
    onkeydown: (event) => treeKey(event, node, place),
    onfocus: () => { treeFocus = node.code; },
  },
  el("span", { class: "twist", "aria-hidden": "true" }, node.below.length ? (isOpen ? "▾" : "▸") : ""),
  el("span", { class: "code" }, node.code),
  el("span", { class: "name" }, text(node.name)),
  // Of one aspect the mark says it all; the room is the name's.
  node.leaf && node.required === 1 ? null : el("span", { class: "few" }, `${filledOf(figures)}/${node.required}`),
  el("span", { class: `mark st-${figures.state}`, "aria-hidden": "true" }, stateMark(figures.state)),
  el("span", { class: "unseen" }, stateWord(figures.state)),
  otherState(node) ? el("span", { class: `mark other st-${otherState(node)}`, "aria-hidden": "true" }, stateMark(otherState(node))) : null,
  otherState(node) ? el("span", { class: "unseen" }, `${word(`figure.${otherCounting()}`)} ${stateWord(otherState(node))}`) : null);
}

function toggle(node, place, open = !opened.has(node.code)) {
  if (open) opened.add(node.code); else opened.delete(node.code);
  drawTree(place, nodes.get(here.item), here.params.state);
  focusTree(node.code, place);
}

function focusTree(code, place) {
  const line = [...place.children].find((one) => one.dataset.code === code);
  if (!line) return;
  for (const one of place.children) one.tabIndex = one === line ? 0 : -1;
  line.focus();
}

function treeKey(event, node, place) {
  const lines = [...place.children];
  const at = lines.findIndex((line) => line.dataset.code === node.code);
  const moves = {
    ArrowDown: () => lines[at + 1]?.dataset.code,
    ArrowUp: () => lines[at - 1]?.dataset.code,
    Home: () => lines[0].dataset.code,
    End: () => lines[lines.length - 1].dataset.code,
    ArrowRight: () => (node.below.length && opened.has(node.code) ? node.below[0].code : undefined),
    ArrowLeft: () => (opened.has(node.code) && node.below.length ? undefined : node.parent ?? undefined),
  };
  if (event.key === "Enter" || event.key === " ") choose(node.code);
  else if (event.key === "ArrowRight" && node.below.length && !opened.has(node.code)) toggle(node, place, true);
  else if (event.key === "ArrowLeft" && node.below.length && opened.has(node.code)) toggle(node, place, false);
  else if (moves[event.key]) {
    const to = moves[event.key]();
    if (to !== undefined) focusTree(to, place);
  } else return;
  event.preventDefault();
}
