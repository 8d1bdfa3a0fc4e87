// Small comforts; every page works without them.
(function () {
  "use strict";
  document.documentElement.classList.add("js");
  // Fonts come after the page: on a thin line the text is read before them.
  document.querySelectorAll("link[data-late]").forEach(function (link) { link.media = "all"; });
  // A form is sent once, however often the button is pressed.
  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (form.method === "get") { return; }
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "yes";
    window.setTimeout(function () { delete form.dataset.sent; }, 4000);
  });
  window.addEventListener("pageshow", function () {
    document.querySelectorAll("form[data-sent]").forEach(function (form) { delete form.dataset.sent; });
  });
  // What was refused is read first.
  document.addEventListener("DOMContentLoaded", function () {
    var refused = document.querySelector(".objections");
    if (refused) { refused.focus(); }
  });
  // A wide row opens its record wherever it is clicked; the link in it serves the keyboard.
  document.addEventListener("click", function (event) {
    var row = event.target.closest("tr[data-href]");
    if (row && !event.target.closest("a, button, input, select, textarea, label") && !String(window.getSelection())) {
      window.location.href = row.dataset.href;
    }
  });
  // Enter presses the first button of a form: where that looks for somebody, it does so in the field that asks, and sends the form in any other.
  document.addEventListener("keydown", function (event) {
    var main = event.key === "Enter" && !event.isComposing && event.target.matches("form input:not([type=search])") && event.target.form.querySelector("button[data-main]");
    // What is folded within a form has a button of its own.
    var near = main && event.target.closest("form details");
    if (near) { main = near.querySelector("button") || main; }
    if (main) { event.preventDefault(); main.click(); }
  });
  // One tick for all rows of a page.
  document.addEventListener("change", function (event) {
    if (event.target.matches("[data-all]")) {
      document.querySelectorAll("input[form='" + event.target.dataset.all + "'][type=checkbox]").forEach(function (row) { row.checked = event.target.checked; });
    }
  });
  document.addEventListener("click", function (event) {
    if (event.target.closest("[data-print]")) { window.print(); }
  });
  // One search: "/" leads to its field, the arrows through what it suggests, Escape back.
  var seek = document.getElementById("seekall");
  document.addEventListener("keydown", function (event) {
    if (!seek || event.ctrlKey || event.altKey || event.metaKey) { return; }
    var at = document.activeElement;
    if (event.key === "/" && !at.closest("input, textarea, select, [contenteditable]")) {
      event.preventDefault();
      seek.focus();
      return;
    }
    if (!at.closest(".seekall")) { return; }
    var links = Array.prototype.slice.call(document.querySelectorAll("#suggested a"));
    var place = links.indexOf(at);
    if (event.key === "Escape") {
      document.getElementById("suggested").replaceChildren();
      seek.focus();
    } else if (event.key === "ArrowDown" && links.length) {
      event.preventDefault();
      links[Math.min(place + 1, links.length - 1)].focus();
    } else if (event.key === "ArrowUp" && place >= 0) {
      event.preventDefault();
      (place ? links[place - 1] : seek).focus();
    }
  });
  document.addEventListener("click", function (event) {
    if (seek && !event.target.closest(".seekall")) { document.getElementById("suggested").replaceChildren(); }
  });
  // Text that was typed and not saved is not lost by a slip, nor by another form of the page.
  var touched = new Set(document.querySelectorAll("form[data-keep=unsaved]"));
  // What a refused form holds is kept nowhere, whatever the form says of itself: it stands at the address to which it was sent.
  if (document.querySelector("main[data-sent] .objections")) {
    document.querySelectorAll("main form[method=post]").forEach(function (form) {
      if (new URL(form.getAttribute("action"), window.location.href).pathname === window.location.pathname && form.querySelector("input:not([type=hidden]), textarea, select") && !form.querySelector("input[type=password]")) { touched.add(form); }
    });
  }
  document.addEventListener("input", function (event) {
    var form = event.target.form;
    if (form && form.matches("[data-keep]")) { touched.add(form); }
  });
  document.addEventListener("submit", function (event) { if (!event.defaultPrevented) { touched.delete(event.target); } });
  window.addEventListener("beforeunload", function (event) { if (touched.size) { event.preventDefault(); } });
  // What this browser keeps of somebody leaves with them; what it has not sent yet is asked about.
  var out = document.querySelector("form[action='/sign-out']");
  function forget() { return window.caches ? window.caches.delete("minutes") : Promise.resolve(); }
  function kept(mine) {
    return Object.keys(window.localStorage).filter(function (key) { return key.indexOf(mine) === 0; });
  }
  function leave(event) {
    event.preventDefault();
    event.stopPropagation();
    var mine = "minutes/" + window.localStorage.getItem("minutes") + "/";
    var first = kept(mine)[0];
    if (first && !out.dataset.anyway) {
      out.dataset.anyway = "yes";
      var path = JSON.parse(window.localStorage.getItem(first)).path;
      if (path === window.location.pathname) { document.dispatchEvent(new CustomEvent("leaving")); }
      else { window.location.href = path; }
      return;
    }
    kept(mine).forEach(function (key) { window.localStorage.removeItem(key); });
    window.localStorage.removeItem("minutes");
    forget().finally(function () { out.submit(); });
  }
  try {
    if (out) { out.addEventListener("submit", leave); } else { window.localStorage.removeItem("minutes"); forget(); }
  } catch (noMemory) {
    // A browser that keeps nothing has nothing to forget.
  }
})();
