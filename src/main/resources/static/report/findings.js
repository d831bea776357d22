// From a finding to the words that it is about: they are marked where they stand, in the editor as in a plain field.
(() => {
  "use strict";
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-quote]");
    const place = link && document.getElementById(link.hash.slice(1));
    if (!place || !link.dataset.quote) return;
    const { quote, from, to } = link.dataset;
    event.preventDefault();
    place.focus();
    if (place instanceof HTMLTextAreaElement) place.setSelectionRange(Number(from), Number(to));
    else if (!mark(place, quote)) place.scrollIntoView({ block: "center" });
  });

  function mark(area, quote) {
    const nodes = [];
    let text = "";
    const walk = document.createTreeWalker(area, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      nodes.push({ node: walk.currentNode, from: text.length });
      text += walk.currentNode.data;
    }
    const at = text.indexOf(quote);
    if (at < 0) return false;
    const range = document.createRange();
    range.setStart(...point(nodes, at));
    range.setEnd(...point(nodes, at + quote.length));
    const selection = getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
    (range.startContainer.parentElement ?? area).scrollIntoView({ block: "center" });
    return true;
  }

  function point(nodes, at) {
    const { node, from } = nodes.findLast((text) => text.from <= at);
    return [node, Math.min(at - from, node.data.length)];
  }
})();
