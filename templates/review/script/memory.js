// The memory as a CSV file: what the page writes is what `--memory` reads, byte for byte as minestd writes it. What was
// read in stays as it stands; only what is decided here is added in the name of who decides it.

const COLUMNS = data.memory.columns;
const PLACES = ["home", "cross", "outside"];
const order = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const subjectOf = (line) => line.subject_id || line.subject_label || "";

// A memory that was read in: its lines as they stand, whoever wrote them and whatever list they are of.
let memory = null;

const recordOf = (cells, end) => cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",") + end;
const ended = (record, end) => (/[\r\n]$/.test(record) ? record : record + end);
const saidBy = (columns, cells) => Object.fromEntries(columns.map((name, place) => [name, (cells[place] ?? "").trim()]));

// Lines that are alike in these are of one decision.
const decisionOf = (line) => JSON.stringify([line.subject_id, line.subject_label, line.author_label, line.mapping_date, line.mapping_justification,
  line.object_source, line.object_source_version, line.predicate_id === "relation"].map((cell) => cell ?? ""));

const usable = (line) => line.format === data.memory.format && ["", data.framework.name].includes(line.object_source ?? "") && (
  line.predicate_id === "outside" || (line.predicate_id === "relation" ? data.memory.relations.includes(line.relation)
    : ["home", "cross"].includes(line.predicate_id) && nodes.has(line.object_id)));

// What the lines decide, by standard. `places` is false where the relation alone was decided; no relation means that
// nobody decided it.
function opinionsOf(lines) {
  const found = new Map();
  for (const line of lines.filter(usable)) {
    const said = found.get(subjectOf(line)) ?? new Map();
    const key = decisionOf(line);
    const known = said.get(key) ?? { places: line.predicate_id !== "relation", codes: [], relation: line.relation ?? "",
      by: line.author_label ?? "", on: line.mapping_date ?? "", settled: line.mapping_justification === data.memory.settled };
    if (line.predicate_id === "home") { known.codes.unshift(line.object_id); known.relation = line.relation ?? ""; }
    else if (line.predicate_id === "cross") known.codes.push(line.object_id);
    found.set(subjectOf(line), said.set(key, known));
  }
  return new Map([...found].map(([subject, said]) => [subject, [...said.values()].map((one) => ({ ...one, codes: [...new Set(one.codes)] }))]));
}

// The first and the last day that a date can mean, as people write it (2025-3-1, 2025/12/1, 2025年3月); null where it is none.
function spanOf(written) {
  const found = /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月)?|年)?$/.exec(written.normalize("NFKC").replace(/\s/g, ""));
  if (!found) return null;
  const [year, month, day] = found.slice(1).map((part) => part && Number(part));
  const print = (m, d) => [String(year), ...[m, d].map((part) => String(part).padStart(2, "0"))].join("-");
  return [print(month ?? 1, day ?? 1), print(month ?? 12, day ?? 31)];
}

// Of one person the later day holds; what settles a disagreement holds over what others said up to that day.
function supersedes(one, other) {
  const [mine, theirs] = [spanOf(one.on), spanOf(other.on)];
  if (one.settled && !other.settled) return !mine || !theirs || theirs[0] <= mine[1];
  return Boolean(one.by) && one.by === other.by && Boolean(mine && theirs) && mine[0] > theirs[1];
}

const lastOf = (said) => said.filter((one) => !said.some((other) => supersedes(other, one)));
const agreed = (said, told) => (said.every((one) => told(one) === told(said[0])) ? said[0] : undefined);

// The last word on the place, and on the relation; those who differ decide nothing.
const onPlace = (said) => agreed(lastOf(said.filter((one) => one.places)), (one) => one.codes.join(" "));
const onRelation = (said) => agreed(lastOf(said.filter((one) => one.relation)), (one) => one.relation);

// What holds of each standard: what the memory says and what was decided here.
function reckon() {
  const said = memory ? opinionsOf(memory.lines.map((line) => saidBy(memory.columns, line.cells))) : new Map();
  decisions = {};
  relations = {};
  data.items.forEach((item, at) => {
    const own = made[at] && { settled: false, ...made[at], places: true };
    const others = said.get(item.number || item.label) ?? [];
    if (!own && !others.length) return;
    const all = own ? [...others.filter((one) => !gaveWay(one, own)), own] : others;
    const place = onPlace(all) ?? own;
    if (place) decisions[at] = place;
    const relation = onRelation(all) ?? (own?.relation ? own : undefined);
    if (relation) relations[at] = relation;
  });
  return said;
}

// Whoever decides a standard anew has changed their mind: what they said of it that day, or without a name, is no more.
const gaveWay = (one, own) => !one.settled && one.by === own.by && (!own.by || one.on === own.on) && (one.places || Boolean(own.relation));

function memoryLines() {
  const entries = data.items.flatMap((item, at) => (made[at] ? [[item, made[at]]] : []))
    .map(([item, decision]) => ({ item, decision, subject: item.number || item.label }));
  entries.sort((a, b) => order(a.subject, b.subject) || order(a.item.label, b.item.label));
  const lines = [];
  for (const { item, decision } of entries) {
    const shared = {
      subject_id: item.number, subject_label: item.number ? item.title : item.label, subject_label_en: item.title_en,
      relation: decision.relation, mapping_justification: decision.settled ? data.memory.settled : data.memory.justification, confidence: "1",
      author_label: decision.by, mapping_date: decision.on,
      object_source: data.framework.name, object_source_version: data.framework.edition, comment: "", format: data.memory.format,
    };
    if (!decision.codes.length) lines.push({ ...shared, predicate_id: "outside", object_id: "", object_label: "" });
    decision.codes.forEach((code, place) => lines.push({ ...shared, predicate_id: place ? "cross" : "home",
      object_id: code, object_label: text(nodes.get(code).full, "zh") }));
  }
  return lines;
}

// The memory that was read in without what was decided anew here; a remark goes with the decision that replaces its own.
function linesThatStay(whole, own) {
  const mine = new Map(own.map((line) => [subjectOf(line), line]));
  return whole.lines.filter(({ cells }) => {
    const line = saidBy(whole.columns, cells);
    const anew = usable(line) && mine.get(subjectOf(line));
    const gone = anew && gaveWay({ settled: line.mapping_justification === data.memory.settled, by: line.author_label ?? "",
      on: line.mapping_date ?? "", places: PLACES.includes(line.predicate_id) }, { by: anew.author_label, on: anew.mapping_date, relation: anew.relation });
    if (gone && line.comment) own.filter((one) => subjectOf(one) === subjectOf(line)).forEach((one) => { one.comment = line.comment; });
    return !gone;
  });
}

// Every line that was read in as it stands, each new one behind its like where the file is sorted, else at its end.
function memoryText() {
  const whole = memory ?? { head: recordOf(COLUMNS, "\n"), columns: COLUMNS, lines: [] };
  const own = memoryLines();
  const lines = linesThatStay(whole, own);
  const { head, columns } = withColumns(whole, own);
  const end = /\r\n$/.test(head) ? "\r\n" : "\n";
  const subjects = [];
  for (const { cells } of lines) subjects.push(subjectOf(saidBy(columns, cells)) || (subjects[subjects.length - 1] ?? ""));
  const sorted = subjects.every((subject, at) => !at || subjects[at - 1] <= subject);
  const records = lines.map(({ record }) => record);
  for (const line of own) {
    const after = sorted ? subjects.findIndex((subject) => subject > subjectOf(line)) : -1;
    const place = after < 0 ? records.length : after;
    records.splice(place, 0, recordOf(columns.map((column) => line[column] ?? ""), end));
    subjects.splice(place, 0, subjectOf(line));
  }
  return head + records.map((record) => ended(record, end)).join("");
}

// The headings with those of ours that the new lines fill and the file lacks; cells beyond the headings stay unnamed.
function withColumns({ head, columns, lines }, own) {
  const lacking = COLUMNS.filter((name) => !columns.includes(name) && own.some((line) => line[name]));
  const end = /\r\n$/.test(head) ? "\r\n" : "\n";
  if (!lacking.length) return { head: ended(head, end), columns };
  const widest = Math.max(columns.length, ...lines.map(({ cells }) => cells.length));
  const more = [...Array(widest - columns.length).fill(""), ...lacking];
  return { head: `${head.replace(/\r?\n$/, "")},${recordOf(more, end)}`, columns: [...columns, ...more] };
}

function exportMemory() {
  const file = new Blob(["\ufeff", memoryText()], { type: "text/csv;charset=utf-8" });
  const address = URL.createObjectURL(file);
  const link = el("a", { href: address, download: data.memory.file });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
  state.saved = decided();
  keep();
  tell(word("page.review.exported", { n: decided(), file: data.memory.file }));
}

// The records of a CSV file: the text of each as it stands, and its cells.
function parseCsv(content) {
  const found = [];
  let cells = [""];
  let [inside, from] = [false, 0];
  for (let at = 0; at < content.length; at += 1) {
    const one = content[at];
    if (inside) {
      if (one !== '"') cells[cells.length - 1] += one;
      else if (content[at + 1] === '"') { cells[cells.length - 1] += '"'; at += 1; } else inside = false;
    } else if (one === '"' && cells[cells.length - 1] === "") inside = true;
    else if (one === ",") cells.push("");
    else if (one === "\n") {
      found.push({ record: content.slice(from, at + 1), cells });
      [cells, from] = [[""], at + 1];
    } else if (one !== "\r") cells[cells.length - 1] += one;
  }
  if (from < content.length) found.push({ record: content.slice(from), cells });
  return found;
}

function decode(bytes) {
  try { return new TextDecoder("utf-8", { fatal: true }).decode(bytes); } catch { return new TextDecoder("gb18030").decode(bytes); }
}

// The memory of a file; null where it is none.
function readMemory(content) {
  const [head, ...lines] = parseCsv(content.replace(/^\ufeff/, ""));
  const columns = head?.cells.map((name) => name.trim()) ?? [];
  if (!["subject_id", "subject_label", "predicate_id", "object_id", "format"].every((name) => columns.includes(name))) return null;
  return { head: head.record, columns, lines };
}

// Two memories in one: the lines of the second that the first has not, under the headings of the first.
function together(first, second) {
  if (!first) return second;
  const alike = (columns, { cells }) => JSON.stringify(Object.entries(saidBy(columns, cells)).filter(([, cell]) => cell).sort(([a], [b]) => order(a, b)));
  const known = new Set(first.lines.map((line) => alike(first.columns, line)));
  const fresh = second.lines.filter((line) => !known.has(alike(second.columns, line)));
  const said = fresh.map(({ cells }) => saidBy(second.columns, cells));
  const more = second.columns.filter((name) => name && !first.columns.includes(name) && said.some((line) => line[name]));
  const end = /\r\n$/.test(first.head) ? "\r\n" : "\n";
  const widest = Math.max(first.columns.length, ...first.lines.map(({ cells }) => cells.length));
  const added = more.length ? [...Array(widest - first.columns.length).fill(""), ...more] : [];
  const columns = [...first.columns, ...added];
  const head = added.length ? `${first.head.replace(/\r?\n$/, "")},${recordOf(added, end)}` : first.head;
  const lines = said.map((line) => columns.map((name) => line[name] ?? "")).map((cells) => ({ cells, record: recordOf(cells, end) }));
  return { head, columns, lines: [...first.lines.map((line) => ({ ...line, record: ended(line.record, end) })), ...lines] };
}

async function importMemory(file) {
  const read = readMemory(decode(await file.arrayBuffer()));
  if (read === null) { tell(word("page.review.not-memory", { file: file.name })); return; }
  decide([], together(memory, read));
  forward();
  const found = opinionsOf(read.lines.map((line) => saidBy(read.columns, line.cells)));
  const here = data.items.map((item, at) => [at, found.get(item.number || item.label)]).filter(([, said]) => said);
  const left = here.filter(([, said]) => onPlace(said) === undefined && said.some((one) => one.places)
    || onRelation(said) === undefined && said.some((one) => one.relation));
  const told = word("page.review.imported", { n: here.length - left.length, all: found.size });
  tell(left.length ? `${told} ${word("page.review.differ", { n: left.length })}` : told);
}
