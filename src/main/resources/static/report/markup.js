// The text of a section as it is kept, and as it is drawn: two functions, each the other's inverse. What is kept is text
// that people can read and write without any of this; docs/decisions/0026 says which marks it has.
(() => {
  "use strict";
  const NOTE = /^\[\^([^\]\s]+)\]:\s*(.*)$/;
  const HEADING = /^#{1,6}\s+(.*)$/;
  const BULLET = /^[-*•–]\s+(.*)$/;
  const NUMBER = /^\d{1,2}[.)]\s+(.*)$/;
  const QUOTE = /^>\s?(.*)$/;
  const ROW = /^\|(.*)\|$/;
  const RULE = /^\|(\s*:?-+:?\s*\|)+$/;
  const CAPTION = /^Tabell:\s*(.*)$/;
  const BLOCKS = "p,div,section,article,h1,h2,h3,h4,h5,h6,ul,ol,blockquote,table";
  const SOURCE = "källa-";
  // Signs that nobody sees: some turn the words around, some no text can hold.
  const HIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u200b\ufeff\u202a-\u202e\u2066-\u2069]/g;

  // ---- from what is kept to what is drawn

  function toDom(text) {
    const fragment = document.createDocumentFragment();
    const { lines, notes } = withoutNotes(text.replace(/\r\n?/g, "\n").split("\n"));
    let i = 0;
    while (i < lines.length) {
      const line = lines[i].trim();
      if (!line) {
        i++;
        continue;
      }
      const kind = kindOf(lines, i);
      const taken = [];
      do taken.push(lines[i++].trim());
      while (i < lines.length && lines[i].trim() && goesOn(kind, kindOf(lines, i)));
      fragment.append(...block(kind, taken, notes));
    }
    return fragment;
  }

  /** A heading is one line; a caption belongs to the table under it; any other kind goes on until another begins. */
  function goesOn(kind, next) {
    return kind !== "heading" && (kind === next || (kind === "caption" && next === "row"));
  }

  function kindOf(lines, i) {
    const line = lines[i].trim();
    if (HEADING.test(line)) return "heading";
    if (BULLET.test(line)) return "bullet";
    if (NUMBER.test(line)) return "number";
    if (QUOTE.test(line)) return "quote";
    if (ROW.test(line)) return "row";
    if (CAPTION.test(line) && ROW.test(lines[i + 1]?.trim() ?? "")) return "caption";
    return "text";
  }

  function block(kind, lines, notes) {
    switch (kind) {
      case "heading":
        return [filled("h3", HEADING.exec(lines[0])[1], notes)];
      case "bullet":
        return [list("ul", lines.map((line) => BULLET.exec(line)[1]), notes)];
      case "number":
        return [list("ol", lines.map((line) => NUMBER.exec(line)[1]), notes)];
      case "quote":
        return [quotation(lines.map((line) => QUOTE.exec(line)[1]), notes)];
      case "caption":
        return [table(CAPTION.exec(lines[0])[1], lines.slice(1), notes)];
      case "row":
        return [table("", lines, notes)];
      default:
        return [filled("p", lines.join(" "), notes)];
    }
  }

  function filled(tag, text, notes) {
    const element = document.createElement(tag);
    inline(text, element, notes);
    if (!element.childNodes.length) element.append(document.createElement("br"));
    return element;
  }

  function list(tag, items, notes) {
    const element = document.createElement(tag);
    element.append(...items.map((item) => filled("li", item, notes)));
    return element;
  }

  function quotation(lines, notes) {
    const element = document.createElement("blockquote");
    const paragraphs = lines.join("\n").split(/\n\s*\n/);
    element.append(...paragraphs.map((paragraph) => filled("p", paragraph.replaceAll("\n", " ").trim(), notes)));
    return element;
  }

  function table(caption, lines, notes) {
    const rows = lines.filter((line, at) => at !== 1 || !RULE.test(line)).map(cells);
    const width = Math.max(...rows.map((row) => row.length));
    const element = document.createElement("table");
    element.append(filled("caption", caption, notes));
    const [head, body] = [document.createElement("thead"), document.createElement("tbody")];
    rows.forEach((row, at) => {
      const line = document.createElement("tr");
      for (let column = 0; column < width; column++) {
        const cell = filled(at === 0 ? "th" : "td", row[column] ?? "", notes);
        if (at === 0) cell.scope = "col";
        line.append(cell);
      }
      (at === 0 ? head : body).append(line);
    });
    element.append(head, body);
    return element;
  }

  function cells(line) {
    return ROW.exec(line)[1].split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll("\\|", "|"));
  }

  function withoutNotes(all) {
    const notes = new Map();
    const lines = [];
    for (let i = 0; i < all.length; i++) {
      const note = NOTE.exec(all[i].trim());
      if (!note) {
        lines.push(all[i]);
        continue;
      }
      const text = [note[2]];
      while (i + 1 < all.length && /^\s+\S/.test(all[i + 1])) text.push(all[++i].trim());
      notes.set(note[1], text.join(" ").replace(ESCAPED, "$1"));
      lines.push("");
    }
    return { lines, notes };
  }

  // As CommonMark reads them: any sign of punctuation may have a backslash before it.
  const ESCAPED = /\\([!-/:-@[-`{-~])/g;
  const INLINE =
    /\\([!-/:-@[-`{-~])|\*\*(?=\S)((?:\\.|[^*\\])+?)(?<=\S)\*\*|\*(?=\S)((?:\\.|[^*\\])+?)(?<=\S)\*|\[\^([\p{L}\d-]+)\]|\[((?:\\.|[^\]\\[])+)\]\(((?:https?:\/\/|mailto:)[^\s)]+)\)|(?<![\p{L}\d_])__(?=\S)((?:\\.|[^_\\])+?)(?<=\S)__(?![\p{L}\d_])|(?<![\p{L}\d_])_(?=\S)((?:\\.|[^_\\])+?)(?<=\S)_(?![\p{L}\d_])/gu;

  function inline(text, parent, notes) {
    let from = 0;
    const say = (words) => words && parent.append(document.createTextNode(words));
    for (const match of text.matchAll(INLINE)) {
      say(text.slice(from, match.index));
      from = match.index + match[0].length;
      const [, escaped, starred, star, mark, label, address, underlined, underline] = match;
      const strong = starred ?? underlined;
      const emphasis = star ?? underline;
      if (escaped) say(escaped);
      else if (strong) parent.append(worded("strong", strong));
      else if (emphasis) parent.append(worded("em", emphasis));
      else if (mark) parent.append(note(mark, notes.get(mark)));
      else {
        const link = worded("a", label);
        link.setAttribute("href", address);
        parent.append(link);
      }
    }
    say(text.slice(from));
    parent.normalize();
  }

  function worded(tag, text) {
    const element = document.createElement(tag);
    element.textContent = text.replace(ESCAPED, "$1");
    return element;
  }

  /** The mark of a note, or of a source where no text comes with it. */
  function note(mark, text) {
    const element = document.createElement("sup");
    element.className = "rt-note";
    element.contentEditable = "false";
    element.dataset.mark = mark;
    if (!mark.startsWith(SOURCE)) element.dataset.note = text ?? "";
    element.textContent = mark.startsWith(SOURCE) ? "K" + mark.slice(SOURCE.length) : mark;
    return element;
  }

  // ---- from what is drawn to what is kept

  function toMarkup(root) {
    const out = [];
    blocks(root, out);
    return out.filter((text) => text.trim()).join("\n\n");
  }

  function blocks(parent, out) {
    let loose = [];
    const end = () => {
      paragraphs(loose, out);
      loose = [];
    };
    for (const node of parent.childNodes) {
      if (node.nodeType === Node.ELEMENT_NODE && (node.matches(BLOCKS) || node.querySelector(BLOCKS))) {
        end();
        written(node, out);
      } else if (node.nodeType === Node.ELEMENT_NODE || node.nodeType === Node.TEXT_NODE) {
        loose.push(node);
      }
    }
    end();
  }

  function written(element, out) {
    const tag = element.localName;
    if (/^h[1-6]$/.test(tag)) {
      const notes = [];
      const text = line([...element.childNodes], notes);
      if (text) out.push("### " + text, ...notes);
    } else if (tag === "ul" || tag === "ol") {
      const notes = [];
      const items = [...element.querySelectorAll("li")].map((item) => line(own(item), notes)).filter(Boolean);
      out.push(items.map((item, at) => (tag === "ul" ? "- " : `${(at % 99) + 1}. `) + item).join("\n"), ...notes);
    } else if (tag === "blockquote") {
      const inner = [];
      blocks(element, inner);
      const notes = inner.filter((text) => NOTE.test(text));
      const quoted = inner.filter((text) => !NOTE.test(text)).map((text) => "> " + text.replaceAll("\n", "\n> "));
      out.push(quoted.join("\n>\n"), ...notes);
    } else if (tag === "table") {
      tabular(element, out);
    } else if (element.querySelector(BLOCKS)) {
      blocks(element, out);
    } else {
      paragraphs([...element.childNodes], out);
    }
  }

  /** The content of a list's line without the lists inside it, whose lines are written after it. */
  function own(item) {
    return [...item.childNodes].filter((node) => !(node.matches?.("ul, ol")));
  }

  function tabular(element, out) {
    const notes = [];
    const rows = [...element.rows]
      .map((row) => [...row.cells].map((cell) => line([...cell.childNodes], notes).replaceAll("|", "\\|")))
      .filter((row) => row.length);
    if (!rows.length) return;
    const width = Math.max(...rows.map((row) => row.length));
    const text = rows.map((row) => "| " + Array.from({ length: width }, (_, i) => row[i] ?? "").join(" | ") + " |");
    const caption = element.caption ? line([...element.caption.childNodes], notes) : "";
    text.splice(1, 0, "|" + " --- |".repeat(width));
    if (caption) text.unshift("Tabell: " + caption);
    out.push(text.join("\n"), ...notes);
  }

  function paragraphs(nodes, out) {
    let part = [];
    const end = () => {
      const notes = [];
      const text = line(part, notes);
      if (text) out.push(beginning(text), ...notes);
      part = [];
    };
    for (const node of flat(nodes)) {
      if (node.localName === "br") end();
      else part.push(node);
    }
    end();
  }

  /** A line break inside marked words divides them as one outside does. */
  function flat(nodes) {
    return nodes.flatMap((node) => (node.localName !== "br" && node.querySelector?.("br") ? flat([...node.childNodes]) : [node]));
  }

  /** A line that would be read as something else than words says that it is words. */
  function beginning(text) {
    if (/^(#{1,6}\s|[-+>=]|\|)/.test(text)) return "\\" + text;
    // A bullet that was not made one is a dash of another kind, as no backslash would keep it.
    if (/^[•–]\s/.test(text)) return text.replace(/^[•–]\s/, "— ");
    return text.replace(/^(\d{1,2})([.)]\s)/, "$1\\$2");
  }

  function line(nodes, notes) {
    const runs = [];
    for (const node of nodes) collect(node, "", runs, notes);
    const joined = [];
    for (const run of runs) {
      const last = joined.at(-1);
      if (last && run.kind !== "mark" && last.kind === run.kind && last.address === run.address) last.text += run.text;
      else joined.push({ ...run });
    }
    let written = "";
    joined.forEach((run, at) => (written += marked(run, written.at(-1) ?? "", joined[at + 1]?.text[0] ?? "")));
    return written.replace(/[\s\u00a0]+/g, (blank) => (blank === "\u00a0" ? "\u00a0" : " ")).trim();
  }

  function collect(node, kind, runs, notes, address) {
    if (node.nodeType === Node.TEXT_NODE) {
      const text = node.data.replace(HIDDEN, "").replace(/[\t\n\r ]+/g, " ");
      if (text) runs.push({ kind, text, address });
      return;
    }
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    if (node.dataset.mark) {
      runs.push({ kind: "mark", text: `[^${node.dataset.mark}]` });
      if (node.dataset.note !== undefined) notes.push(`[^${node.dataset.mark}]: ${noted(node.dataset.note)}`);
      return;
    }
    if (node.localName === "br") {
      runs.push({ kind, text: " ", address });
      return;
    }
    const inside = insideOf(node, kind);
    const leads = inside === "a" && node.localName === "a" ? node.getAttribute("href") : address;
    for (const child of node.childNodes) collect(child, inside, runs, notes, leads);
    if (node.matches(BLOCKS)) runs.push({ kind, text: " ", address });
  }

  /** A note is words alone; a backslash in them that would take a sign with it is doubled. */
  function noted(words) {
    return words.replace(/\s+/g, " ").trim().replace(/\\(?=[!-/:-@[-`{-~])/g, "\\\\");
  }

  /** A link stays a link whatever is in it, and bold stays bold: what is kept has one mark for a word. */
  function insideOf(node, kind) {
    if (kind === "a") return kind;
    if (node.localName === "a" && /^(https?:\/\/|mailto:)\S+$/.test(node.getAttribute("href") ?? "")) return "a";
    if (kind === "**") return kind;
    if (node.matches("b, strong")) return "**";
    return node.matches("i, em") ? "*" : kind;
  }

  /**
   * @param last what is written before it ends with
   * @param next what comes after it begins with
   */
  function marked({ kind, text, address }, last, next) {
    if (kind === "mark") return text;
    const [, before, words, after] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text);
    if (!words) return text;
    if (kind === "a") return `${before}[${escaped(words)}](${address.replaceAll("(", "%28").replaceAll(")", "%29")})${after}`;
    // Where the marks would not be read as marks, the words go without.
    const says = kind && !/[*\\]/.test(words) && opens(before || last, words[0]) && opens(after || next, words.at(-1));
    return says ? before + kind + escaped(words) + kind + after : before + escaped(words) + after;
  }

  /** Whether a star between the two is a mark: not beside a star, nor between a letter and a sign. */
  function opens(outside, inside) {
    const edge = outside.at?.(-1) ?? "";
    return edge !== "*" && edge !== "\\" && (!/[^\p{L}\p{N}\s]/u.test(inside) || !/[\p{L}\p{N}]/u.test(edge));
  }

  function escaped(words) {
    return words.replace(/[\\*[_`<]|&(?=#?\w+;)/g, "\\$&");
  }

  globalThis.rodatraden = Object.assign(globalThis.rodatraden ?? {}, { markup: { toDom, toMarkup, note, SOURCE } });
})();
