// Small comforts on top of pages that work without any script. Runs in Chromium 80; no build, no dependency but htmx's events.
(function () {
  "use strict";

  // A form may be sent again after this time, because an answer may be a file and leave the page standing.
  var RESEND_MS = 8000;
  var NARROW = "(max-width: 56em)";

  function each(root, selector, work) {
    var list = root.querySelectorAll(selector);
    for (var i = 0; i < list.length; i += 1) work(list[i]);
  }

  // Filters and trees are open in the page; on a small screen they would push the results away.
  function closeFolds(root) {
    if (!window.matchMedia(NARROW).matches) return;
    each(root, "details.facets__fold[open]", function (fold) { fold.removeAttribute("open"); });
  }

  // What has just come onto the page, and nothing that stood there before: it would take the place where somebody is typing.
  function focusErrors(root) {
    var errors = ".govuk-error-summary[data-focus]";
    var summary = root.matches && root.matches(errors) ? root : root.querySelector(errors);
    if (summary) summary.focus();
  }

  // The button that was pressed went away with the part that the answer has replaced: whoever pressed it goes on where the answer begins.
  function goOnReading(root) {
    var start = root.querySelector("[data-start]");
    if (!start || document.activeElement !== document.body) return;
    start.focus({ preventScroll: true });
    start.scrollIntoView();
  }

  // A link of the error summary goes to the question, not only to its box, and puts the cursor there.
  function followErrorLink(event) {
    var link = event.target.closest(".govuk-error-summary a[href^='#'], .ed-lacking a[href^='#']");
    if (!link) return;
    var field = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!field) return;
    event.preventDefault();
    goToField(field);
  }

  function goToField(field) {
    var reveal = field.closest("details:not([open])");
    if (reveal) reveal.open = true;
    (field.closest(".govuk-form-group") || field).scrollIntoView();
    field.focus({ preventScroll: true });
  }

  // A link from another page to a question that waits behind a fold: older browsers leave the fold shut.
  function followAddress() {
    var field = /^#f-/.test(window.location.hash) ? document.getElementById(decodeURIComponent(window.location.hash.slice(1))) : null;
    if (field) goToField(field);
  }

  function preparePasswords(root) {
    each(root, "button[data-show-password]", function (button) { button.hidden = false; });
  }

  function showPassword(button, shown) {
    var input = document.getElementById(button.getAttribute("aria-controls"));
    if (!input) return;
    input.type = shown ? "text" : "password";
    button.firstElementChild.textContent = shown ? "隐藏" : "显示";
  }

  function togglePassword(event) {
    var button = event.target.closest("button[data-show-password]");
    if (!button) return;
    var input = document.getElementById(button.getAttribute("aria-controls"));
    showPassword(button, input !== null && input.type === "password");
  }

  // The same counting as the server's: one for every character, also for rare ones outside the basic plane.
  function count(area, line) {
    var left = Number(area.getAttribute("data-limit")) - Array.from(area.value).length;
    line.textContent = left >= 0 ? "还可以写 " + left + " 个字" : "多了 " + -left + " 个字，请删减";
    line.classList.toggle("sx-count--over", left < 0);
  }

  function prepareCounters(root) {
    each(root, "textarea[data-limit]:not([data-counted])", function (area) {
      var line = document.createElement("p");
      line.className = "govuk-hint sx-count";
      line.setAttribute("aria-live", "polite");
      area.setAttribute("data-counted", "");
      area.parentNode.insertBefore(line, area.nextSibling);
      area.addEventListener("input", function () { count(area, line); });
      count(area, line);
    });
  }

  // One box in the head of a list ticks all rows of the page.
  function preparePickAll(root) {
    each(root, "td[data-pick-all]:empty", function (cell) {
      var box = document.createElement("input");
      box.type = "checkbox";
      box.setAttribute("aria-label", "选择本页全部");
      box.addEventListener("change", function () {
        each(cell.closest("table"), "tbody .pick input[type=checkbox]:not(:disabled)", function (row) { row.checked = box.checked; });
      });
      cell.appendChild(box);
    });
  }

  function isBusy(form) { return form.hasAttribute("data-sent"); }

  // The button is not disabled, because a disabled button is left out of what is sent.
  function setBusy(form, button) {
    form.setAttribute("data-sent", "");
    if (!button || !button.hasAttribute("data-busy")) return;
    button.setAttribute("data-idle", button.innerHTML);
    button.setAttribute("aria-disabled", "true");
    button.textContent = button.getAttribute("data-busy") || "正在提交…";
  }

  function setIdle(form) {
    form.removeAttribute("data-sent");
    each(form, "button[data-idle]", function (button) {
      button.innerHTML = button.getAttribute("data-idle");
      button.removeAttribute("data-idle");
      button.removeAttribute("aria-disabled");
    });
  }

  var pressed = null;
  function rememberPressed(event) { pressed = event.target.closest("button"); }
  function submitterOf(form, event) {
    var button = event && event.submitter ? event.submitter : pressed;
    return button && button.form === form ? button : form.querySelector("button[type=submit]");
  }

  function onSubmit(event) {
    var form = event.target;
    each(form, "button[data-show-password]", function (button) { showPassword(button, false); });
    if (event.defaultPrevented || form.method !== "post") return;
    if (isBusy(form)) {
      event.preventDefault();
      return;
    }
    setBusy(form, submitterOf(form, event));
    window.setTimeout(function () { setIdle(form); }, RESEND_MS);
  }

  function beforeRequest(event) {
    var form = event.detail.elt;
    if (form.tagName === "FORM") setBusy(form, submitterOf(form, event.detail.requestConfig.triggeringEvent));
  }

  function afterRequest(event) {
    if (event.detail.elt.tagName === "FORM") setIdle(event.detail.elt);
  }

  // htmx keeps quiet when an answer fails. A page is then asked for in the ordinary way; a form says that nothing is lost.
  function onFailure(event) {
    var request = event.detail.requestConfig;
    if (!request.triggeringEvent) return; // a timer's look; the next one will do
    if (request.verb === "get") {
      window.location.assign(event.detail.pathInfo.finalRequestPath || request.path);
      return;
    }
    var old = document.getElementById("sx-failure");
    if (old) old.remove();
    var note = document.createElement("div");
    note.id = "sx-failure";
    note.className = "sx-warn sx-notice";
    note.setAttribute("role", "alert");
    note.tabIndex = -1;
    if (event.detail.xhr.status === 401) {
      note.innerHTML = "<p class=\"mb0\"><b>登录已过期。</b>您填写的内容还在本页：请<a href=\"/sign-in\" target=\"_blank\" rel=\"noopener\">在新窗口重新登录</a>，再回到本页保存。</p>";
    } else note.textContent = "刚才的操作没有完成。您填写的内容还在本页，请稍后再试；如果一直这样，请先把内容复制下来，再刷新本页。";
    var main = document.getElementById("main");
    main.insertBefore(note, main.firstChild);
    note.focus();
  }

  function prepare(root) {
    closeFolds(root);
    preparePasswords(root);
    prepareCounters(root);
    preparePickAll(root);
  }

  document.addEventListener("click", function (event) {
    rememberPressed(event);
    followErrorLink(event);
    togglePassword(event);
  });
  document.addEventListener("submit", onSubmit);
  document.addEventListener("htmx:beforeRequest", beforeRequest);
  document.addEventListener("htmx:afterRequest", afterRequest);
  document.addEventListener("htmx:responseError", onFailure);
  document.addEventListener("htmx:sendError", onFailure);
  document.addEventListener("htmx:load", function (event) {
    if (event.detail.elt === document.body) return;
    prepare(event.detail.elt);
    focusErrors(event.detail.elt);
    goOnReading(event.detail.elt);
  });
  window.addEventListener("pageshow", function (event) {
    if (event.persisted) each(document, "form[data-sent]", setIdle);
  });

  prepare(document);
  focusErrors(document);
  followAddress();
})();
