// The rules of counting, each under an address that the figures link to.

function drawRules(view, item) {
  const table = data.tables.rules;
  const keys = data.rule_keys;
  put(view, el("h2", { tabindex: "-1" }, text(table.title)),
    el("dl", { class: "rules" }, table.rows.map(([of, rule, whose], at) => [
      el("dt", { id: `rule-${keys[at]}-${at}`, "data-rule": keys[at], tabindex: "-1" }, text(of), " ",
        el("span", { class: "quiet" }, text(whose))),
      el("dd", {}, text(rule))])),
    el("h3", {}, word("page.about-framework")),
    data.head.about.map((note) => el("p", {}, text(note))),
    text(data.head.caption) ? el("p", { class: "quiet" }, text(data.head.caption)) : null);
  const wanted = item && view.querySelector(`[data-rule="${CSS.escape(item)}"]`);
  for (const one of view.querySelectorAll(".wanted")) one.classList.remove("wanted");
  if (wanted) {
    wanted.classList.add("wanted");
    wanted.nextElementSibling.classList.add("wanted");
    wanted.scrollIntoView({ block: "center" });
    wanted.focus({ preventScroll: true });
  }
}
