// The system as a sunburst of our own: the node in focus in the middle, what is below it in rings around it.
// A click or Enter leads to the node; the middle leads one step out. Marks and codes stand in the segments.

const SIZE = 600;
const OUTER = 296;

// Radii of the rings by how many levels lie below the focus, so that names have room where there are few.
const RINGS = { 0: [0, OUTER], 1: [84, OUTER], 2: [76, 176, OUTER], 3: [66, 130, 200, OUTER] };

const depthBelow = (node) => (node.below.length ? 1 + Math.max(...node.below.map(depthBelow)) : 0);
const weight = (node) => leavesOf(node).length;

function at(radius, angle) {
  return [SIZE / 2 + radius * Math.sin(angle), SIZE / 2 - radius * Math.cos(angle)].map((n) => n.toFixed(2));
}

function arc(from, to, inner, outer) {
  const full = to - from > 2 * Math.PI - 1e-6;
  const end = full ? to - 1e-4 : to;
  const large = end - from > Math.PI ? 1 : 0;
  const back = inner > 0 ? `L${at(inner, end)}A${inner},${inner},0,${large},0,${at(inner, from)}Z` : `L${SIZE / 2},${SIZE / 2}Z`;
  return `M${at(outer, from)}A${outer},${outer},0,${large},1,${at(outer, end)}${back}`;
}

function drawSunburst(place, chosen, filter) {
  const focus = chosen.below.length ? chosen : nodes.get(chosen.parent ?? "");
  const rings = RINGS[Math.min(3, depthBelow(focus))];
  const drawn = [];
  const walk = (node, depth, from, to) => {
    drawn.push([node, depth, from, to]);
    let angle = from;
    const each = (to - from) / weight(node);
    for (const below of node.below) {
      const next = angle + each * weight(below);
      if (depth + 1 < rings.length) walk(below, depth + 1, angle, next);
      angle = next;
    }
  };
  walk(focus, 0, 0, 2 * Math.PI);
  const picture = svg("svg", { viewBox: `0 0 ${SIZE} ${SIZE}`, role: "group", "aria-label": word("page.picture"),
    class: "sunburst" }, drawn.map(([node, depth, from, to]) =>
    depth === 0 ? middle(node, rings[0]) : segment(node, from, to, rings[depth - 1], rings[depth], filter)),
  drawn.filter(([node, depth]) => depth > 0 && node.code === chosen.code).map(([, depth, from, to]) =>
    svg("path", { d: arc(from, to, rings[depth - 1], rings[depth]), class: "chosen" })));
  picture.addEventListener("keydown", (event) => pictureKey(event, picture));
  put(place, picture);
  const first = picture.querySelector(`[data-code="${CSS.escape(chosen.code)}"]`) ?? picture.querySelector("a");
  first.setAttribute("tabindex", "0");
}

function middle(node, radius) {
  const parent = node.parent === null ? node : nodes.get(node.parent);
  const figures = node[counting()];
  const lines = [...wrap(text(node.name), 2 * radius - 34, 13, 3), figures.coverage, node.parent === null ? "" : `↑ ${word("page.out")}`];
  const label = node.parent === null ? spokenNode(node) : `${spokenNode(node)}。${word("page.out")}: ${titleOf(parent)}`;
  return svg("a", { href: addressOf("system", parent.code), "data-code": node.code, tabindex: "-1",
    class: "middle" }, svg("title", {}, label), svg("circle", { cx: SIZE / 2, cy: SIZE / 2, r: radius - 3 }),
  svg("g", { "aria-hidden": "true" }, lines.filter(Boolean).map((line, row, all) => svg("text", { x: SIZE / 2,
    y: SIZE / 2 + (row - (all.length - 1) / 2) * 18 + 5, class: line === figures.coverage ? "strong" : "" }, line))));
}

function segment(node, from, to, inner, outer, filter) {
  const figures = node[counting()];
  const faded = filter && !leavesOf(node).some((leaf) => leaf[counting()].state === filter);
  const marks = ["seg", node.leaf ? `st-${figures.state}` : "branch"];
  if (faded) marks.push("faded");
  const share = (part) => from + (to - from) * (node.required ? Math.min(1, part / node.required) : 0);
  const edge = !node.leaf && node.required ? [
    svg("path", { d: arc(from, share(figures.filled_possible), outer - 7, outer - 2), class: "may" }),
    svg("path", { d: arc(from, share(figures.filled), outer - 7, outer - 2), class: "sure" })] : [];
  // The rim of a leaf shows what it is under the other way of counting.
  if (node.leaf && otherState(node)) edge.push(svg("path", { d: arc(from, to, outer - 9, outer), class: `ground st-${otherState(node)}` }));
  return svg("a", { href: addressOf("system", node.code, filter ? { state: filter } : {}), "data-code": node.code,
    tabindex: "-1", class: marks.join(" ") },
  svg("title", {}, spokenNode(node)),
  svg("path", { d: arc(from, to, inner, outer), class: "ground" }),
  edge, labels(node, figures, from, to, inner, outer));
}

// Wide characters count two halves; English wraps at blanks, Chinese anywhere.
const measure = (string, size) => [...string].reduce((sum, one) => sum + (one > "\u2e7f" ? size : size * 0.56), 0);

function wrap(string, room, size, most) {
  const lines = [""];
  for (const piece of string.match(/[\u2e80-\uffff]|[^\u2e80-\uffff\s]+\s*|\s+/g) ?? []) {
    const last = lines[lines.length - 1];
    if (last && measure(last + piece.trimEnd(), size) > room) lines.push(piece.trimStart());
    else lines[lines.length - 1] = last + piece;
  }
  const kept = lines.slice(0, most).map((line) => line.trim());
  if (lines.length > most) kept[most - 1] += "…";
  return kept.map((line) => {
    if (measure(line, size) <= room) return line;
    let cut = line.replace(/…$/, "");
    while (cut && measure(`${cut}…`, size) > room) cut = cut.slice(0, -1);
    return `${cut}…`;
  });
}

function labels(node, figures, from, to, inner, outer) {
  const mid = (from + to) / 2;
  const radius = (inner + outer) / 2;
  const width = (to - from) * radius;
  const upright = width > 120 || to - from > 1.2;
  const size = width < 17 ? 10 : node.leaf && width > 40 ? 13 : 12;
  const deep = outer - inner - (otherState(node) && node.leaf ? 22 : 14);
  // Level text in a ring has the ring's depth at its sides and the arc's length above and below.
  const side = Math.max(0.25, Math.abs(Math.sin(mid)));
  const top = Math.max(0.25, Math.abs(Math.cos(mid)));
  const room = upright ? Math.min(width / top, deep / side, 150) : deep;
  const height = upright ? Math.min(width / side, deep / top) : width - 2;
  const across = Math.max(1, Math.floor(height / (size * 1.25)));
  const mark = node.leaf ? ` ${stateMark(figures.state)}` : "";
  const name = `${node.code}${mark} ${text(node.name)}`;
  const lines = wrap(name, room, size, Math.min(3, across));
  const [x, y] = at(radius, mid);
  const turned = (mid * 180) / Math.PI - 90;
  const angle = upright ? 0 : turned > 90 ? turned - 180 : turned;
  return svg("g", { transform: `translate(${x} ${y}) rotate(${angle.toFixed(2)})`, "aria-hidden": "true" },
    lines.map((line, row) => svg("text", { y: ((row - (lines.length - 1) / 2) * size * 1.25 + size * 0.36).toFixed(1),
      "font-size": size }, line)));
}

function pictureKey(event, picture) {
  const now = nodes.get(event.target.closest("a")?.dataset.code ?? "");
  const inside = (node) => node && picture.querySelector(`[data-code="${CSS.escape(node.code)}"]`);
  const siblings = now.parent === null ? [now] : nodes.get(now.parent).below;
  const step = (by) => siblings[(siblings.indexOf(now) + by + siblings.length) % siblings.length];
  const to = { ArrowRight: () => step(1), ArrowLeft: () => step(-1), ArrowDown: () => now.below[0],
    ArrowUp: () => nodes.get(now.parent ?? "") }[event.key]?.();
  if (to === undefined) return;
  event.preventDefault();
  const target = inside(to);
  if (!target) return;
  for (const one of picture.querySelectorAll("a")) one.setAttribute("tabindex", one === target ? "0" : "-1");
  target.focus();
}
