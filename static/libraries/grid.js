// A click on the grid of a window's form fills its two fields; what is typed there moves the cross.
(function () {
  "use strict";

  var grid = document.getElementById("map-grid");
  var own = document.getElementById("map-own");
  var longitude = document.getElementById("f-longitude");
  var latitude = document.getElementById("f-latitude");
  if (!grid || !own || !longitude || !latitude) return;
  document.documentElement.classList.add("has-grid");

  function data(name) { return Number(grid.getAttribute("data-" + name)); }

  function show() {
    var x = (Number(longitude.value) - data("west")) / data("x");
    var y = (data("north") - Number(latitude.value)) / data("y");
    var isThere = longitude.value !== "" && latitude.value !== "" && x >= 0 && y >= 0 && x <= grid.viewBox.baseVal.width && y <= grid.viewBox.baseVal.height;
    own.setAttribute("class", "lib-grid__own" + (isThere ? "" : " lib-grid__own--off"));
    if (isThere) own.setAttribute("transform", "translate(" + x + " " + y + ")");
  }

  grid.addEventListener("click", function (event) {
    var box = grid.getBoundingClientRect();
    var x = (event.clientX - box.left) * grid.viewBox.baseVal.width / box.width;
    var y = (event.clientY - box.top) * grid.viewBox.baseVal.height / box.height;
    longitude.value = (data("west") + x * data("x")).toFixed(6);
    latitude.value = (data("north") - y * data("y")).toFixed(6);
    show();
  });
  [longitude, latitude].forEach(function (field) { field.addEventListener("input", show); });
  show();
})();
