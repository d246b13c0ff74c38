// A figure tells where it comes from: on click, and on focus when the button is pressed.
(function () {
  var origins = JSON.parse(document.getElementById("uppgifter").textContent);
  var box = document.querySelector(".ursprung");
  var button = document.querySelector(".visa-ursprung");
  var figures = document.querySelectorAll("data.uppgift");
  var shown = null;

  function show(figure) {
    var lines = origins[figure.getAttribute("value")];
    if (!lines) { return; }
    if (shown) { shown.classList.remove("visad"); }
    shown = figure;
    figure.classList.add("visad");
    box.innerHTML = "<p><strong>" + figure.textContent + "</strong></p><ul><li>" + lines.join("</li><li>") + "</li></ul>";
    box.hidden = false;
  }

  function hide() {
    box.hidden = true;
    if (shown) { shown.classList.remove("visad"); shown = null; }
  }

  document.addEventListener("click", function (event) {
    var figure = event.target.closest("data.uppgift");
    if (figure) { show(figure); } else if (!event.target.closest(".ursprung")) { hide(); }
  });
  document.addEventListener("focusin", function (event) {
    if (event.target.matches("data.uppgift")) { show(event.target); }
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") { hide(); }
  });
  button.addEventListener("click", function () {
    var on = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", String(on));
    document.body.classList.toggle("med-ursprung", on);
    figures.forEach(function (figure) {
      if (on) { figure.setAttribute("tabindex", "0"); } else { figure.removeAttribute("tabindex"); }
    });
  });
})();
