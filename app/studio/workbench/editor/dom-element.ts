/** An element of the page made by hand, for the parts of the editor that React does not draw. */
export function domElement<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly (Node | string)[] = [],
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes))
    element.setAttribute(attribute, value);
  element.append(...children);
  return element;
}

/** Plain words in which names stand in back-ticks, with the names as code. */
export function withNames(words: string): (Node | string)[] {
  return words.split("`").map((part, i) => (i % 2 === 0 ? part : domElement("code", {}, [part])));
}

/** A button that does not send the form around the editor. */
export function domButton(label: string, className: string, press: () => void): HTMLButtonElement {
  const button = domElement("button", { type: "button", class: className }, [label]);
  button.addEventListener("click", press);
  return button;
}
