// What is written is saved a moment after the last key, and when a section is left. What could not be saved stays in the
// text, and in this tab's memory until it has been.
(() => {
  "use strict";
  const form = document.querySelector("form[data-autosave]");
  if (!form) return;
  const PAUSE = 3000;
  const AGAIN = 15000;
  const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content ?? "";
  const state = form.querySelector("[data-autosave-state]");
  const others = document.querySelector("[data-others]");
  const beside = document.querySelector("[data-beside]");
  const clashes = globalThis.rodatraden.clashes;
  const memory = "rodatraden:" + form.dataset.autosave;
  const editorOf = (textarea) => [...(globalThis.rodatraden?.editors?.values() ?? [])].find((editor) => editor.textarea === textarea);
  const texts = () => [...form.querySelectorAll("textarea[name^='text-']")];
  const CHOICES = ["stance", "meeting"].filter((name) => form.elements["seen-" + name]);
  const chosen = (name) => new FormData(form).get(name) ?? "";

  // What the server has of each section's words here; where a colleague's words were joined with them and are not taken
  // in yet, that is the base of the next joining, and no version has it.
  const stored = new Map();
  const bases = new Map([...form.querySelectorAll("input[name^='base-']")].map((field) => ["text-" + field.name.slice("base-".length), field.value]));
  const stopped = new Set();
  // Sections where the writer has chosen what is to stand, until that is saved.
  const decided = new Set();
  let seen = versions(form.elements.version.value);
  let timer = 0;
  let running = null;
  let sent = false;

  // A text that clashed is stored too: for its writer alone, until the writer has chosen.
  // A page that was drawn to tell a fault holds what was typed, and not what is stored.
  for (const textarea of texts()) stored.set(textarea.name, form.dataset.unsaved === undefined ? textarea.value : null);
  recall();

  form.addEventListener("input", () => later(PAUSE));
  form.addEventListener("change", () => later(PAUSE));
  // To press a button leaves the section: what it holds goes with the form, and not once more before it.
  let pressed = false;
  form.addEventListener("pointerdown", (event) => (pressed = Boolean(event.target.closest("button[type=submit]"))));
  document.addEventListener("click", () => (pressed = false));
  form.addEventListener("focusout", () => pressed || later(0));
  // What the form takes with it stays remembered: whether it got there is seen when the report is opened again.
  form.addEventListener("submit", () => {
    sent = true;
    clearTimeout(timer);
    remember(true);
  });
  addEventListener("online", () => later(0));
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && save(true));
  addEventListener("beforeunload", (event) => {
    if (sent) return;
    const unsaved = changed().length && ["failed", "refused", "too-long"].includes(state.dataset.state);
    if (unsaved || clashes.headings().length) event.preventDefault();
  });
  // The text that the writer lets stand is saved upon the version that was shown beside it.
  form.addEventListener("rt:chosen", ({ detail: { section, version, text } }) => {
    const textarea = form.elements["text-" + section];
    if (text !== null) put(textarea, text);
    seen.set(section, version);
    bases.delete(textarea.name);
    stored.set(textarea.name, null);
    decided.add(section);
    carry();
    later(0);
  });
  form.addEventListener("rt:settled", ({ detail: { section } }) => {
    const textarea = form.elements["text-" + section];
    (editorOf(textarea)?.area ?? textarea).focus();
  });

  function later(pause) {
    clearTimeout(timer);
    timer = setTimeout(save, pause);
    if (!changed().length) return;
    remember();
    // "Saved" is said of what stands there, and no longer when more has been written.
    if (["saved", "joined"].includes(state.dataset.state)) say("");
  }

  function touched() {
    return CHOICES.filter((name) => chosen(name) !== form.elements["seen-" + name].value && !stopped.has(name));
  }

  function changed() {
    return texts().filter((textarea) => textarea.value !== stored.get(textarea.name));
  }

  function save(leaving = false) {
    clearTimeout(timer);
    if (sent || running || (!changed().length && !touched().length)) return running;
    running = offer(leaving === true).finally(() => {
      running = null;
      if (!sent && changed().length && !["failed", "signed-out", "refused", "too-long"].includes(state.dataset.state)) later(PAUSE);
    });
    return running;
  }

  /** What a text is offered upon: one that clashed goes on clashing, however much is added, until its writer has chosen. */
  function begun(textarea) {
    return { seen: seen.get(key(textarea)) ?? 0, base: bases.get(textarea.name) };
  }

  /** @return "saved", or the name of what hindered it */
  async function offer(leaving) {
    const parts = changed();
    const choices = touched();
    const body = new URLSearchParams();
    for (const name of choices) {
      body.set(name, chosen(name));
      body.set("seen-" + name, form.elements["seen-" + name].value);
    }
    const offered = new Map(parts.map((textarea) => [textarea.name, { text: textarea.value, ...begun(textarea) }]));
    body.set("version", parts.map((textarea) => `${key(textarea)}=${offered.get(textarea.name).seen}`).join(";"));
    for (const textarea of parts) {
      const { text, base } = offered.get(textarea.name);
      body.set(textarea.name, text);
      if (base !== undefined) body.set("base-" + key(textarea), base);
      if (clashes.id(key(textarea))) {
        body.set("clash-" + key(textarea), clashes.id(key(textarea)));
        body.set("kept-" + key(textarea), clashes.kept(key(textarea)));
      }
      if (decided.has(key(textarea))) {
        body.set("keep-" + key(textarea), "mine");
        body.set("shown-" + key(textarea), offered.get(textarea.name).seen);
      }
    }
    body.set("attached", form.elements.attached.value);
    let answer;
    try {
      const headers = { [meta("csrf-header")]: meta("csrf-token"), Accept: "application/json" };
      const small = body.toString().length < 60000;
      answer = await fetch(form.dataset.autosave, { method: "POST", body, headers, redirect: "manual", keepalive: leaving && small });
    } catch {
      return failed("failed");
    }
    // Only a page to sign in on answers a saving by leading elsewhere.
    if (answer.type === "opaqueredirect" || answer.status === 401) return failed("signed-out");
    if (answer.status === 422 || answer.status === 413) return failed("too-long");
    if (answer.status === 403 || answer.status === 404) return failed("refused");
    if (!answer.ok) return failed("failed");
    try {
      saved(await answer.json(), offered, choices);
      return "saved";
    } catch {
      return failed("failed");
    }
  }

  function saved(answer, offered, choices) {
    const next = [];
    for (const [section, clash] of Object.entries(answer.clashes)) {
      stored.set("text-" + section, offered.get("text-" + section).text);
      decided.delete(section);
      clashes.show(section, clash);
    }
    for (const [section, { version, text }] of Object.entries(answer.sections)) {
      const textarea = form.elements["text-" + section];
      const editor = editorOf(textarea);
      const mine = offered.get(textarea.name).text;
      decided.delete(section);
      if (answer.next[section] && textarea.value === mine) {
        offerNext(textarea, answer.next[section]);
        next.push(section);
        continue;
      }
      clashes.settle(section);
      const joined = text !== mine.replace(/\r\n/g, "\n").replace(/\s+$/, "");
      const busy = textarea.value !== mine || document.activeElement === (editor?.area ?? textarea);
      seen.set(section, version);
      stored.set(textarea.name, mine);
      bases.delete(textarea.name);
      if (!joined) continue;
      // What somebody else wrote is put in when nobody writes here. Until then what was offered is what the writer goes on
      // from: the stored text holds it already, and to begin from an older one would be to contradict oneself.
      if (busy) {
        bases.set(textarea.name, mine);
        pending(textarea, mine, text);
      } else {
        take(textarea, text);
      }
    }
    // What a colleague has chosen is not seen here: only what was chosen here is.
    for (const name of choices) {
      if (answer.unsettled.includes(name)) stopped.add(name);
      else form.elements["seen-" + name].value = answer.chosen[name];
    }
    carry();
    document.dispatchEvent(new Event("rt:stayed"));
    document.dispatchEvent(new Event("rt:saved"));
    if (changed().length) remember();
    else sessionStorage.removeItem(memory);
    const time = new Date(answer.savedAt).toLocaleTimeString("sv-SE", { hour: "2-digit", minute: "2-digit", timeZone: "Europe/Stockholm" });
    const joined = answer.joined.length > 0;
    if (next.length) say("next", clashes.headings(next).join(", "));
    else if (clashes.headings().length) say("both", clashes.headings().join(", "));
    else if (answer.unsettled.length) say("unsettled");
    else if (joined || !changed().length) say(joined ? "joined" : "saved", document.documentElement.lang === "sv" ? time.replace(":", ".") : time, answer.joined.join(", "));
    present(answer.others);
    if (beside) beside.hidden = answer.attached;
  }

  /** Another of the writer's texts takes the place of the one that was chosen about. */
  function offerNext(textarea, { clash, seen: version, base }) {
    take(textarea, clash.kept);
    seen.set(key(textarea), version);
    if (base === null) bases.delete(textarea.name);
    else bases.set(textarea.name, base);
    clashes.show(key(textarea), clash);
  }

  /** The form that is sent by hand begins where the savings ended. */
  function carry() {
    form.elements.version.value = [...seen].map(([section, version]) => `${section}=${version}`).join(";");
    for (const field of form.querySelectorAll("input[name^='base-'], input[name^='keep-']")) field.remove();
    for (const [name, base] of bases) carried("base-" + name.slice("text-".length), base);
    for (const section of decided) carried("keep-" + section, "mine");
  }

  function carried(name, value) {
    const field = document.createElement("input");
    field.type = "hidden";
    field.name = name;
    field.value = value;
    form.append(field);
  }

  function pending(textarea, mine, joined) {
    const place = editorOf(textarea)?.area ?? textarea;
    place.addEventListener(
      "blur",
      () => {
        if (textarea.value !== mine || bases.get(textarea.name) !== mine) return;
        bases.delete(textarea.name);
        take(textarea, joined);
        carry();
      },
      { once: true },
    );
  }

  function take(textarea, text) {
    put(textarea, text);
    stored.set(textarea.name, textarea.value);
  }

  function put(textarea, text) {
    const editor = editorOf(textarea);
    if (editor) {
      editor.show(text);
      editor.state = editor.capture();
      editor.past = [];
      editor.area.dispatchEvent(new CustomEvent("rt:kept"));
    } else {
      textarea.value = text;
    }
  }

  /** What is hindered by the net alone is tried again; the rest by what the writer does about it. */
  function failed(why) {
    remember();
    say(why);
    clearTimeout(timer);
    if (why === "failed") timer = setTimeout(save, AGAIN);
    return why;
  }

  function say(what, ...values) {
    const words = state.dataset[what.replace(/-(.)/g, (_, letter) => letter.toUpperCase())] ?? "";
    const text = values.reduce((so, value, i) => so.replace(`{${i}}`, value), words);
    state.dataset.state = what;
    if (state.textContent !== text) state.textContent = text;
    return what;
  }

  function present(names) {
    if (!others) return;
    others.hidden = names.length === 0;
    others.textContent = names.length ? others.dataset.text.replace("{0}", names.join(", ")) : "";
  }

  function remember(leaving = false) {
    keep(
      texts()
        .filter((textarea) => textarea.value !== stored.get(textarea.name))
        .map((textarea) => [textarea.name, { text: textarea.value, seen: seen.get(key(textarea)) ?? 0, base: bases.get(textarea.name), clash: clashes.id(key(textarea)), kept: clashes.kept(key(textarea)), sent: leaving }]),
    );
  }

  function keep(entries) {
    try {
      if (entries.length) sessionStorage.setItem(memory, JSON.stringify(Object.fromEntries(entries)));
      else sessionStorage.removeItem(memory);
    } catch {
      // A full or forbidden memory: the text is still on the page.
    }
  }

  /**
   * What an earlier visit of this tab could not save is put back, upon the version that it was written from. What went with
   * the form did get there when its writer has a later version since.
   */
  function recall() {
    let kept = {};
    try {
      kept = JSON.parse(sessionStorage.getItem(memory) ?? "{}");
    } catch {
      return;
    }
    const mine = versions(form.dataset.mine ?? "");
    for (const [name, { text, seen: version, base, clash, kept: words, sent: left }] of Object.entries(kept)) {
      const textarea = form.elements[name];
      if (!textarea || textarea.value === text || (left && (mine.get(key(textarea)) ?? 0) > version)) continue;
      put(textarea, text);
      seen.set(key(textarea), version);
      if (base !== undefined) bases.set(name, base);
      if (clash) clashes.hold(key(textarea), clash, words);
      say("recalled");
      later(0);
    }
    remember();
  }

  function key(textarea) {
    return textarea.name.slice("text-".length);
  }

  function versions(text) {
    return new Map(text.split(";").filter(Boolean).map((part) => [part.split("=")[0], Number(part.split("=")[1])]));
  }
})();
