// The bar of tools above the sections, for whichever section one writes in. Alt+F10 goes to it, Escape back.
(() => {
  "use strict";
  const { Editor, markup } = globalThis.rodatraden;
  const bar = document.querySelector("[data-toolbar]");
  if (!bar) return;
  const editors = new Map();
  let active = null;
  let kept = null;
  const say = (text) => (document.getElementById("live").textContent = text);
  const words = (key, ...values) => values.reduce((text, value, i) => text.replace(`{${i}}`, value), bar.dataset[key] ?? "");

  /** The page went to a text area that now is an editor. */
  function goToPlace() {
    const place = document.getElementById(location.hash.slice(1));
    if (editors.has(place)) setTimeout(() => place.focus());
  }

  function enter(editor) {
    active = editor;
    bar.setAttribute("aria-controls", editor.area.id);
    show();
  }

  // ---- the buttons

  const COMMANDS = {
    bold: () => active.inline("bold"),
    italic: () => active.inline("italic"),
    heading: () => active.toggle("h3"),
    ul: () => active.toggle("ul"),
    ol: () => active.toggle("ol"),
    quote: () => active.toggle("blockquote"),
    undo: () => say(active.undo() ? words("undone") : words("nothing")),
    redo: () => say(active.redo() ? words("redone") : words("nothing")),
    "row-add": () => active.row(true) && say(words("rowAdded")),
    "row-remove": () => say(active.row(false) ? words("rowRemoved") : words("rowStays")),
    "column-add": () => active.column(true) && say(words("columnAdded")),
    "column-remove": () => say(active.column(false) ? words("columnRemoved") : words("columnStays")),
    "table-remove": () => active.dropTable() && say(words("tableRemoved")),
    link: () => ask("link", { address: active.closest("a")?.getAttribute("href") ?? "", words: active.closest("a")?.textContent ?? getSelection().toString() }),
    note: () => askNote(null),
    table: () => ask("table", {}),
    source: () => ask("source", {}),
    term: () => ask("term", { term: "" }),
  };

  bar.addEventListener("mousedown", (event) => event.preventDefault());
  bar.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-command]");
    if (button && button.getAttribute("aria-disabled") !== "true") run(button.dataset.command);
  });

  function run(command) {
    if (!active) return;
    active.focus();
    COMMANDS[command]();
    show();
  }

  const TOOLS = () => [...bar.querySelectorAll("button")].filter((button) => !button.closest("[hidden]"));

  bar.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      event.preventDefault();
      active?.area.focus();
      return;
    }
    const tools = TOOLS();
    const here = tools.indexOf(document.activeElement);
    const next = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: tools.length - 1 }[event.key];
    if (next === undefined || here < 0) return;
    event.preventDefault();
    rove(tools[(next + tools.length) % tools.length]).focus();
  });

  function rove(tool) {
    for (const other of bar.querySelectorAll("button")) other.tabIndex = other === tool ? 0 : -1;
    return tool;
  }

  const SHORTCUTS = {
    "ctrl+KeyB": "bold",
    "ctrl+KeyI": "italic",
    "ctrl+KeyK": "link",
    "ctrl+KeyZ": "undo",
    "ctrl+KeyY": "redo",
    "ctrl+shift+KeyZ": "redo",
    "ctrl+shift+Digit6": "heading",
    "ctrl+shift+Digit7": "ol",
    "ctrl+shift+Digit8": "ul",
    "ctrl+shift+Digit9": "quote",
    "ctrl+shift+KeyF": "note",
    "ctrl+shift+KeyL": "term",
  };

  function keys(event) {
    if (event.altKey && event.key === "F10") {
      event.preventDefault();
      rove(TOOLS().find((tool) => tool.tabIndex === 0) ?? TOOLS()[0]).focus();
      return;
    }
    // Ctrl+Alt is AltGr on our keyboards, and writes characters.
    if (event.altKey || !(event.ctrlKey || event.metaKey)) return;
    const command = SHORTCUTS[`ctrl+${event.shiftKey ? "shift+" : ""}${event.code}`];
    if (!command) return;
    event.preventDefault();
    run(command);
  }

  document.addEventListener("selectionchange", show);

  /** Which tools are on where one stands, and whether those of a table are there. */
  function show() {
    if (!active?.range()) return;
    const on = {
      bold: document.queryCommandState("bold") && !active.closest("th, h3"),
      italic: document.queryCommandState("italic"),
      heading: Boolean(active.closest("h3")),
      ul: Boolean(active.closest("ul")),
      ol: Boolean(active.closest("ol")),
      quote: Boolean(active.closest("blockquote")),
      link: Boolean(active.closest("a")),
    };
    for (const [command, pressed] of Object.entries(on)) {
      bar.querySelector(`[data-command="${command}"]`)?.setAttribute("aria-pressed", String(pressed));
    }
    bar.querySelector("[data-table-tools]").hidden = !active.closest("table");
    if (!TOOLS().some((tool) => tool.tabIndex === 0)) rove(TOOLS()[0]);
  }

  // ---- what has to be asked

  function ask(name, values, then) {
    const dialog = document.querySelector(`dialog[data-dialog="${name}"]`);
    if (!dialog) return;
    kept = active.range()?.cloneRange();
    const form = dialog.querySelector("form");
    form.reset();
    for (const [field, value] of Object.entries(values)) {
      if (form.elements[field]) form.elements[field].value = value;
    }
    // The "close" event comes a moment after the dialog has closed, and what is typed in that moment would stand before what
    // was asked for. So an answer is taken at once; the event is left for what closes a dialog otherwise, as Escape does.
    let answered = false;
    const take = (answer) => {
      if (answered) return;
      answered = true;
      back();
      if (answer) (then ?? ANSWERS[name])(form.elements, answer);
      show();
    };
    form.onsubmit = (event) => {
      event.preventDefault();
      dialog.close();
      take(event.submitter?.value ?? "");
    };
    dialog.onclose = () => take("");
    dialog.showModal();
  }

  function back() {
    active.area.focus();
    if (!kept) return;
    getSelection().removeAllRanges();
    getSelection().addRange(kept);
  }

  const ANSWERS = {
    link: (fields, answer) => {
      const address = fields.address.value.trim();
      if (answer === "remove" || !address) active.unlink();
      else active.link(/^(https?:\/\/|mailto:)/.test(address) ? address : "https://" + address, fields.words.value.trim());
    },
    table: (fields) => {
      const count = (field, most) => Math.min(most, Math.max(1, Number(field.value) || 1));
      active.table(fields.caption.value.trim(), count(fields.columns, 12), count(fields.rows, 50), bar.dataset.column);
      say(words("tableAdded"));
    },
    source: (fields) => fields.source?.value && active.mark(markup.SOURCE + fields.source.value),
    term: (fields) => fields.term.value.trim() && active.insert(fields.term.value.trim()),
  };

  function askNote(mark) {
    const element = mark ?? null;
    ask("note", { text: element?.dataset.note ?? "" }, (fields, answer) => {
      const text = fields.text.value.replace(/\s+/g, " ").trim();
      if (!element) {
        if (text && answer !== "remove") active.note(text);
        return;
      }
      if (answer === "remove" || !text) element.remove();
      else element.dataset.note = text;
      active.changed();
    });
  }

  /** The notes of a section in words under it: to read, to change and to take away. */
  function notes(editor) {
    let list = editor.area.parentElement.querySelector(":scope > ol.rt-notes");
    if (!list) {
      list = document.createElement("ol");
      list.className = "rt-notes";
      list.setAttribute("aria-label", words("notes"));
      list.lang = "sv";
      editor.area.after(list);
      list.addEventListener("click", (event) => {
        const at = [...list.children].indexOf(event.target.closest("li"));
        const mark = editor.area.querySelectorAll(".rt-note[data-note]")[at];
        if (!mark || !event.target.closest("button")) return;
        active = editor;
        askNote(mark);
      });
    }
    const marks = [...editor.area.querySelectorAll(".rt-note[data-note]")];
    list.hidden = marks.length === 0;
    list.replaceChildren(
      ...marks.map((mark) => {
        const item = document.createElement("li");
        const button = document.createElement("button");
        Object.assign(button, { type: "button", className: "rt-plain", textContent: words("change") });
        button.setAttribute("aria-label", words("changeNote", mark.dataset.mark));
        item.append(`${mark.dataset.mark}. ${mark.dataset.note} `, button);
        return item;
      }),
    );
  }

  /** What did not come along with what was pasted, said and written under the section until something else is pasted there. */
  function leftBehind(editor, { struck, pictures, levels }) {
    const some = (count, what) => (count === 0 ? [] : [count === 1 ? words(what + "One") : words(what + "Other", count)]);
    const said = [...some(struck, "struck"), ...some(pictures, "pictures"), ...(levels ? [words("levels")] : [])].join(" ");
    let place = editor.area.nextElementSibling;
    if (!place?.matches(".rt-pasted")) {
      place = document.createElement("p");
      place.className = "rt-hint rt-pasted";
      editor.area.after(place);
    }
    place.textContent = said;
    place.hidden = !said;
    if (said) say(said);
  }

  for (const textarea of document.querySelectorAll("textarea[data-editor]")) {
    const editor = new Editor(textarea);
    editors.set(editor.area, editor);
    editor.area.addEventListener("focus", () => enter(editor));
    editor.area.addEventListener("keydown", keys);
    editor.area.addEventListener("rt:kept", () => notes(editor));
    editor.area.addEventListener("rt:pasted", ({ detail }) => leftBehind(editor, detail));
    editor.area.addEventListener("click", (event) => {
      const mark = event.target.closest(".rt-note[data-note]");
      if (mark) askNote(mark);
    });
    notes(editor);
  }
  document.execCommand("defaultParagraphSeparator", false, "p");
  globalThis.rodatraden.editors = editors;
  bar.hidden = false;
  active = [...editors.values()][0] ?? null;
  document.addEventListener("DOMContentLoaded", goToPlace);
  if (document.readyState !== "loading") goToPlace();
})();
