// The memory as a CSV file: what the page writes is what `--memory` reads, byte for byte as minestd writes it.

const COLUMNS = data.memory.columns;

function memoryLines() {
  const entries = data.items.flatMap((item, at) => (decisions[at] ? [[item, decisions[at]]] : []))
    .map(([item, decision]) => ({ item, decision, subject: item.number || item.label }));
  const order = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
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

function memoryText() {
  const quoted = (cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const rows = memoryLines().map((line) => COLUMNS.map((column) => quoted(line[column] ?? "")).join(","));
  return [COLUMNS.join(","), ...rows].map((row) => `${row}\n`).join("");
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

function parseCsv(content) {
  const rows = [[""]];
  let inside = false;
  for (let at = 0; at < content.length; at += 1) {
    const one = content[at];
    const row = rows[rows.length - 1];
    if (inside) {
      if (one !== '"') row[row.length - 1] += one;
      else if (content[at + 1] === '"') { row[row.length - 1] += '"'; at += 1; } else inside = false;
    } else if (one === '"' && row[row.length - 1] === "") inside = true;
    else if (one === ",") row.push("");
    else if (one === "\n") rows.push([""]);
    else if (one !== "\r") row[row.length - 1] += one;
  }
  return rows.filter((row) => row.length > 1 || row[0]);
}

function decode(bytes) {
  try { return new TextDecoder("utf-8", { fatal: true }).decode(bytes); } catch { return new TextDecoder("gb18030").decode(bytes); }
}

// Of one person the later day holds; what settles a disagreement holds over what others said up to that day.
function supersedes(one, other) {
  const later = one.on && other.on && one.on > other.on;
  if (one.settled !== other.settled) return one.settled && !(one.on && other.on && other.on > one.on);
  return Boolean(one.by) && one.by === other.by && later;
}

const same = (one, other) => one.codes.join(" ") === other.codes.join(" ") && one.relation === other.relation;

// What the file says about standards of this list, each person by itself; null where it is no memory. Lines of one
// person and day are one decision: its home and its cross-references.
function readMemory(content) {
  const [head, ...rows] = parseCsv(content.replace(/^\ufeff/, ""));
  if (!head || !["subject_id", "subject_label", "predicate_id", "object_id", "format"].every((name) => head.includes(name))) return null;
  const found = new Map();
  for (const row of rows) {
    const line = Object.fromEntries(head.map((name, place) => [name, (row[place] ?? "").trim()]));
    const usable = line.format === data.memory.format && ["", data.framework.name].includes(line.object_source ?? "") &&
      (line.predicate_id === "outside" || nodes.has(line.object_id));
    if (!usable) continue;
    const subject = line.subject_id || line.subject_label;
    const said = found.get(subject) ?? new Map();
    const who = [line.author_label, line.mapping_date, line.mapping_justification].join("\n");
    const known = said.get(who) ?? { codes: [], relation: line.relation ?? "", by: line.author_label ?? "", on: line.mapping_date ?? "",
      settled: line.mapping_justification === data.memory.settled };
    if (line.predicate_id === "home") known.codes.unshift(line.object_id);
    else if (line.predicate_id === "cross") known.codes.push(line.object_id);
    found.set(subject, said.set(who, known));
  }
  return found;
}

// The last words on a standard; several that differ decide nothing.
function holding(said) {
  const all = [...said.values()].map((one) => ({ ...one, codes: [...new Set(one.codes)] }));
  const last = all.filter((one) => !all.some((other) => supersedes(other, one)));
  return last.every((one) => same(one, last[0])) ? last[0] : null;
}

async function importMemory(file) {
  const found = readMemory(decode(await file.arrayBuffer()));
  if (found === null) { tell(word("page.review.not-memory", { file: file.name })); return; }
  const changes = [];
  let differ = 0;
  data.items.forEach((item, at) => {
    const said = found.get(item.number || item.label);
    const one = said && holding(said);
    if (said && !one) differ += 1;
    if (one) changes.push([at, { ...one, relation: one.codes.length ? one.relation || item.relation : "" }]);
  });
  decide(changes);
  forward();
  const told = word("page.review.imported", { n: changes.length, all: found.size });
  tell(differ ? `${told} ${word("page.review.differ", { n: differ })}` : told);
}
