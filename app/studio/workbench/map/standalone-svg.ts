/** A drawing on the page → an SVG file that looks the same anywhere, in the light colours whatever the page shows. */

/** What the page's stylesheet says about a shape, as far as an SVG file can say it. */
const STYLES = [
  ...["fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-linejoin"],
  ...["font-family", "font-size", "font-weight", "font-variant-numeric", "opacity", "text-anchor"],
] as const;
const SVG = "http://www.w3.org/2000/svg";

/** The file's text. One drawing, one stylesheet: the styles are read off the page, each combination once. */
function standaloneSvg(drawing: SVGSVGElement, title: string, description: string): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  // Nothing is painted between these two lines; the colours resolve to the light ones meanwhile.
  drawing.setAttribute("data-export", "");
  const rules = copyStyles(drawing, copy);
  drawing.removeAttribute("data-export");
  const [, , width = "0", height = "0"] = (copy.getAttribute("viewBox") ?? "").split(" ");
  copy.setAttribute("width", width);
  copy.setAttribute("height", height);
  copy.removeAttribute("aria-label");
  const paper = document.createElementNS(SVG, "rect");
  for (const [name, value] of Object.entries({ width, height, fill: "#fff" })) {
    paper.setAttribute(name, value);
  }
  copy.prepend(
    textElement("title", title),
    textElement("desc", description),
    textElement("style", rules),
    paper,
  );
  return new XMLSerializer().serializeToString(copy);
}

function copyStyles(from: SVGSVGElement, to: SVGSVGElement): string {
  const names = new Map<string, string>();
  const originals = [from, ...from.querySelectorAll("*")];
  const copies = [to, ...to.querySelectorAll("*")];
  originals.forEach((original, index) => {
    const style = getComputedStyle(original);
    const rule = STYLES.map((name) => `${name}:${style.getPropertyValue(name)}`).join(";");
    const known = names.get(rule) ?? `m${names.size}`;
    names.set(rule, known);
    const copy = copies[index];
    copy?.setAttribute("class", known);
    for (const { name } of [...(copy?.attributes ?? [])]) {
      if (name.startsWith("data-")) copy?.removeAttribute(name);
    }
  });
  return [...names].map(([rule, name]) => `.${name}{${rule}}`).join("\n");
}

function textElement(name: string, text: string): SVGElement {
  const element = document.createElementNS(SVG, name);
  element.textContent = text;
  return element;
}

/** Offers the file for download. */
export function downloadSvg(drawing: SVGSVGElement, title: string, description: string) {
  const file = new Blob([standaloneSvg(drawing, title, description)], { type: "image/svg+xml" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = `${title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")}.svg`;
  link.click();
  // Not at once: some browsers fetch it only afterwards.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
