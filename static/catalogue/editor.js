// Two comforts of the editor: Enter in the search box of a picker searches, and the navigator marks the part that is being read.
(function () {
  "use strict";

  document.addEventListener("keydown", function (event) {
    if (event.key !== "Enter" || event.isComposing || !event.target.getAttribute) return;
    var button = document.getElementById(event.target.getAttribute("data-enter") || "");
    if (!button) return;
    event.preventDefault();
    button.click();
  });

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
