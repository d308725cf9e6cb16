// The nodes of the system, and how a node is named and marked wherever it shows.

const nodes = new Map(data.nodes.map((node) => [node.code, { ...node, below: [] }]));
for (const node of nodes.values()) if (node.parent !== null) nodes.get(node.parent).below.push(node);
const root = nodes.get("");
const states = new Map(data.states.map((state) => [state.key, state]));

function lineOf(node) {
  const line = [];
  for (let one = node; one; one = one.parent === null ? null : nodes.get(one.parent)) line.unshift(one);
  return line;
}

const topOf = (code) => { const node = nodes.get(code); return node ? lineOf(node)[1] ?? null : null; };
const leavesOf = (node) => (node.below.length ? node.below.flatMap(leavesOf) : [node]);
const stateWord = (key) => (states.has(key) ? text(states.get(key).word) : key);
const stateMark = (key) => (states.has(key) ? text(states.get(key).mark) : "");
const range = (sure, possible) => (sure === possible ? `${sure}` : `${sure}–${possible}`);
const filledOf = (figures) => range(figures.filled, figures.filled_possible);
const existingOf = (figures) => range(figures.existing, figures.existing_possible);
const titleOf = (node) => (node.code ? `${node.code} ${text(node.full)}` : text(node.full));

function spokenNode(node) {
  const figures = node[counting()];
  const parts = [titleOf(node), stateWord(figures.state),
    word("page.spoken", { filled: filledOf(figures), required: node.required })];
  const other = otherState(node);
  if (other) parts.push(`${word(`figure.${otherCounting()}`)} ${stateWord(other)}`);
  return parts.join(lang === "zh" ? "，" : ", ");
}

// Both ways of counting show side by side: the other one's state stands beside wherever it differs.
const otherCounting = () => (counting() === "all" ? "confirmed" : "all");
function otherState(node) {
  const other = node[otherCounting()].state;
  return other === node[counting()].state ? "" : other;
}

function chip(key, label, mark = "") {
  return el("span", { class: `chip st-${key}` }, mark ? el("b", { "aria-hidden": "true" }, mark) : null, label);
}

const stateChip = (key) => chip(key, stateWord(key), stateMark(key));

// A bar of what is filled for sure and, lighter, of what may be; the figures stand beside it in words.
function bar(sure, possible, whole, label) {
  const share = (part) => `${whole ? Math.min(100, (100 * part) / whole) : 0}%`;
  return el("span", { class: "bar", role: "img", "aria-label": label },
    el("i", { class: "may", style: { width: share(possible) } }),
    el("i", { class: "sure", style: { width: share(sure) } }));
}

const ruleLink = (key) => el("a", { class: "rule", href: addressOf("rules", key),
  "aria-label": `${word("page.rule")}: ${word(`page.rule.${key}`)}` }, word("page.rule"));
