// Small comforts; every page works without them.
(function () {
  "use strict";
  document.documentElement.classList.add("js");
  // Fonts come after the page: on a thin line the text is read before them.
  document.querySelectorAll("link[data-late]").forEach(function (link) { link.media = "all"; });
  // A form is sent once, however often the button is pressed.
  document.addEventListener("submit", function (event) {
    var form = event.target;
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
  document.addEventListener("click", function (event) {
    if (event.target.closest("[data-print]")) { window.print(); }
  });
  // Text that was typed and not saved is not lost by a slip.
  var touched = false;
  document.addEventListener("input", function (event) { if (event.target.closest("form[data-keep]")) { touched = true; } });
  document.addEventListener("submit", function () { touched = false; });
  window.addEventListener("beforeunload", function (event) { if (touched) { event.preventDefault(); } });
})();
