// A text area as an editor: what is drawn is edited, what is kept is the text that the area holds.
(() => {
  "use strict";
  const { markup, pasted } = globalThis.rodatraden;
  const CARET = "\ue000";
  const DEPTH = 200;
  const PAUSE = 700;

  class Editor {
    constructor(textarea) {
      this.textarea = textarea;
      this.area = document.createElement("div");
      this.past = [];
      this.future = [];
      this.typedAt = 0;
      this.stand();
      this.show(textarea.value);
      this.state = this.capture();
      this.listen();
    }

    /** The area takes the place, the name and the description of the text area, which stays in the form. */
    stand() {
      const { textarea, area } = this;
      const label = document.querySelector(`label[for="${CSS.escape(textarea.id)}"]`);
      area.id = textarea.id;
      textarea.id += "-kept";
      label.id ||= area.id + "-label";
      label.removeAttribute("for");
      label.addEventListener("click", () => area.focus());
      Object.assign(area, { className: "ds-input rt-prose", contentEditable: "true", lang: "sv", spellcheck: true });
      for (const [name, value] of Object.entries({ role: "textbox", "aria-multiline": "true", "aria-labelledby": label.id })) {
        area.setAttribute(name, value);
      }
      for (const name of ["aria-describedby", "aria-invalid"]) {
        if (textarea.hasAttribute(name)) area.setAttribute(name, textarea.getAttribute(name));
      }
      area.dataset.rows = textarea.rows > 8 ? "many" : "some";
      textarea.hidden = true;
      textarea.after(area);
    }

    listen() {
      this.area.addEventListener("input", (event) => {
        this.changed(event.inputType?.startsWith("insertText") || event.inputType?.startsWith("delete"));
        if (event.inputType === "insertText" && event.data === " ") this.begun();
      });
      this.area.addEventListener("beforeinput", (event) => {
        if (event.inputType === "historyUndo" || event.inputType === "historyRedo") {
          event.preventDefault();
          if (event.inputType === "historyUndo") this.undo();
          else this.redo();
        } else if (/^format/.test(event.inputType) && !/Bold|Italic|Block|indent|outdent/i.test(event.inputType)) {
          event.preventDefault();
        }
      });
      this.area.addEventListener("paste", (event) => {
        event.preventDefault();
        const { text, left } = pasted(event.clipboardData);
        this.insert(text);
        this.area.dispatchEvent(new CustomEvent("rt:pasted", { detail: left }));
      });
      this.area.addEventListener("drop", (event) => event.preventDefault());
      this.area.addEventListener("copy", (event) => this.copied(event));
      this.area.addEventListener("cut", (event) => this.copied(event));
      this.area.addEventListener("keydown", (event) => {
        if (event.key === "Enter" && this.cell()) {
          event.preventDefault();
          this.below();
        }
        // As in other programs that write. The last cell's Tab leaves the field, so nobody is caught.
        if (event.key === "Tab" && this.cell() && this.beside(event.shiftKey ? -1 : 1)) event.preventDefault();
      });
    }

    /** Other programs get the words and the structure, and this one what it kept. */
    copied(event) {
      const range = this.range();
      if (!range || range.collapsed) return;
      const holder = document.createElement("div");
      holder.append(range.cloneContents());
      event.clipboardData.setData("text/plain", markup.toMarkup(holder));
      event.clipboardData.setData("text/html", holder.innerHTML);
      event.preventDefault();
      if (event.type === "cut") document.execCommand("delete");
    }

    // ---- what is drawn and what is kept

    show(text) {
      this.area.replaceChildren(markup.toDom(text));
      this.complete();
      this.textarea.value = text;
    }

    get text() {
      return this.textarea.value;
    }

    /** There is always somewhere to write, also after a table. */
    complete() {
      const last = this.area.lastElementChild;
      if (!last || last.localName === "table") this.area.append(empty("p"));
      if (!this.area.querySelector("table, h3, ul, ol, blockquote") && !this.area.textContent.trim() && !this.area.querySelector("p, div")) {
        this.area.replaceChildren(empty("p"));
      }
    }

    changed(typing = false) {
      this.complete();
      const before = this.state;
      const now = Date.now();
      if (!typing || now - this.typedAt > PAUSE || !this.past.length) {
        this.past.push(before);
        if (this.past.length > DEPTH) this.past.shift();
      }
      this.typedAt = typing ? now : 0;
      this.future = [];
      this.state = this.capture();
      this.keep();
    }

    keep() {
      this.textarea.value = markup.toMarkup(this.area);
      this.textarea.dispatchEvent(new Event("input", { bubbles: true }));
      this.area.dispatchEvent(new CustomEvent("rt:kept", { bubbles: true }));
    }

    // ---- undo

    capture() {
      return { nodes: [...this.area.childNodes].map((node) => node.cloneNode(true)), caret: this.caret() };
    }

    restore(state) {
      this.area.replaceChildren(...state.nodes.map((node) => node.cloneNode(true)));
      this.state = state;
      this.typedAt = 0;
      this.area.focus();
      if (state.caret) this.place(at(this.area, state.caret.path), state.caret.offset);
      this.keep();
    }

    undo() {
      if (!this.past.length) return false;
      this.future.push(this.state);
      this.restore(this.past.pop());
      return true;
    }

    redo() {
      if (!this.future.length) return false;
      this.past.push(this.state);
      this.restore(this.future.pop());
      return true;
    }

    // ---- where one is

    range() {
      const selection = getSelection();
      const range = selection.rangeCount ? selection.getRangeAt(0) : null;
      return range && this.area.contains(range.commonAncestorContainer) ? range : null;
    }

    caret() {
      const range = this.range();
      if (!range) return null;
      const path = [];
      for (let node = range.startContainer; node !== this.area; node = node.parentNode) {
        path.unshift([...node.parentNode.childNodes].indexOf(node));
      }
      return { path, offset: range.startOffset };
    }

    place(node, offset = 0) {
      const length = node.nodeType === Node.TEXT_NODE ? node.length : node.childNodes.length;
      getSelection().collapse(node, Math.min(offset, length));
    }

    closest(selector) {
      const range = this.range();
      const start = range?.startContainer;
      const element = start?.nodeType === Node.TEXT_NODE ? start.parentElement : start;
      const found = element?.closest?.(selector);
      return found && found !== this.area && this.area.contains(found) ? found : null;
    }

    cell() {
      return this.closest("td, th, caption");
    }

    /** The block of the area itself in which one stands. */
    block() {
      let node = this.range()?.startContainer ?? this.area.lastChild;
      while (node && node !== this.area && node.parentNode !== this.area) node = node.parentNode;
      return node === this.area ? this.area.lastElementChild : node;
    }

    /** Draws anew what is kept, so that what a command left behind is what will be read again; one stays where one was. */
    normalise() {
      const range = this.range();
      if (range) {
        range.collapse(true);
        range.insertNode(document.createTextNode(CARET));
      }
      this.area.replaceChildren(markup.toDom(markup.toMarkup(this.area)));
      this.complete();
      const walker = document.createTreeWalker(this.area, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode;
        const found = node.data.indexOf(CARET);
        if (found < 0) continue;
        node.deleteData(found, 1);
        if (node.length) this.place(node, found);
        else {
          const parent = node.parentNode;
          const place = [...parent.childNodes].indexOf(node);
          node.remove();
          if (!parent.childNodes.length) parent.append(document.createElement("br"));
          this.place(parent, place);
        }
        break;
      }
      this.changed();
    }

    // ---- what can be put in

    /** Markup at the caret: words within the line where it is words, else blocks between what stands before and after. */
    insert(text) {
      if (!text.trim()) return;
      this.focus();
      const range = this.range();
      range.deleteContents();
      let fresh = this.nextMark();
      const fragment = markup.toDom(text);
      for (const note of fragment.querySelectorAll(".rt-note[data-note]")) note.dataset.mark = String(fresh++);
      const words = fragment.childElementCount === 1 && fragment.firstElementChild.localName === "p";
      if (words) {
        this.putInline(...fragment.firstElementChild.childNodes);
      } else if (this.closest("td, th, caption, li, h3")) {
        const inline = [...fragment.children].flatMap((block) => [...inlineOf(block), document.createTextNode(" ")]);
        this.putInline(...inline);
      } else {
        this.putBlocks(...fragment.childNodes);
      }
      this.normalise();
    }

    putInline(...nodes) {
      const range = this.range();
      const last = nodes.at(-1);
      const holder = document.createDocumentFragment();
      holder.append(...nodes);
      range.insertNode(holder);
      if (last) range.setStartAfter(last);
      range.collapse(true);
      getSelection().removeAllRanges();
      getSelection().addRange(range);
    }

    putBlocks(...nodes) {
      const block = this.block();
      const range = this.range();
      const tail = range.cloneRange();
      tail.setEndAfter(block);
      const rest = tail.extractContents();
      block.after(...nodes, rest);
      const last = nodes.at(-1);
      getSelection().selectAllChildren(last);
      getSelection().collapseToEnd();
    }

    focus() {
      if (!this.range()) {
        this.area.focus();
        getSelection().selectAllChildren(this.area.lastElementChild);
        getSelection().collapseToEnd();
      }
    }

    inline(command) {
      this.focus();
      document.execCommand("styleWithCSS", false, false);
      document.execCommand(command);
    }

    /** A block becomes one of another kind, or a paragraph again. */
    toggle(tag) {
      this.focus();
      if (this.cell()) return;
      if (tag === "ul" || tag === "ol") this.list(tag);
      else if (tag === "blockquote") this.quotation();
      else this.heading();
      this.normalise();
    }

    list(tag) {
      const inside = this.closest("ul, ol");
      if (inside?.localName === tag) {
        this.keeping(() => inside.replaceWith(...[...inside.children].map((item) => asParagraph(item))));
      } else if (inside) {
        this.keeping(() => inside.replaceWith(renamed(inside, tag)));
      } else {
        this.keeping(() => {
          const list = document.createElement(tag);
          const chosen = this.chosen();
          chosen[0].before(list);
          for (const block of chosen) {
            for (const part of block.localName === "blockquote" ? block.children : [block]) list.append(item(part));
            block.remove();
          }
        });
      }
    }

    /** A paragraph that begins as a line of a list becomes one, as in any word processor; undo takes that back. */
    begun() {
      const block = this.block();
      const sign = /^([-*•]|1[.)])[ \u00a0]$/.exec(block?.textContent ?? "")?.[1];
      if (!sign || !block.matches("p, div")) return;
      block.replaceChildren(document.createElement("br"));
      this.place(block);
      this.toggle(/^1/.test(sign) ? "ol" : "ul");
    }

    quotation() {
      const inside = this.closest("blockquote");
      if (inside) this.keeping(() => inside.replaceWith(...inside.childNodes));
      else {
        this.keeping(() => {
          const chosen = this.chosen().filter((block) => block.matches("p, div, h3"));
          if (!chosen.length) return;
          const quotation = document.createElement("blockquote");
          chosen[0].before(quotation);
          quotation.append(...chosen.map(asParagraph));
          for (const block of chosen) block.remove();
        });
      }
    }

    heading() {
      const inside = this.closest("h3");
      this.keeping(() => {
        if (inside) inside.replaceWith(renamed(inside, "p"));
        else {
          const block = this.block();
          if (block.matches("p, div")) block.replaceWith(renamed(block, "h3"));
        }
      });
    }

    /** The blocks that the selection touches. */
    chosen() {
      const range = this.range();
      return [...this.area.children].filter((block) => range.intersectsNode(block) && block.localName !== "table");
    }

    /** Changes the tree around the caret, which is marked meanwhile. */
    keeping(change) {
      const range = this.range();
      const chosen = range.cloneRange();
      const mark = document.createTextNode(CARET);
      chosen.collapse(true);
      chosen.insertNode(mark);
      if (!this.chosen().length) return mark.remove();
      change();
      getSelection().collapse(mark, 0);
      const parent = mark.parentNode;
      const place = [...parent.childNodes].indexOf(mark);
      mark.remove();
      getSelection().collapse(parent, place);
    }

    /** A number that no note of the report has: notes may come to stand in one document. */
    nextMark() {
      const marks = [...document.querySelectorAll(".rt-prose .rt-note")].map((note) => Number(note.dataset.mark)).filter(Boolean);
      return Math.max(0, ...marks) + 1;
    }

    note(text) {
      this.focus();
      this.putInline(markup.note(String(this.nextMark()), text));
      this.normalise();
    }

    mark(name) {
      this.focus();
      this.putInline(markup.note(name));
      this.normalise();
    }

    link(address, words) {
      this.focus();
      const link = document.createElement("a");
      link.setAttribute("href", address);
      link.textContent = words || address;
      const old = this.closest("a");
      if (old) old.replaceWith(link);
      else {
        this.range().deleteContents();
        this.putInline(link);
      }
      getSelection().selectAllChildren(link);
      getSelection().collapseToEnd();
      this.normalise();
    }

    unlink() {
      const old = this.closest("a");
      if (!old) return;
      const words = document.createTextNode(old.textContent);
      old.replaceWith(words);
      this.place(words, words.length);
      this.normalise();
    }

    // ---- tables

    table(caption, columns, rows, heading) {
      this.focus();
      const head = "| " + Array.from({ length: columns }, (_, i) => `${heading} ${i + 1}`).join(" | ") + " |";
      const row = "|" + " |".repeat(columns);
      const made = markup.toDom([`Tabell: ${caption}`, head, ...Array(rows).fill(row)].join("\n")).firstElementChild;
      const block = this.block();
      if (block.textContent.trim()) block.after(made);
      else block.replaceWith(made);
      this.complete();
      getSelection().selectAllChildren(made.rows[0].cells[0]);
      this.changed();
    }

    row(add) {
      const line = this.closest("tr");
      const table = this.closest("table");
      if (!line || !table) return false;
      if (add) {
        const other = document.createElement("tr");
        other.append(...[...line.cells].map(() => empty("td")));
        if (line.parentNode.localName === "thead") table.tBodies[0].prepend(other);
        else line.after(other);
        this.place(other.cells[0]);
      } else if (line.parentNode.localName === "thead" || table.tBodies[0].rows.length < 2) {
        return false;
      } else {
        const near = line.nextElementSibling ?? line.previousElementSibling;
        line.remove();
        this.place(near.cells[0]);
      }
      this.changed();
      return true;
    }

    column(add) {
      const cell = this.closest("td, th");
      const table = this.closest("table");
      if (!cell || !table) return false;
      const at = cell.cellIndex;
      if (!add && table.rows[0].cells.length < 2) return false;
      for (const line of table.rows) {
        if (add) {
          const other = empty(line.parentNode.localName === "thead" ? "th" : "td");
          if (other.localName === "th") other.scope = "col";
          line.cells[at].after(other);
        } else {
          line.cells[at].remove();
        }
      }
      const line = cell.closest("tr") ?? table.rows[0];
      this.place((add ? cell.nextElementSibling : table.rows[0].cells[Math.max(0, at - 1)]) ?? line.cells[0]);
      this.changed();
      return true;
    }

    dropTable() {
      const table = this.closest("table");
      if (!table) return false;
      const near = table.nextElementSibling ?? empty("p");
      table.replaceWith(...(near.isConnected ? [] : [near]));
      this.complete();
      this.place(near);
      this.changed();
      return true;
    }

    below() {
      const cell = this.cell();
      const rows = [...cell.closest("table").rows];
      const next = cell.localName === "caption" ? rows[0] : rows[rows.indexOf(cell.parentNode) + 1];
      if (next) this.place(next.cells[cell.localName === "caption" ? 0 : cell.cellIndex] ?? next.cells[0]);
    }

    /** To the cell before or after, with what stands there chosen; false at the ends of the table. */
    beside(step) {
      const cell = this.cell();
      const cells = [...cell.closest("table").querySelectorAll("caption, th, td")];
      const next = cells[cells.indexOf(cell) + step];
      if (next) getSelection().selectAllChildren(next);
      return Boolean(next);
    }
  }

  function empty(tag) {
    const element = document.createElement(tag);
    element.append(document.createElement("br"));
    return element;
  }

  function renamed(element, tag) {
    const other = document.createElement(tag);
    other.append(...element.childNodes);
    return other;
  }

  const item = (block) => renamed(block, "li");
  const asParagraph = (block) => renamed(block, "p");

  function inlineOf(block) {
    const parts = block.querySelectorAll("li, td, th, caption, p");
    return (parts.length ? [...parts] : [block]).flatMap((part) => [...part.childNodes, document.createTextNode(" ")]);
  }

  function at(root, path) {
    let node = root;
    for (const index of path) node = node?.childNodes[index] ?? node;
    return node;
  }

  globalThis.rodatraden.Editor = Editor;
})();
