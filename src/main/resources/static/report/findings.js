// From a finding to the words that it is about. They are underlined where they stand, by the browser alone: nothing of it is
// in the text, and a screen reader reads the text as it is. A finding's link chooses its words, in the editor as in a plain
// field.
(() => {
  "use strict";
  const SEVERITIES = ["ERROR", "WARNING", "NOTE"];
  // Safari and Firefox had these later than the rest that the page needs; without them the links still lead there.
  const DRAWS = typeof Highlight === "function" && CSS.highlights;
  let waits = 0;

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-quote]");
    const place = link && document.getElementById(link.hash.slice(1));
    if (!place || !link.dataset.quote) return;
    event.preventDefault();
    place.focus();
    if (place instanceof HTMLTextAreaElement) place.setSelectionRange(Number(link.dataset.from), Number(link.dataset.to));
    else if (!choose(wordsOf(link))) place.scrollIntoView({ block: "center" });
  });

  function choose(range) {
    if (!range) return false;
    const selection = getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
    range.startContainer.parentElement.scrollIntoView({ block: "center" });
    return true;
  }

  /** @return where the words stand that a finding is about, or null when they are there no longer */
  function wordsOf(link) {
    const area = document.getElementById(link.hash.slice(1));
    if (!area?.isContentEditable) return null;
    const { text, nodes } = drawn(area);
    const { quote } = link.dataset;
    let at = -1;
    for (let before = Number(link.dataset.before ?? 0); before >= 0; before--) {
      const next = text.indexOf(quote, at + 1);
      if (next < 0) break;
      at = next;
    }
    if (at < 0) return null;
    const range = document.createRange();
    range.setStart(...point(nodes, at));
    range.setEnd(...point(nodes, at + quote.length - 1, 1));
    return range;
  }

  function drawn(area) {
    const nodes = [];
    let text = "";
    const walk = document.createTreeWalker(area, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      nodes.push({ node: walk.currentNode, from: text.length });
      text += walk.currentNode.data;
    }
    return { text, nodes };
  }

  function point(nodes, at, after = 0) {
    const { node, from } = nodes.findLast((text) => text.from <= at);
    return [node, Math.min(at - from + after, node.data.length)];
  }

  /** Where the same words stand more than once, the finding is about those that it was told of. */
  function counted() {
    for (const link of document.querySelectorAll("#warnings a[data-quote]")) {
      const { quote, from } = link.dataset;
      const kept = document.getElementById(link.hash.slice(1) + "-kept")?.value;
      if (quote && kept) link.dataset.before = kept.slice(0, Number(from)).split(quote).length - 1;
    }
  }

  function underline() {
    waits = 0;
    for (const severity of SEVERITIES) {
      const links = document.querySelectorAll(`#warnings > ol > li[data-severity="${severity}"] a[data-quote]:not([data-quote=""])`);
      const ranges = [...links].map(wordsOf).filter(Boolean);
      CSS.highlights.set("rt-" + severity.toLowerCase(), new Highlight(...ranges));
    }
  }

  /** The words are looked for anew when they may have moved, and once for however many keys came meanwhile. */
  function later() {
    if (DRAWS && !waits) waits = requestAnimationFrame(underline);
  }

  document.addEventListener("rt:kept", later);
  document.addEventListener("rt:checked", () => {
    counted();
    later();
  });
  counted();
  later();
})();
