// What is pasted is read for its words and structure alone: nothing of how another program draws it comes along.
(() => {
  "use strict";
  const { markup } = globalThis.rodatraden;

  /** Markup of what lies on the clipboard; empty when there are no words in it. */
  function pasted(data) {
    const html = data.getData("text/html");
    return html ? fromHtml(html) : data.getData("text/plain").replace(/\u00a0/g, " ");
  }

  function fromHtml(html) {
    // What the page's own rules would refuse to apply is never there to be refused; Word says in it which lines are lists.
    const harmless = html
      .replace(/<!--\[if[\s\S]*?<!\[endif\]-->/gi, "")
      .replace(/<!--[\s\S]*?-->/g, "")
      .replace(/<!\[[^\]]*\]>/g, "")
      .replace(/<(style|script|xml|title|head)\b[\s\S]*?<\/\1>/gi, "")
      .replace(/(<[^>]*?\s)style=/gi, "$1data-drawn=");
    const body = new DOMParser().parseFromString(harmless, "text/html").body;
    for (const foreign of body.querySelectorAll("script, style, meta, link, img, svg, object, iframe, input, button, select")) {
      foreign.remove();
    }
    asDrawn(body);
    notes(body);
    lists(body);
    return markup.toMarkup(body);
  }

  const drawn = (element) => element.getAttribute("data-drawn") ?? "";

  /** Programs that draw by style alone say bold and italic so; one of them wraps everything in a bold that is not. */
  function asDrawn(body) {
    for (const element of body.querySelectorAll("b, strong, i, em, span")) {
      const style = drawn(element);
      const plain = /(^|[;\s])font-weight:\s*(normal|400)/.test(style) || /(^|[;\s])font-style:\s*normal/.test(style);
      if (element.localName !== "span" && plain) element.replaceWith(...element.childNodes);
      else if (element.localName === "span" && /(^|[;\s])font-weight:\s*(bold|[6-9]00)/.test(style)) renamed(element, "strong");
      else if (element.localName === "span" && /(^|[;\s])font-style:\s*italic/.test(style)) renamed(element, "em");
    }
  }

  function renamed(element, tag) {
    const other = document.createElement(tag);
    other.append(...element.childNodes);
    element.replaceWith(other);
  }

  /** A reference to a note, and the note at the end, become a note in its place. */
  function notes(body) {
    let next = 1;
    for (const reference of body.querySelectorAll("a[href*='_ftn']:not([href*='_ftnref']), a[href*='_edn']:not([href*='_ednref'])")) {
      const name = reference.getAttribute("href").split("#").pop();
      const text = body.querySelector(`[id="${CSS.escape(name.replace(/^_/, ""))}"]`);
      if (!text) continue;
      const words = text.cloneNode(true);
      for (const back of words.querySelectorAll("a[href*='ref']")) back.remove();
      reference.replaceWith(markup.note("n" + next++, words.textContent.replace(/\s+/g, " ").trim()));
      text.dataset.taken = "";
    }
    for (const taken of body.querySelectorAll("[data-taken]")) taken.remove();
  }

  /** Word writes a list as paragraphs with the mark as words in front. */
  function lists(body) {
    let list = null;
    for (const paragraph of [...body.querySelectorAll("p")]) {
      const isItem = /mso-list:(?!\s*none)/i.test(drawn(paragraph)) || /^MsoListParagraph/.test(paragraph.className);
      if (!isItem) continue;
      const mark = [...paragraph.querySelectorAll("span")].find((span) => /mso-list:\s*ignore/i.test(drawn(span)));
      const sign = mark?.textContent.trim() ?? /^\s*([·•o§-]|\w{1,3}[.)])\s/.exec(paragraph.textContent)?.[1] ?? "";
      const tag = /^\w{1,3}[.)]$/.test(sign) ? "ol" : "ul";
      mark?.remove();
      const item = document.createElement("li");
      item.append(...paragraph.childNodes);
      if (list && list.localName === tag && list.nextElementSibling === paragraph) {
        list.append(item);
        paragraph.remove();
      } else {
        list = document.createElement(tag);
        list.append(item);
        paragraph.replaceWith(list);
      }
    }
  }

  globalThis.rodatraden.pasted = pasted;
})();
