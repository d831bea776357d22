// The findings follow the text: when it has been saved, the panel is drawn anew from the page as the server draws it now.
// Focus and caret stay where they are. While somebody is in the panel it waits; a reason that is begun goes on standing there.
(() => {
  "use strict";
  const PANEL = "warnings";
  const form = document.querySelector("form[data-autosave]");
  if (!form || !document.getElementById(PANEL)) return;
  const panel = () => document.getElementById(PANEL);
  // As the server drew it: what has been opened since is no difference.
  let drawn = panel().innerHTML;
  let asked = 0;
  let waiting = null;
  let leaving = false;

  document.addEventListener("rt:saved", renew);
  document.addEventListener("focusout", (event) => {
    if (!waiting || !event.target.closest?.("#" + PANEL) || event.relatedTarget?.closest?.("#" + PANEL)) return;
    // What is pressed there, and where focus goes, is dealt with first.
    setTimeout(() => waiting && put(waiting));
  });

  // What the next page says once is not to be said to this one.
  document.addEventListener("submit", (event) => (leaving ||= !event.defaultPrevented));

  async function renew() {
    if (leaving) return;
    const mine = ++asked;
    let html;
    try {
      const answer = await fetch(location.pathname, { headers: { Accept: "text/html" }, redirect: "manual" });
      if (!answer.ok) return;
      html = await answer.text();
    } catch {
      // Without the net nothing is saved either: the next saving comes back here.
      return;
    }
    if (mine === asked) put(new DOMParser().parseFromString(html, "text/html"));
  }

  /** @param page the workspace as it is now; anything else, as when somebody has just signed the report, changes nothing */
  function put(page) {
    const [old, fresh] = [panel(), page.getElementById(PANEL)];
    if (!fresh || !page.querySelector("form[data-autosave]")) return;
    if (old.contains(document.activeElement)) {
      waiting = page;
      return;
    }
    waiting = null;
    if (drawn === fresh.innerHTML) return;
    drawn = fresh.innerHTML;
    const changed = difference(findings(old), findings(fresh));
    carry(old, fresh);
    old.replaceChildren(...fresh.childNodes);
    const count = (from) => from.querySelector(`a[href="#${PANEL}"]`);
    count(document).textContent = count(page).textContent;
    document.dispatchEvent(new Event("rt:checked"));
    say(old, changed);
  }

  const findings = (from) => [...from.querySelectorAll(":scope > ol > li[data-finding]:not([data-gone])")];
  const link = (item) => item.querySelector("a[href^='#field-text-']");
  const section = (item) => `${item.dataset.rule} ${item.hasAttribute("data-pooled") ? "" : (link(item)?.getAttribute("href") ?? "")}`;
  const words = (item) => `${section(item)} ${link(item)?.dataset.quote ?? ""}`;

  /** Each item of the one with its like in the other, by what tells them best first. */
  function pairs(before, after, ...keys) {
    const left = new Set(after);
    const found = new Map();
    for (const key of keys) {
      for (const item of before) {
        if (found.has(item)) continue;
        const other = [...left].find((one) => key(one) === key(item));
        if (!other) continue;
        found.set(item, other);
        left.delete(other);
      }
    }
    return { found, left };
  }

  const same = (item) => item.dataset.finding;

  /** A finding whose sentence was written on is the same as before. */
  function difference(before, after) {
    const { found, left } = pairs(before, after, same, words);
    return { fresh: left.size, gone: before.length - found.size };
  }

  /** What was opened and begun stays so, also when the finding itself is gone: the words are its writer's. */
  function carry(old, fresh) {
    const before = [...old.querySelectorAll(":scope > ol > li[data-finding]")];
    const { found } = pairs(before, findings(fresh), same, words, section);
    for (const item of before) {
      const begun = item.querySelector(".rt-dismiss");
      const reason = begun?.querySelector("textarea")?.value ?? "";
      const next = found.get(item)?.querySelector(".rt-dismiss");
      if (next) {
        next.open = begun?.open ?? false;
        next.querySelector("textarea").value = reason;
      } else if (reason.trim()) {
        stay(item, old, fresh);
      }
    }
    const dismissed = (from) => from.querySelector(":scope > details");
    if (dismissed(old) && dismissed(fresh)) dismissed(fresh).open = dismissed(old).open;
  }

  function stay(item, old, fresh) {
    if (!item.hasAttribute("data-gone")) {
      item.setAttribute("data-gone", "");
      const said = document.createElement("p");
      said.append(Object.assign(document.createElement("strong"), { textContent: old.dataset.stays }));
      item.prepend(said);
      item.querySelector(".rt-dismiss button").remove();
    }
    let list = fresh.querySelector(":scope > ol");
    if (!list) {
      list = Object.assign(document.createElement("ol"), { className: "rt-warnings" });
      fresh.querySelector(":scope > .rt-empty").replaceWith(list);
    }
    list.append(item);
  }

  function say({ dataset }, { fresh, gone }) {
    const some = (count, what) => (count === 0 ? [] : [(count === 1 ? dataset[what + "One"] : dataset[what + "Other"]).replace("{0}", count)]);
    const said = [...some(fresh, "new"), ...some(gone, "gone")];
    if (said.length) document.getElementById("live").textContent = said.join(" ");
  }
})();
