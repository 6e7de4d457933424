// Suggestions below the search boxes of the public: a combobox with a list (WAI-ARIA Authoring Practices 1.2, "Editable Combobox With
// List Autocomplete"). htmx fetches the list, the address stands on the box; without this script, or when the server fails, it is a plain box.
(function () {
  "use strict";

  // Long enough that whoever types on asks once, short enough that nobody waits.
  var WAIT_MS = 150;

  function prepare(input) {
    var list = document.getElementById(input.getAttribute("data-suggest"));
    var status = document.getElementById(input.getAttribute("data-suggest") + "-told");
    if (!list || !status || !window.htmx) return;
    var timer = 0;
    var asked = "";
    var composing = false;
    var active = -1;

    function options() { return list.querySelectorAll("[role=option]"); }

    function choose(index) {
      var all = options();
      if (all[active]) all[active].setAttribute("aria-selected", "false");
      active = index;
      if (!all[active]) {
        active = -1;
        input.removeAttribute("aria-activedescendant");
        return;
      }
      all[active].setAttribute("aria-selected", "true");
      input.setAttribute("aria-activedescendant", all[active].id);
      all[active].scrollIntoView({ block: "nearest" });
    }

    function close() {
      choose(-1);
      list.hidden = true;
      input.setAttribute("aria-expanded", "false");
    }

    function open() {
      if (options().length === 0) return close();
      choose(-1);
      list.hidden = false;
      input.setAttribute("aria-expanded", "true");
    }

    // What is typed while an input method composes are the letters of nobody's word.
    function ask() {
      var typed = input.value.trim();
      if (composing || typed === asked) return;
      asked = typed;
      status.textContent = "";
      if (typed === "") {
        list.textContent = "";
        return close();
      }
      window.htmx.trigger(input, "suggest");
    }

    function wait() {
      window.clearTimeout(timer);
      timer = window.setTimeout(ask, WAIT_MS);
    }

    function move(step) {
      var count = options().length;
      if (count === 0) return;
      // Before the first and after the last stands the box itself.
      choose((active + 1 + step + count + 1) % (count + 1) - 1);
    }

    function press(event) {
      if (event.isComposing || event.keyCode === 229) return;
      var isOpen = !list.hidden;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        if (options().length === 0) return;
        event.preventDefault();
        if (!isOpen) open();
        move(event.key === "ArrowDown" ? 1 : -1);
      } else if (event.key === "Enter") {
        window.clearTimeout(timer);
        if (isOpen && active >= 0) {
          event.preventDefault();
          options()[active].click();
        }
      } else if (event.key === "Escape" && isOpen) {
        // The first press closes the list and leaves what was typed, the second empties the box.
        event.preventDefault();
        close();
      }
    }

    function answered() {
      var answer = list.querySelector("[data-told]");
      // An answer to what no longer stands there, or for somebody who is elsewhere already.
      if (!answer || answer.getAttribute("data-typed").trim() !== input.value.trim().slice(0, 40) || document.activeElement !== input) {
        list.textContent = "";
        return close();
      }
      open();
      status.textContent = answer.getAttribute("data-told");
    }

    // Whoever types is not led to an error page: the box stays, and the search itself will say what is the matter.
    function failed(event) {
      event.stopPropagation();
      list.textContent = "";
      asked = "";
      close();
    }

    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-haspopup", "listbox");
    input.setAttribute("aria-controls", list.id);
    close();
    input.addEventListener("input", wait);
    input.addEventListener("compositionstart", function () { composing = true; });
    input.addEventListener("compositionend", function () { composing = false; wait(); });
    input.addEventListener("keydown", press);
    input.addEventListener("blur", close);
    input.addEventListener("htmx:responseError", failed);
    input.addEventListener("htmx:sendError", failed);
    input.form.addEventListener("submit", function () { window.clearTimeout(timer); close(); });
    list.addEventListener("htmx:afterSwap", answered);
    // The box keeps the focus while a suggestion is pressed, or the list would be gone before the finger is lifted.
    list.addEventListener("mousedown", function (event) { event.preventDefault(); });
    window.addEventListener("pagehide", close);
  }

  function start() {
    var inputs = document.querySelectorAll("input[data-suggest]");
    for (var i = 0; i < inputs.length; i += 1) prepare(inputs[i]);
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
}());
