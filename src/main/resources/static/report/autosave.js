// What is written is saved a moment after the last key, and when a section is left. What could not be saved stays in the
// text, and in this tab's memory until it has been.
(() => {
  "use strict";
  const form = document.querySelector("form[data-autosave]");
  // Where both texts are shown a person chooses, and nothing is saved before that.
  if (!form || form.dataset.conflict !== undefined) return;
  const PAUSE = 3000;
  const AGAIN = 15000;
  const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content ?? "";
  const state = form.querySelector("[data-autosave-state]");
  const others = document.querySelector("[data-others]");
  const memory = "rodatraden:" + form.dataset.autosave;
  const editorOf = (textarea) => [...(globalThis.rodatraden?.editors?.values() ?? [])].find((editor) => editor.textarea === textarea);
  const texts = () => [...form.querySelectorAll("textarea[name^='text-']")];
  const aim = () => ["stance", "meeting"].map((name) => new FormData(form).get(name) ?? "").join("|");

  const stored = new Map();
  const stopped = new Set();
  let seen = versions(form.elements.version.value);
  let aimed = aim();
  let timer = 0;
  let running = false;
  let sent = false;

  for (const textarea of texts()) stored.set(textarea.name, textarea.value);
  recall();

  form.addEventListener("input", () => later(PAUSE));
  form.addEventListener("change", () => later(PAUSE));
  // To press a button leaves the section: what it holds goes with the form, and not once more before it.
  let pressed = false;
  form.addEventListener("pointerdown", (event) => (pressed = Boolean(event.target.closest("button[type=submit]"))));
  document.addEventListener("click", () => (pressed = false));
  form.addEventListener("focusout", () => pressed || later(0));
  form.addEventListener("submit", () => {
    sent = true;
    clearTimeout(timer);
    sessionStorage.removeItem(memory);
  });
  addEventListener("online", () => later(0));
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && save(true));
  addEventListener("beforeunload", (event) => {
    if (!sent && changed().length && state.dataset.state === "failed") event.preventDefault();
  });

  function later(pause) {
    clearTimeout(timer);
    timer = setTimeout(save, pause);
    if (!changed().length) return;
    remember();
    // "Saved" is said of what stands there, and no longer when more has been written.
    if (["saved", "joined"].includes(state.dataset.state)) say("");
  }

  function changed() {
    return texts().filter((textarea) => textarea.value !== stored.get(textarea.name) && !stopped.has(textarea.name));
  }

  async function save(leaving = false) {
    clearTimeout(timer);
    const parts = changed();
    if (sent || running || (!parts.length && aim() === aimed)) return;
    running = true;
    const body = new URLSearchParams({ stance: "", meeting: "" });
    for (const name of ["stance", "meeting"]) body.set(name, new FormData(form).get(name) ?? "");
    body.set("version", parts.map((textarea) => `${key(textarea)}=${seen.get(key(textarea)) ?? 0}`).join(";"));
    for (const textarea of parts) body.set(textarea.name, textarea.value);
    const offered = new Map(parts.map((textarea) => [textarea.name, textarea.value]));
    const aiming = aim();
    try {
      const headers = { [meta("csrf-header")]: meta("csrf-token"), Accept: "application/json" };
      const small = [...offered.values()].join("").length < 20000;
      const answer = await fetch(form.dataset.autosave, { method: "POST", body, headers, redirect: "error", keepalive: leaving === true && small });
      if (answer.status === 409) both(parts);
      else if (!answer.ok) failed();
      else {
        aimed = aiming;
        saved(await answer.json(), offered);
      }
    } catch {
      failed();
    } finally {
      running = false;
      if (changed().length && state.dataset.state !== "failed") later(PAUSE);
    }
  }

  function saved(answer, offered) {
    for (const [section, { version, text }] of Object.entries(answer.sections)) {
      const textarea = form.elements["text-" + section];
      const editor = editorOf(textarea);
      const joined = text !== offered.get(textarea.name).replace(/\s+$/, "");
      const busy = textarea.value !== offered.get(textarea.name) || document.activeElement === (editor?.area ?? textarea);
      // What somebody else wrote is put in when nobody writes here; until then the next saving joins once more.
      if (joined && busy) {
        stored.set(textarea.name, offered.get(textarea.name));
        pending(textarea, text);
        continue;
      }
      if (joined) put(textarea, text);
      stored.set(textarea.name, joined ? text : offered.get(textarea.name));
      seen.set(section, version);
    }
    form.elements.version.value = [...seen].map(([section, version]) => `${section}=${version}`).join(";");
    document.dispatchEvent(new Event("rt:stayed"));
    if (!changed().length) sessionStorage.removeItem(memory);
    const time = new Date(answer.savedAt).toLocaleTimeString("sv-SE", { hour: "2-digit", minute: "2-digit", timeZone: "Europe/Stockholm" });
    const joined = answer.joined.length > 0;
    if (joined || !changed().length) say(joined ? "joined" : "saved", document.documentElement.lang === "sv" ? time.replace(":", ".") : time, answer.joined.join(", "));
    present(answer.others);
  }

  function pending(textarea, text) {
    const place = editorOf(textarea)?.area ?? textarea;
    const had = textarea.value;
    place.addEventListener(
      "blur",
      () => {
        if (textarea.value === had) {
          // Saved once more from the old base, the answer holds both texts and is put in.
          stored.set(textarea.name, null);
          later(0);
        }
      },
      { once: true },
    );
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

  function both(parts) {
    for (const textarea of parts) stopped.add(textarea.name);
    remember();
    say("both");
  }

  function failed() {
    remember();
    say("failed");
    clearTimeout(timer);
    timer = setTimeout(save, AGAIN);
  }

  function say(what, ...values) {
    const text = values.reduce((words, value, i) => words.replace(`{${i}}`, value), state.dataset[what] ?? "");
    state.dataset.state = what;
    if (state.textContent !== text) state.textContent = text;
  }

  function present(names) {
    if (!others) return;
    others.hidden = names.length === 0;
    others.textContent = names.length ? others.dataset.text.replace("{0}", names.join(", ")) : "";
  }

  function remember() {
    const kept = Object.fromEntries(texts().filter((textarea) => textarea.value !== stored.get(textarea.name)).map((textarea) => [textarea.name, { text: textarea.value, seen: seen.get(key(textarea)) ?? 0 }]));
    try {
      sessionStorage.setItem(memory, JSON.stringify(kept));
    } catch {
      // A full or forbidden memory: the text is still on the page.
    }
  }

  /** What an earlier visit of this tab could not save is put back, upon the version that it was written from. */
  function recall() {
    let kept = {};
    try {
      kept = JSON.parse(sessionStorage.getItem(memory) ?? "{}");
    } catch {
      return;
    }
    for (const [name, { text, seen: version }] of Object.entries(kept)) {
      const textarea = form.elements[name];
      if (!textarea || textarea.value === text) continue;
      put(textarea, text);
      seen.set(key(textarea), version);
      say("recalled");
      later(0);
    }
  }

  function key(textarea) {
    return textarea.name.slice("text-".length);
  }

  function versions(text) {
    return new Map(text.split(";").filter(Boolean).map((part) => [part.split("=")[0], Number(part.split("=")[1])]));
  }
})();
