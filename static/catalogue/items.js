// A double click on a row, or Enter on it, opens the item (YN-2.3.1a); ↑ and ↓ go from row to row. The link on the name does the same without a script.
(function () {
  "use strict";
  var CONTROLS = "a, button, input, label, select";

  function rowOf(event) {
    return event.target.closest ? event.target.closest("tr[data-open]") : null;
  }
  function open(row) { window.location.assign(row.getAttribute("data-open")); }

  document.addEventListener("dblclick", function (event) {
    var row = rowOf(event);
    if (row && !event.target.closest(CONTROLS)) open(row);
  });
  document.addEventListener("keydown", function (event) {
    var row = rowOf(event);
    if (!row) return;
    if (event.key === "Enter" && event.target === row) open(row);
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp" || event.altKey || event.ctrlKey) return;
    var next = event.key === "ArrowDown" ? row.nextElementSibling : row.previousElementSibling;
    if (!next || !next.hasAttribute("data-open")) return;
    event.preventDefault();
    next.focus();
  });
  // A click on a row takes it in hand, so that Enter and the arrows know where they are.
  document.addEventListener("click", function (event) {
    var row = rowOf(event);
    if (!row || event.target.closest(CONTROLS)) return;
    row.tabIndex = -1;
    row.focus({ preventScroll: true });
  });
  document.addEventListener("focusin", function (event) {
    var row = rowOf(event);
    if (!row || !row.parentNode) return;
    var rows = row.parentNode.children;
    for (var i = 0; i < rows.length; i += 1) rows[i].tabIndex = -1;
  });
})();
