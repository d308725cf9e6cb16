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
      relation: decision.relation, mapping_justification: data.memory.justification, confidence: "1",
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

// What the file says about standards of this list; a later line of a standard adds its cross-references.
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
    const known = found.get(subject) ?? { codes: [], relation: line.relation, by: line.author_label ?? "", on: line.mapping_date ?? "" };
    if (line.predicate_id === "home") known.codes.unshift(line.object_id);
    else if (line.predicate_id === "cross") known.codes.push(line.object_id);
    found.set(subject, known);
  }
  return found;
}

async function importMemory(file) {
  const found = readMemory(decode(await file.arrayBuffer()));
  if (found === null) { tell(word("page.review.not-memory", { file: file.name })); return; }
  const changes = [];
  data.items.forEach((item, at) => {
    const said = found.get(item.number || item.label);
    if (said) changes.push([at, { ...said, codes: [...new Set(said.codes)], relation: said.codes.length ? said.relation || item.relation : "" }]);
  });
  decide(changes);
  forward();
  tell(word("page.review.imported", { n: changes.length, all: found.size }));
}
