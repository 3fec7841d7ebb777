// Draws each chart of the page in its place. Runs behind the libraries, in one script with them.
const drawn = [];
const narrow = matchMedia("(max-width: 40rem)").matches;
for (const [name, spec] of Object.entries(JSON.parse(document.getElementById("charts").textContent))) {
  if (narrow) {
    Object.assign(spec.config.legend, { columns: 2, labelLimit: 115, titleLimit: 280 });
    spec.config.axisY.labelLimit = 135;
  }
  const place = document.getElementById("chart-" + name);
  drawn.push(
    vegaEmbed(place, spec, { ast: true, actions: false, renderer: "svg", defaultStyle: false, tooltip: { disableDefaultStyle: true } }).then(
      () => place.classList.add("drawn"),
      (error) => {
        place.textContent = place.dataset.failed;
        console.error(name, error);
      },
    ),
  );
}
Promise.all(drawn).then(() => document.documentElement.classList.add("drawn"));

// On paper every table is open.
const folded = () => document.querySelectorAll("details:not([open])");
let opened = [];
addEventListener("beforeprint", () => {
  opened = [...folded()];
  opened.forEach((part) => (part.open = true));
});
addEventListener("afterprint", () => opened.forEach((part) => (part.open = false)));
