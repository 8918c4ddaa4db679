/** Whether texts have everything in them that the language knows. */
import { VERDICTS } from "#app/language/handbook/judgement.ts";
import { SKILLS } from "#app/language/handbook/skill.ts";
import { HTML } from "#app/language/markup/schema.ts";
import { FRONT_MATTER } from "#app/language/scenario/front-matter-schema.ts";
import { OUTCOMES } from "#app/language/scenario/scenario.ts";
import { SCENARIO } from "#app/language/scenario/schema.ts";

/** The elements, attributes, HTML, keys of the front matter and words of closed lists that no text has. */
export function listUnreached(texts: readonly string[]): readonly string[] {
  const reached = new Set<string>();
  for (const text of texts) {
    for (const [, name = "", said = ""] of text.matchAll(
      /<([A-Za-z]+)((?:\s+[a-z]+="[^"]*")*)\s*\/?>/g,
    )) {
      reached.add(`<${name}>`);
      for (const [, key, value = ""] of said.matchAll(/([a-z]+)="([^"]*)"/g)) {
        reached.add(`<${name} ${key}>`);
        for (const word of value.split(" ")) reached.add(`${key} ${word}`);
      }
    }
    for (const [, key] of text.matchAll(/^ *([a-z_]+):/gm)) reached.add(`${key}:`);
  }
  const wanted = [
    ...SCENARIO.elements.flatMap(({ name, attributes }) => [
      `<${name}>`,
      ...Object.keys(attributes).map((attribute) => `<${name} ${attribute}>`),
    ]),
    ...Object.keys(HTML).map((name) => `<${name}>`),
    ...Object.keys(FRONT_MATTER.shape).map((key) => `${key}:`),
    ...VERDICTS.map((word) => `verdict ${word}`),
    ...SKILLS.map((word) => `skills ${word}`),
    ...OUTCOMES.map((word) => `outcome ${word}`),
  ];
  return wanted.filter((one) => !reached.has(one));
}
