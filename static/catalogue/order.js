// Puts a list into order by dragging, by Alt+↑/↓ and by its buttons; what stands there is sent by 保存顺序. Without it numbers do the same.
(function () {
  "use strict";
  var list = document.querySelector("[data-order]");
  if (!list) return;
  var first = Number(list.getAttribute("data-first"));
  var said = document.querySelector("[data-order-said]");
  var held = null;

  function rows() { return Array.prototype.slice.call(list.querySelectorAll("[data-order-row]")); }
  function rowOf(node) { return node && node.closest ? node.closest("[data-order-row]") : null; }

  function renumber(moved) {
    rows().forEach(function (row, index, all) {
      row.querySelector("input[name^='place']").value = String(first + index);
      row.querySelector("[data-order-step='-1']").disabled = index === 0;
      row.querySelector("[data-order-step='1']").disabled = index === all.length - 1;
    });
    if (said && moved) said.textContent = "“" + moved.querySelector(".order__name").firstChild.textContent.trim() + "”现在是第 " + moved.querySelector("input[name^='place']").value + " 个，还没有保存。";
  }

  function step(row, by) {
    var other = by < 0 ? row.previousElementSibling : row.nextElementSibling;
    if (!other) return;
    list.insertBefore(row, by < 0 ? other : other.nextElementSibling);
    renumber(row);
  }

  list.classList.add("order--live");
  rows().forEach(function (row) { row.draggable = true; });
  var help = document.querySelector("[data-order-help]");
  if (help) help.hidden = false;

  list.addEventListener("click", function (event) {
    var button = event.target.closest("[data-order-step]");
    if (!button) return;
    event.preventDefault();
    step(rowOf(button), Number(button.getAttribute("data-order-step")));
    if (!button.disabled) button.focus();
  });
  list.addEventListener("keydown", function (event) {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    var row = rowOf(event.target);
    if (!row) return;
    event.preventDefault();
    var focused = event.target;
    step(row, event.key === "ArrowUp" ? -1 : 1);
    focused.focus();
  });
  // In a number field the mouse selects text; everywhere else on the row it drags.
  list.addEventListener("mousedown", function (event) {
    var row = rowOf(event.target);
    if (row) row.draggable = event.target.tagName !== "INPUT";
  });
  list.addEventListener("dragstart", function (event) {
    held = rowOf(event.target);
    if (!held) return;
    held.classList.add("order__row--held");
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", "");
  });
  list.addEventListener("dragover", function (event) {
    var over = rowOf(event.target);
    if (!held) return;
    event.preventDefault();
    if (!over || over === held) return;
    var box = over.getBoundingClientRect();
    list.insertBefore(held, event.clientY < box.top + box.height / 2 ? over : over.nextElementSibling);
  });
  list.addEventListener("drop", function (event) { event.preventDefault(); });
  list.addEventListener("dragend", function () {
    if (!held) return;
    held.classList.remove("order__row--held");
    renumber(held);
    held = null;
  });
})();
