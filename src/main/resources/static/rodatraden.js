// Everything here is a convenience: each page works without it.
(() => {
  "use strict";
  const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content ?? "";

  // The one place where a request made by script gets its token.
  document.addEventListener("htmx:configRequest", (event) => {
    event.detail.headers[meta("csrf-header")] = meta("csrf-token");
  });

  // After a swap the reader is told, and focus goes to the heading of what came, unless it was kept.
  document.addEventListener("htmx:afterSwap", (event) => {
    const target = event.detail.target;
    const said = target.querySelector("[data-announce]")?.textContent;
    const live = document.getElementById("live");
    const about = target.dataset.saysOf;
    if (said) {
      live.textContent = said.trim();
      live.dataset.about = about ?? "";
    } else if (about && live.dataset.about === about) {
      // What was wrong with a control is right again: what it means is told instead, and the fault no longer stands there.
      live.textContent = target.textContent.trim();
      delete live.dataset.about;
    }
    if (document.activeElement === document.body) {
      const heading = target.querySelector("h1, h2, h3");
      if (heading) {
        heading.tabIndex = -1;
        heading.focus();
      }
    }
  });

  // What is said about a control says whether its text is taken.
  for (const swapped of ["htmx:afterSwap", "htmx:oobAfterSwap"]) {
    document.addEventListener(swapped, (event) => {
      const said = event.detail.target;
      const control = said.dataset?.saysOf && document.getElementById(said.dataset.saysOf);
      if (!control) return;
      if (said.querySelector("[data-faulty]")) control.setAttribute("aria-invalid", "true");
      else control.removeAttribute("aria-invalid");
    });
  }

  document.addEventListener("DOMContentLoaded", focusAsked);
  // Going to the place in an address takes focus from whatever had it, sometimes after the page is ready.
  addEventListener("load", () => location.hash && setTimeout(() => document.activeElement === document.body && focusAsked()));

  function focusAsked() {
    const asked = document.getElementById(location.hash.slice(1));
    const control = asked?.matches("input, select, textarea, [data-row]") ? asked : document.querySelector("[data-focus]");
    control?.focus();
  }

  // A button or link may have keys of its own; the page says which.
  document.addEventListener("keydown", (event) => {
    const pressed = (event.ctrlKey ? "Ctrl+" : "") + (event.shiftKey ? "Shift+" : "") + event.key;
    const target = document.querySelector(`[data-keys="${CSS.escape(pressed)}"]`);
    if (target && !event.altKey && !event.metaKey && !event.defaultPrevented) {
      event.preventDefault();
      target.click();
    }
  });

  // Rows of a table that open: arrows go from one to the next, a click anywhere opens.
  document.addEventListener("keydown", (event) => {
    const link = event.target.closest?.("[data-row]");
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!link || !step) return;
    const links = [...link.closest("[data-rows]").querySelectorAll("[data-row]")];
    const next = links[links.indexOf(link) + step];
    if (next) {
      event.preventDefault();
      next.focus();
    }
  });
  document.addEventListener("click", (event) => {
    const row = event.target.closest("[data-rows] > tr");
    const link = row?.querySelector("[data-row]");
    if (link && !event.target.closest("a, button, input") && !getSelection().toString()) link.click();
  });

  // Links of the error summary put focus in the control, not only in view.
  document.addEventListener("click", (event) => {
    const link = event.target.closest(".rt-errors a[href^='#']");
    const control = link && document.getElementById(link.hash.slice(1));
    if (control) {
      event.preventDefault();
      control.focus();
      control.scrollIntoView({ block: "center" });
    }
  });

  // A file that no form would ever see is told of before it is sent, and what was typed beside it stays.
  document.addEventListener("submit", (event) => {
    const limit = document.querySelector('meta[name="largest-upload"]');
    const input = [...event.target.querySelectorAll("input[type=file]")].find((one) =>
      [...one.files].some((file) => file.size > Number(limit?.content)),
    );
    if (!input) return;
    event.preventDefault();
    const id = `error-${input.name}`;
    const said = document.getElementById(id) ?? document.createElement("p");
    said.id = id;
    said.className = "ds-validation-message";
    said.textContent = limit.dataset.said;
    input.before(said);
    input.setAttribute("aria-invalid", "true");
    input.setAttribute("aria-describedby", [...new Set(`${input.getAttribute("aria-describedby") ?? ""} ${id}`.trim().split(" "))].join(" "));
    input.focus();
  });

  // Nobody is signed out without a warning, and a click is enough to stay.
  const timeout = document.querySelector(".rt-timeout");
  const WARNING = 5 * 60;
  let warning = 0;
  if (timeout) {
    stayed();
    timeout.querySelector("button").addEventListener("click", async () => {
      const headers = { [meta("csrf-header")]: meta("csrf-token") };
      const answer = await fetch("/session", { method: "POST", headers });
      if (answer.status === 204) stayed();
      else location.reload();
    });
    document.addEventListener("htmx:afterRequest", stayed);
    document.addEventListener("rt:stayed", stayed);
  }

  function stayed() {
    if (!timeout) return;
    clearTimeout(warning);
    timeout.hidden = true;
    warning = setTimeout(() => (timeout.hidden = false), (timeout.dataset.seconds - WARNING) * 1000);
  }

  // What is typed in a form with a draft is saved on the server a moment after the last key.
  const PAUSE = 1500;
  for (const form of document.querySelectorAll("form[data-draft-form]")) keepDraft(form);

  function keepDraft(form) {
    const state = form.querySelector("[data-draft-state]");
    let timer = 0;
    let dirty = false;
    let running = null;

    restore(form);
    form.addEventListener("input", () => {
      dirty = true;
      clearTimeout(timer);
      timer = setTimeout(save, PAUSE);
    });
    form.addEventListener("submit", sent);
    // To press a button leaves the control: what it held goes with the form, and not once more before it.
    let pressed = false;
    form.addEventListener("pointerdown", (event) => (pressed = Boolean(event.target.closest("button"))));
    document.addEventListener("click", () => (pressed = false));
    form.addEventListener("htmx:beforeRequest", (event) => {
      if (!event.target.name) return;
      if (pressed) event.preventDefault();
      else sent();
    });

    function sent() {
      dirty = false;
      clearTimeout(timer);
      running?.abort();
    }
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden" && dirty) save();
    });

    async function save() {
      clearTimeout(timer);
      dirty = false;
      running?.abort();
      running = new AbortController();
      const body = new URLSearchParams({ form: form.dataset.draftForm, version: form.elements.version?.value ?? "" });
      for (const [name, control] of controls(form)) {
        if (!/^(radio|checkbox)$/.test(control.type)) body.append("text." + name, control.value);
        else if (control.checked) body.append("text." + name, control.value);
      }
      try {
        const headers = { [meta("csrf-header")]: meta("csrf-token") };
        const answer = await fetch("/drafts", { method: "POST", body, headers, keepalive: true, signal: running.signal });
        say(answer.status === 204 ? "saved" : answer.status === 413 ? "full" : "failed");
        if (answer.status === 204) stayed();
      } catch (problem) {
        if (problem.name !== "AbortError") say("failed");
      }
    }

    function say(what) {
      if (what !== "saved") dirty = true;
      state.dataset.state = what;
      state.textContent = state.dataset[what];
    }
  }

  function controls(form) {
    return [...form.elements]
      .filter((control) => control.name && control.type !== "hidden" && control.type !== "submit" && !control.readOnly)
      .map((control) => [control.name, control]);
  }

  function restore(form) {
    for (const kept of form.querySelectorAll("template[data-kept]")) {
      const text = kept.content.textContent;
      const chosen = text.split("\n");
      for (const [name, control] of controls(form)) {
        if (name !== kept.dataset.kept) continue;
        if (/^(radio|checkbox)$/.test(control.type)) control.checked = chosen.includes(control.value);
        else control.value = text;
      }
    }
  }
})();
