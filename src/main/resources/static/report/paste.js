// What is pasted is read for its words and structure alone: nothing of how another program draws it comes along. What a report
// cannot hold, and words that were struck out, are left behind; whoever pastes is told of it.
(() => {
  "use strict";
  const { markup } = globalThis.rodatraden;

  /**
   * What lies on the clipboard.
   *
   * @return markup, empty when there are no words in it; and what is not in it: how many pieces of struck text and how many
   *     pictures, and whether a list had levels that have become one
   */
  function pasted(data) {
    const html = data.getData("text/html");
    if (html) return fromHtml(html);
    const text = data.getData("text/plain").replace(/\u00a0/g, " ");
    const pictures = text ? 0 : [...(data.files ?? [])].filter((file) => file.type.startsWith("image/")).length;
    return { text, left: { struck: 0, pictures, levels: false } };
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
    const pictures = body.querySelectorAll("img, svg, object").length;
    for (const foreign of body.querySelectorAll("script, style, meta, link, img, svg, object, iframe, input, button, select")) {
      foreign.remove();
    }
    const struck = withoutStruck(body);
    asDrawn(body);
    notes(body);
    const levels = Boolean(body.querySelector("li ul, li ol, ul > ul, ul > ol, ol > ul, ol > ol")) || [...body.querySelectorAll("p")].some(isDeeper);
    lists(body);
    return { text: markup.toMarkup(body), left: { struck, pictures, levels } };
  }

  const drawn = (element) => element.getAttribute("data-drawn") ?? "";

  /** What somebody has struck out, in tracked changes or by a line through it, is no part of the text. */
  function withoutStruck(body) {
    let pieces = 0;
    for (const element of body.querySelectorAll("del, s, strike, span")) {
      const through = element.localName !== "span" || /(^|[;\s])text-decoration(-line)?:[^;]*line-through/.test(drawn(element));
      if (!through || !element.isConnected) continue;
      if (element.textContent.trim()) pieces++;
      element.remove();
    }
    return pieces;
  }

  const isItem = (paragraph) => /mso-list:(?!\s*none)/i.test(drawn(paragraph)) || /^MsoListParagraph/.test(paragraph.className);
  const isDeeper = (paragraph) => isItem(paragraph) && /mso-list:[^;]*\blevel[2-9]\b/i.test(drawn(paragraph));

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
      if (!isItem(paragraph)) continue;
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
