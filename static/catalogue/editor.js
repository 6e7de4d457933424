// Comforts of the editor: Enter in the search box of a picker searches, Escape shuts it, the focus goes along; what is typed while an
// answer is under way stays, and the navigator marks the part that is being read.
(function () {
  "use strict";

  document.addEventListener("keydown", function (event) {
    if (event.key !== "Enter" || event.isComposing || !event.target.getAttribute) return;
    var button = document.getElementById(event.target.getAttribute("data-enter") || "");
    if (!button) return;
    event.preventDefault();
    button.click();
  });

  document.addEventListener("keydown", function (event) {
    var picker = event.key === "Escape" && !event.isComposing && event.target.closest ? event.target.closest(".picker") : null;
    if (picker) picker.querySelector(".picker__head button").click();
  });

  // An opened library takes the place of its button, and the button that of a shut one.
  function followFocus(event) {
    if (document.activeElement && document.activeElement !== document.body) return;
    var act = String(event.detail.requestConfig.parameters["_act"] || "").split(":");
    var next = act[0] === "pick" ? document.querySelector(".picker input[name='_pick[text]']")
      : act[0] === "choose" || act[0] === "close" ? document.getElementById("pick-" + act[1]) : null;
    if (next) next.focus();
  }

  // An answer draws a question as it was sent. What has been typed into it since that request, though others may have followed, is carried over.
  var sent = new WeakMap();
  var answered = {};
  var typed = {};
  // These give rows other numbers, so the same id would be another row.
  var MOVES_ROWS = /^(remove|up|down):/;

  function stateOf(control) {
    return control.type === "checkbox" || control.type === "radio" ? String(control.checked) : control.value;
  }

  function controlsIn(root) { return root.querySelectorAll("input[id], textarea[id], select[id]"); }

  // Whoever has gone away neither keeps his session alive nor tells others that he is at work.
  var AWAY_MS = 120000;
  var lastAct = Date.now();
  function act() { lastAct = Date.now(); }
  ["keydown", "pointerdown", "wheel"].forEach(function (name) { document.addEventListener(name, act, { passive: true }); });
  function isPresence(element) { return element.id === "presence"; }
  document.addEventListener("htmx:beforeRequest", function (event) {
    if (isPresence(event.detail.elt) && (document.hidden || Date.now() - lastAct > AWAY_MS)) event.preventDefault();
  });

  function rememberSent(event) {
    if (isPresence(event.detail.elt)) return;
    var controls = controlsIn(document.getElementById("editor") || document);
    var states = {};
    if (!MOVES_ROWS.test(event.detail.requestConfig.parameters["_act"] || "")) {
      for (var i = 0; i < controls.length; i += 1) states[controls[i].id] = stateOf(controls[i]);
    }
    sent.set(event.detail.xhr, states);
  }

  function rememberAnswered(event) {
    answered = sent.get(event.detail.xhr) || {};
    typed = {};
    rememberTyped(event);
  }

  function rememberTyped(event) {
    var controls = controlsIn(event.detail.target);
    for (var i = 0; i < controls.length; i += 1) {
      var id = controls[i].id;
      if (answered[id] !== undefined && answered[id] !== stateOf(controls[i])) typed[id] = stateOf(controls[i]);
    }
  }

  function carryOver() {
    Object.keys(typed).forEach(function (id) {
      var control = document.getElementById(id);
      if (!control || stateOf(control) === typed[id]) return;
      if (control.type === "checkbox" || control.type === "radio") control.checked = typed[id] === "true";
      else control.value = typed[id];
      // Counting and the questions that hang on it follow, as if it had been left.
      control.dispatchEvent(new Event("input", { bubbles: true }));
      control.dispatchEvent(new Event("change", { bubbles: true }));
    });
    typed = {};
  }

  document.addEventListener("htmx:beforeRequest", rememberSent);
  document.addEventListener("htmx:beforeSwap", rememberAnswered);
  document.addEventListener("htmx:oobBeforeSwap", rememberTyped);
  document.addEventListener("htmx:afterSwap", carryOver);
  document.addEventListener("htmx:afterSettle", followFocus);

  var current = "";

  // The navigator is drawn anew after every change, so the mark is set on what is there now.
  function mark() {
    var links = document.querySelectorAll("#progress a[href^='#']");
    for (var i = 0; i < links.length; i += 1) {
      if (links[i].getAttribute("href") === current) links[i].setAttribute("aria-current", "true");
      else links[i].removeAttribute("aria-current");
    }
  }

  function follow(entries) {
    entries.forEach(function (entry) {
      if (!entry.isIntersecting) return;
      current = "#" + entry.target.id;
      mark();
    });
  }

  if ("IntersectionObserver" in window) {
    var observer = new IntersectionObserver(follow, { rootMargin: "-15% 0px -75% 0px" });
    var sections = document.querySelectorAll("#editor section[id^='sec-']");
    for (var i = 0; i < sections.length; i += 1) observer.observe(sections[i]);
    document.addEventListener("htmx:afterSettle", mark);
  }
})();
