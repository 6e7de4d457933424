/* A kept phrase goes to the end of the opinion without leaving the page. */
(function () {
  "use strict";
  document.addEventListener("click", function (event) {
    var button = event.target instanceof Element ? event.target.closest("[data-phrase]") : null;
    var opinion = document.getElementById("f-opinion");
    if (button === null || opinion === null) return;
    event.preventDefault();
    opinion.value = opinion.value + (opinion.value === "" || opinion.value.slice(-1) === "\n" ? "" : "\n") + button.getAttribute("data-phrase");
    opinion.dispatchEvent(new Event("input", { bubbles: true }));
    opinion.focus();
  });
})();
