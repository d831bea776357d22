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
    if (said) document.getElementById("live").textContent = said.trim();
    if (document.activeElement === document.body) {
      const heading = target.querySelector("h1, h2, h3");
      if (heading) {
        heading.tabIndex = -1;
        heading.focus();
      }
    }
  });

  document.addEventListener("DOMContentLoaded", () => document.querySelector("[data-focus]")?.focus());

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
})();
