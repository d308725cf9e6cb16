// One standard after another: the proposals with their reasons, a decision by one key, every decision undoable.

const nodes = new Map(data.nodes.map((node) => [node.code, node]));
const KEY = `minestd-review-${data.fingerprint}`;
const state = { at: -1, choice: 0, cross: [], relation: "", show: "doubtful", by: "", keys: true, saved: 0, skipped: [] };
// What was decided on this page; with the memory that was read in, what holds of the place and of the relation.
let made = {};
let decisions = {};
let relations = {};
let past = [];

const nameOf = (code) => `${code} ${text(nodes.get(code).full)}`;
const decided = () => Object.keys(decisions).length;
const today = () => { const now = new Date(); return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, "0")).join("-"); };

function keep() {
  const { show, by, keys, saved, skipped } = state;
  state.kept = store.set(KEY, JSON.stringify({ decisions: made, memory, show, by, keys, saved, skipped, lang }));
}

function recall() {
  try {
    const { decisions: known, memory: read, lang: tongue, ...rest } = JSON.parse(store.get(KEY) ?? "{}");
    made = known ?? {};
    memory = read ?? null;
    if (LANGS.includes(tongue)) lang = tongue;
    Object.assign(state, rest);
  } catch { made = {}; }
  reckon();
}

// Which standards are asked about: the doubtful ones, all that nobody confirmed, or all.
const asks = { doubtful: (item) => item.doubtful, open: (item) => !item.confirmed, all: () => true };
const queue = () => data.items.map((_, at) => at).filter((at) => asks[state.show](data.items[at]));
const waiting = () => queue().filter((at) => !decisions[at]);

function goTo(at) {
  state.at = at ?? -1;
  const item = data.items[state.at];
  state.choice = 0;
  state.cross = [];
  state.relation = item ? (relations[state.at]?.relation || item.relation) : "";
  if (item) {
    const codes = decisions[state.at]?.codes ?? item.codes;
    state.extra = codes.filter((code) => !item.suggestions.some((one) => one.code === code));
    const home = choices(item).findIndex((one) => one.code === codes[0]);
    state.choice = Math.max(0, home);
    state.cross = codes.slice(1);
  }
  draw();
}

// The choices shown: the proposals, then what was picked from the tree.
const choices = (item) => [...item.suggestions, ...(state.extra ?? []).map((code) => ({ code, score: null, reasons: [] }))];

function forward() {
  const left = waiting();
  const fresh = left.filter((at) => !state.skipped.includes(at));
  const next = fresh.find((at) => at > state.at) ?? fresh[0] ?? left.find((at) => at > state.at) ?? left[0];
  state.extra = [];
  goTo(next);
}

function decide(changes, read = memory) {
  notice = "";
  past.push({ changes: changes.map(([at]) => [at, made[at]]), memory });
  for (const [at, decision] of changes) made[at] = decision;
  memory = read;
  reckon();
  keep();
  drawRecent();
}

// The next standard, told together with what was decided: who does not see the card hears both.
function moveOn(item, place) {
  forward();
  const next = data.items[state.at];
  say(word("page.review.said", { label: item.number || item.label, place,
    next: next ? `${next.number} ${next.label}` : word("page.review.finished") }));
}

// A relation that somebody else decided stays theirs.
function decision(at, codes, relation) {
  const known = relations[at];
  const theirs = known && known.by !== state.by && known.relation === relation;
  return { codes, relation: theirs || !codes.length ? "" : relation, by: state.by, on: today() };
}

function accept() {
  const item = data.items[state.at];
  const chosen = item && choices(item)[state.choice];
  if (!chosen) return;
  const codes = [chosen.code, ...state.cross.filter((code) => code !== chosen.code)];
  decide([[state.at, decision(state.at, codes, state.relation)]]);
  moveOn(item, codes.map(nameOf).join("、"));
}

function outside() {
  const item = data.items[state.at];
  if (!item) return;
  decide([[state.at, decision(state.at, [], "")]]);
  moveOn(item, word("page.review.outside"));
}

function skip() {
  if (!data.items[state.at]) return;
  state.skipped = [...state.skipped.filter((at) => at !== state.at), state.at];
  keep();
  forward();
}

function undo() {
  const last = past.pop();
  if (!last) return;
  for (const [at, before] of last.changes) { if (before) made[at] = before; else delete made[at]; }
  memory = last.memory;
  reckon();
  keep();
  state.extra = [];
  say(word("page.review.undone", { n: last.changes.length || 1 }));
  goTo(last.changes[0]?.[0] ?? state.at);
}

// What the engine is sure of, in one step; it can be undone in one step too.
function acceptConfident() {
  const ready = data.items.map((_, at) => at).filter((at) => data.items[at].confident && !decisions[at]);
  decide(ready.map((at) => [at, decision(at, data.items[at].codes, relations[at]?.relation || data.items[at].relation)]));
  say(word("page.review.accepted-confident", { n: ready.length }));
  forward();
}

function choose(place) {
  const item = data.items[state.at];
  if (!item || place < 0 || place >= choices(item).length) return;
  state.choice = place;
  drawCard();
  byId("card").querySelector("[aria-checked='true']")?.scrollIntoView({ block: "nearest" });
}

function toggleCross(code) {
  state.cross = state.cross.includes(code) ? state.cross.filter((one) => one !== code) : [...state.cross, code];
  drawCard();
}

function otherRelation() {
  state.relation = state.relation === "dedicated" ? "supporting" : "dedicated";
  drawCard();
}

function step(by) {
  const all = queue();
  const now = all.indexOf(state.at);
  const next = all[now < 0 ? 0 : Math.min(all.length - 1, Math.max(0, now + by))];
  state.extra = [];
  if (next !== undefined) goTo(next);
}

const DOES = {
  Enter: accept, a: accept, ArrowDown: () => choose(state.choice + 1), n: () => choose(state.choice + 1), ArrowUp: () => choose(state.choice - 1),
  c: () => { const one = choices(data.items[state.at] ?? { suggestions: [] })[state.choice]; if (one) toggleCross(one.code); },
  r: otherRelation, t: () => openPicker(), o: outside, x: outside, s: skip, u: undo, ArrowRight: () => step(1), ArrowLeft: () => step(-1),
};

addEventListener("keydown", (event) => {
  const typing = event.target.closest("input:not([type=radio]):not([type=checkbox]), select, dialog, textarea");
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Enter" && event.target.closest("button, a, summary, label")) return;
  if (event.target.matches("input[type=radio]") && event.key.startsWith("Arrow")) return;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  // Letters and digits can be switched off; arrows and Enter belong to the choices.
  if (key.length === 1 && !state.keys) return;
  const doing = /^[1-9]$/.test(key) ? () => choose(Number(key) - 1) : DOES[key];
  if (!doing) return;
  event.preventDefault();
  doing();
});
