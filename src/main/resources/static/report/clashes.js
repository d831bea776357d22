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

  function show(section, { id, version, stored: text }) {
    open.set(section, version);
    stored(section).value = text;
    kept(section).value = id;
    blocks.get(section).hidden = false;
  }

  function settle(section) {
    if (!open.delete(section)) return;
    kept(section).value = "";
    const block = blocks.get(section);
    const focused = block.contains(document.activeElement);
    block.hidden = true;
    if (focused) form.dispatchEvent(new CustomEvent("rt:settled", { detail: { section } }));
  }

  function stored(section) {
    return document.getElementById("clash-stored-" + section);
  }

  function kept(section) {
    return form.elements["clash-" + section];
  }

  globalThis.rodatraden = Object.assign(globalThis.rodatraden ?? {}, {
    clashes: {
      show,
      settle,
      id: (section) => kept(section)?.value ?? "",
      headings: () => [...open.keys()].map((section) => blocks.get(section).dataset.heading),
    },
  });
})();
