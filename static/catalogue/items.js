// A double click on a row opens the item (YN-2.3.1a); the link on the name does the same without a script.
(function () {
  "use strict";
  document.addEventListener("dblclick", function (event) {
    var row = event.target.closest && event.target.closest("tr[data-open]");
    if (!row || event.target.closest("a, button, input, label")) return;
    window.location.assign(row.getAttribute("data-open"));
  });
})();
