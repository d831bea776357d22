// Where the writer and somebody else changed one place, both texts stand at the section until the writer has chosen. The
// blocks are drawn by the server for every section; those without a clash are hidden.
(() => {
  "use strict";
  const form = document.querySelector("form[data-autosave]");
  if (!form) return;
  const blocks = new Map([...form.querySelectorAll("[data-clash]")].map((block) => [block.dataset.clash, block]));
  // The version that is shown beside each text that clashed.
  const open = new Map();

  for (const [section, block] of blocks) {
    for (const button of block.querySelectorAll("[data-keep]")) {
      button.addEventListener("click", (event) => {
        event.preventDefault();
        choose(section, button.dataset.keep);
      });
    }
    if (!block.hidden) open.set(section, Number(block.dataset.version));
  }

  /** The writer lets one of the texts stand; whether it does is known when it has been saved. */
  function choose(section, keep) {
    const version = open.get(section);
    const text = keep === "stored" ? stored(section).value : null;
    form.dispatchEvent(new CustomEvent("rt:chosen", { detail: { section, version, text } }));
  }

  function show(section, { id, kept: text, version, stored: now, more }) {
    open.set(section, version);
    stored(section).value = now;
    form.elements["shown-" + section].value = version;
    hold(section, id, text);
    const block = blocks.get(section);
    block.querySelector("[data-more]").hidden = !more;
    block.hidden = false;
    // Its heading does not come to stand under the tools while somebody writes right below it.
    if (block.nextElementSibling?.contains(document.activeElement)) block.scrollIntoView({ block: "nearest" });
    list(section);
  }

  /** Which kept text stands in the field, and its words as they were put there: what the field's are held against. */
  function hold(section, id, text) {
    form.elements["clash-" + section].value = id;
    form.elements["kept-" + section].value = text;
  }

  /** The list at the top of the page holds what is left to choose about, and is gone with the last of it. */
  function list(section) {
    const box = document.querySelector("[data-clashes]");
    box.querySelector(`[data-clash-at="${section}"]`).hidden = !open.has(section);
    if (open.size === 0) box.hidden = true;
  }

  function settle(section) {
    if (!open.delete(section)) return;
    hold(section, "", "");
    list(section);
    const block = blocks.get(section);
    const focused = block.contains(document.activeElement);
    block.hidden = true;
    if (focused) form.dispatchEvent(new CustomEvent("rt:settled", { detail: { section } }));
  }

  function stored(section) {
    return document.getElementById("clash-stored-" + section);
  }

  globalThis.rodatraden = Object.assign(globalThis.rodatraden ?? {}, {
    clashes: {
      show,
      settle,
      hold,
      id: (section) => form.elements["clash-" + section]?.value ?? "",
      kept: (section) => form.elements["kept-" + section]?.value ?? "",
      headings: (sections = [...open.keys()]) => sections.map((section) => blocks.get(section).dataset.heading),
    },
  });
})();
