// Names from the catalogue while one writes. They stand under the words and are in nobody's way: Alt+arrow down goes among
// them, Enter takes one, Escape puts them away until another word is begun.
(() => {
  "use strict";
  const editors = globalThis.rodatraden.editors;
  const list = document.querySelector("[data-terms]");
  if (!list || !editors) return;
  const LEAST = 3;
  const MOST = 6;
  const WORDS = 5;
  const WORD = /(?<![\p{L}\p{N}-])[\p{L}\p{N}]/gu;
  const fold = (text) => text.replaceAll("\u00a0", " ").toLocaleLowerCase("sv");
  const terms = [...document.querySelectorAll("#ask-terms option")].map(({ value, dataset }) => ({ name: value, folded: fold(value), ...dataset }));

  /** Where the offered names are: { area, node, from, to, found }, and which of them is chosen. */
  let offer = null;
  let at = -1;
  let putAway = "";

  // ---- what is offered

  /** What the end of a text may be the beginning of: the longest run of words that begins a name, else a word within one. */
  function search(text) {
    const starts = [...text.matchAll(WORD)].map((match) => match.index);
    for (const from of starts.slice(-WORDS)) {
      const typed = fold(text.slice(from));
      const found = typed.trim().length < LEAST ? [] : terms.filter((term) => term.folded.startsWith(typed) && term.folded !== typed);
      if (found.length) return { from, found: found.slice(0, MOST) };
    }
    const from = starts.at(-1) ?? 0;
    const typed = fold(text.slice(from));
    const found = typed.length > LEAST && !/\s/.test(typed) ? terms.filter((term) => term.folded.includes(" " + typed)) : [];
    return found.length ? { from, found: found.slice(0, MOST) } : null;
  }

  function look(area) {
    const selection = getSelection();
    const node = selection.focusNode;
    const to = selection.focusOffset;
    if (!selection.isCollapsed || node?.nodeType !== Node.TEXT_NODE || /^[\p{L}\p{N}]/u.test(node.data.slice(to))) return close();
    const searched = search(node.data.slice(0, to));
    if (!searched) {
      putAway = "";
      return close();
    }
    const word = node.data.slice(searched.from, to);
    if (putAway && word.startsWith(putAway)) return close();
    putAway = "";
    const fresh = !offer;
    offer = { area, node, to, ...searched };
    draw();
    if (fresh) document.getElementById("live").textContent = list.dataset.found.replace("{0}", searched.found.length);
  }

  function draw() {
    list.replaceChildren(
      ...offer.found.map(({ name, label }, i) => {
        const option = document.createElement("li");
        const kind = document.createElement("span");
        Object.assign(option, { id: `${list.id}-${i}`, textContent: name + " " });
        option.setAttribute("role", "option");
        Object.assign(kind, { className: "rt-subtle", textContent: label });
        option.append(kind);
        return option;
      }),
    );
    list.hidden = false;
    offer.area.setAttribute("aria-controls", list.id);
    choose(-1);
    place();
  }

  /** Under the words, or above them where there is no room. */
  function place() {
    if (!offer) return;
    const range = document.createRange();
    range.setStart(offer.node, offer.from);
    range.setEnd(offer.node, offer.to);
    const words = range.getBoundingClientRect();
    const { width, height } = list.getBoundingClientRect();
    const below = words.bottom + 4;
    list.style.left = Math.max(8, Math.min(words.left, document.documentElement.clientWidth - width - 8)) + "px";
    list.style.top = (below + height > innerHeight ? words.top - height - 4 : below) + "px";
  }

  function choose(next) {
    at = next;
    [...list.children].forEach((option, i) => option.setAttribute("aria-selected", String(i === at)));
    if (at < 0) offer.area.removeAttribute("aria-activedescendant");
    else offer.area.setAttribute("aria-activedescendant", list.children[at].id);
  }

  function close() {
    if (!offer) return;
    choose(-1);
    offer.area.removeAttribute("aria-controls");
    offer = null;
    list.hidden = true;
  }

  // ---- what is taken

  function take(i) {
    const { area, node, from, to, found } = offer;
    const typed = node.data.slice(from, to);
    const { name, kind } = found[i];
    // The name of an offer is a name; other words begin as the writer began.
    const first = typed[0] === typed[0].toLocaleUpperCase("sv") ? name[0].toLocaleUpperCase("sv") : name[0].toLocaleLowerCase("sv");
    const words = kind === "OFFER" || /^\p{Lu}{2}/u.test(name) ? name : first + name.slice(1);
    close();
    area.focus();
    getSelection().setBaseAndExtent(node, from, node, to);
    putAway = words;
    document.execCommand("insertText", false, words);
  }

  function keys(event) {
    if (!offer || event.ctrlKey || event.metaKey) return;
    const length = offer.found.length;
    if (event.key === "ArrowDown" && (event.altKey || at >= 0)) choose((at + 1) % length);
    else if (event.key === "ArrowUp" && at >= 0) choose((at + length - 1) % length);
    else if (event.key === "Enter" && at >= 0) take(at);
    else if (event.key === "Escape") {
      putAway = offer.node.data.slice(offer.from, offer.to);
      close();
    } else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  for (const { area } of editors.values()) {
    area.setAttribute("aria-autocomplete", "list");
    // Before what the editor itself does on the same keys.
    area.addEventListener("keydown", keys, true);
    area.addEventListener("input", (event) => (/^(insertText|insertCompositionText|delete)/.test(event.inputType ?? "") ? look(area) : close()));
    area.addEventListener("blur", close);
  }
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) take([...list.children].indexOf(option));
  });
  document.addEventListener("selectionchange", () => {
    const { focusNode, focusOffset } = getSelection();
    if (offer && (focusNode !== offer.node || focusOffset !== offer.to)) close();
  });
  addEventListener("scroll", place, { passive: true });
  addEventListener("resize", place, { passive: true });
})();
