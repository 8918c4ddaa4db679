/**
 * Puts an example of the author's guide into a whole scenario, so that it can be checked. An example is a few lines of
 * what an author writes: elements, the attributes of an action, lines of the front matter, steps of a path, or words.
 * `…` in a tag stands for the attributes that it needs besides; what stands after `←` is said to the reader.
 */
import { HANDBOOK } from "#app/language/handbook/schema.ts";
import { SCENARIO } from "#app/language/scenario/schema.ts";

/** What the frame is made of; an example takes the place of the parts that it has itself. */
const FRONT: Readonly<Record<string, string>> = {
  title: "A title",
  summary: "Some words.",
  level: "foundation",
  minutes: "5",
  skills: "[identity, authority]",
  pass: "70",
  warnings: "[]",
  shift: '{ from: "16:30", to: "17:00", pace: 20s, ends: "It is over" }',
  based_on:
    '{ case: Invented, changed: Everything, sources: [{ title: "A", url: "https://example.org/a" }] }',
};
const WHY = "<Why>The record says in its first line what you have to know before you do anything.</Why>";
const NEEDED: Readonly<Record<string, string>> = {
  arrives: "16:31",
  outcome: "handled",
  do: "lock",
  then: "locked",
  minutes: "2",
  key: "rule-broken:not-shown never-list:no speaker:office-holder least:leave pattern:yes",
};
const OWN: Readonly<Record<string, string>> = {
  Briefing: "<Briefing>\nSome words.\n</Briefing>",
  Otherwise: "<Otherwise>Nothing changes.</Otherwise>",
  Debrief: "<Debrief>\nSome words.\n</Debrief>",
  Record:
    '<Record id="account" title="Account record">Nine days old.</Record>\n<Record id="history" title="History">Nothing.</Record>',
  Ending:
    '<Ending id="locked" outcome="handled">It is locked.</Ending>\n<Ending id="closed" outcome="missed">It goes on.</Ending>',
  ShiftEnd: '<ShiftEnd then="closed">It is dark.</ShiftEnd>',
  Action: `<Action do="lock" when="account" then="locked" verdict="best" skills="identity authority" cites="RQ-3">Done.${WHY}</Action>
<Action do="close" then="closed" sets="went-dark">Closed.</Action>`,
};
const WORKSHEET = `<UseWorksheet id="public-interest" key="${NEEDED["key"] ?? ""}" />`;
/** Another case, so that facts can be asked for. */
const PRESS = `<Case id="press" title="A call" arrives="16:50" when="went-dark">
<Scene id="open">A call. <Action do="close" then="done">Closed.</Action></Scene>
<Ending id="done" outcome="handled">It is over.</Ending>
<ShiftEnd then="done">It is dark.</ShiftEnd>
</Case>`;
/** An action that an example's attributes are written on. */
const HOST = { do: "remove", then: "closed" };
const JUDGED = { verdict: "weak", skills: "identity", cites: "RQ-3" };

/** The file that an example stands for. */
export interface Framed {
  readonly kind: "scenario" | "desk" | "handbook";
  readonly text: string;
}

/** The whole file around an example; for the desk only its own lines. */
export function frameExample(example: string): Framed {
  const text = example.replace(/\s*←.*$/gm, "").trim();
  if (/^<(Button|Team) id=/.test(text)) return { kind: "desk", text: text.replaceAll(" …", "") };
  if (/^<(Clause|Worksheet|Question|Route|Judgement)\b/.test(text)) return { kind: "handbook", text };
  if (/^-{3}/.test(text)) return { kind: "scenario", text };
  return { kind: "scenario", text: scenarioAround(text) };
}

function scenarioAround(text: string): string {
  if (/^[a-z_.]+:( |$)/m.test(text) && !text.startsWith("<") && !text.startsWith("- "))
    return file(frontWith(text), {}, "");
  if (/^- [a-z]/.test(text) || /^- \{/.test(text)) {
    if (text.startsWith("- {")) return file(frontWith(`based_on.sources:\n${text}`), {}, "");
    return file(frontWith(""), {}, `<Path title="A run">\n\n${text}\n\n</Path>`);
  }
  if (/^[a-z]+="/.test(text)) return file(frontWith(""), hosted(text), "");
  if (!/^(\{\/\*.*?\*\/\}\s*)?<[A-Z]/s.test(text))
    return file(frontWith(""), { Briefing: `<Briefing>\n${text}\n</Briefing>` }, "");
  return aroundElements(closed(filled(text)));
}

/** Elements take the place of the frame's own elements of the same name. */
function aroundElements(text: string): string {
  const [, first = ""] = /<([A-Z]\w*)/.exec(text) ?? [];
  const names = new Set([...text.matchAll(/<([A-Z]\w*)/g)].map(([, name = ""]) => name));
  const parents = SCENARIO.elements.find(({ name }) => name === first)?.parents ?? "prose";
  const front = frontWith("");
  if (parents === "prose")
    return file(front, { Briefing: `<Briefing>\n${text}\n</Briefing>` }, "");
  if (first === "Path") return file(front, {}, text);
  if (first === "Case") return file(front, { whole: text, ...pushedOut(names) }, "");
  if (parents.includes("Case") && first !== "Otherwise")
    return file(front, { ...pushedOut(names), within: text }, "");
  if (first === "UseWorksheet") return file(front, { Scene: sceneOf(text) }, "");
  if (first === "Action") return file(front, { Action: text }, "");
  if (parents.includes("Action")) return file(front, judgedWith(text), "");
  if (parents.includes("Scene") && first !== "Otherwise")
    return file(front, { Action: `${OWN["Action"] ?? ""}\n${text}` }, "");
  return file(front, { ...pushedOut(names), [first]: text }, "");
}

/** What the example has itself is not there a second time. */
function pushedOut(names: ReadonlySet<string>): Parts {
  return Object.fromEntries([...names].map((name) => [name, ""]));
}

type Parts = Readonly<Record<string, string | undefined>>;

function file(front: string, parts: Parts, more: string): string {
  const own = (name: string) => parts[name] ?? OWN[name] ?? "";
  const scene = parts["Scene"] ?? sceneOf(WORKSHEET, own("Action"));
  const around = [own("Record"), scene, own("Ending"), own("ShiftEnd"), parts["within"] ?? ""];
  const one = `<Case id="president" title="A report" arrives="16:30">\n\n${around.join("\n\n")}\n\n</Case>`;
  const cases = parts["whole"] ?? (one.includes('sets="went-dark"') ? `${one}\n\n${PRESS}` : one);
  // An example with a whole case shows all that stands beside it.
  const otherwise = parts["whole"] === undefined ? own("Otherwise") : "";
  const all = [`---\n${front}\n---`, own("Briefing"), cases, otherwise, own("Debrief"), more];
  return all.join("\n\n");
}

/** The front matter with these lines instead of its own. */
function frontWith(lines: string): string {
  const given = [...lines.matchAll(/^([a-z_]+)(\.[a-z]+)?:/gm)].map(([, name = ""]) => name);
  const rest = Object.entries(FRONT).filter(([name]) => !given.includes(name));
  const own = rest.map(([name, value]) => `${name}: ${value}`);
  const dotted = /^([a-z_]+)\.([a-z]+):\s*([\s\S]*)$/.exec(lines);
  if (!dotted) return [...own, lines].join("\n").trim();
  const [, group = "", name = "", value = ""] = dotted;
  const all = FRONT[group] ?? "{}";
  return [...own, `${group}: ${replaceIn(all, name, value)}`].join("\n");
}

/** One value of a group that is written on one line. */
function replaceIn(group: string, name: string, value: string): string {
  const flow = value.startsWith("-") ? `[${value.replace(/^- /gm, "").replace(/\n/g, ", ")}]` : value;
  return group.replace(new RegExp(`${name}: (\\[.*\\]|"[^"]*"|[^,}]+)`), () => `${name}: ${flow}`);
}

/** Attributes as they would stand on an action, or on the element that has them. */
function hosted(text: string): Parts {
  const given = Object.fromEntries(
    [...text.matchAll(/([a-z]+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, value]),
  );
  if ("arrives" in given)
    return { whole: `<Case id="one" title="A report" ${text}>${inCase()}</Case>` };
  if ("key" in given)
    return { Scene: sceneOf(`<UseWorksheet id="public-interest" minutes="3" ${text} />`) };
  const judged = Object.keys(JUDGED).some((name) => name in given) ? JUDGED : {};
  const all = Object.entries({ ...HOST, ...judged, ...given });
  const attributes = all.map(([name, value]) => `${name}="${value}"`).join(" ");
  const why = "verdict" in { ...judged, ...given } ? WHY : "";
  return { Action: `${OWN["Action"] ?? ""}\n<Action ${attributes}>Done.${why}</Action>` };
}

/** An action that is judged, with its explanation as the example has it. */
function judgedWith(why: string): Parts {
  const attributes = Object.entries({ ...HOST, ...JUDGED }).map(([name, value]) => `${name}="${value}"`);
  return { Action: `${OWN["Action"] ?? ""}\n\n<Action ${attributes.join(" ")}>\n\nDone.\n\n${why}\n\n</Action>` };
}

function sceneOf(worksheet: string, actions = OWN["Action"] ?? ""): string {
  return `<Scene id="open">\n\nSome words.\n\n${worksheet}\n\n${actions}\n\n</Scene>`;
}

function inCase(): string {
  return `\n${OWN["Record"] ?? ""}\n${sceneOf("")}\n${OWN["Ending"] ?? ""}\n${OWN["ShiftEnd"] ?? ""}\n`;
}

/** `…` in a tag gives way to the attributes that the element needs and that are not written. */
function filled(text: string): string {
  let n = 0;
  return text
    .replace(/<([A-Z]\w*)([^<>]*?)\s*…\s*([^<>]*?)(\/?)>/g, (_, name: string, before: string, after: string, end: string) => {
      const element = [...SCENARIO.elements, ...HANDBOOK.elements].find((one) => one.name === name);
      const written = `${before} ${after}`;
      const needed = Object.entries(element?.attributes ?? {}).filter(
        ([attribute, { required }]) => required && !new RegExp(`\\b${attribute}="`).test(written),
      );
      n += 1;
      const more = needed.map(
        ([attribute]) => `${attribute}="${NEEDED[attribute] ?? (attribute === "id" ? `${name.toLowerCase()}-${n}` : "Some words")}"`,
      );
      return `<${[name + before, ...more, after].join(" ").replace(/\s+/g, " ").trim()}${end}>`;
    })
    .replace(/(<Case [^<>]*>)…(<\/Case>)/g, (_, open: string, end: string) => open + inCase() + end)
    .replace(/>\s+…\s+</g, ">\n\n<")
    .replace(/> {2,}</g, ">\n\n<");
}

/** Tags that are left open are closed, with words in them. */
function closed(text: string): string {
  const open: string[] = [];
  for (const [, end, name = "", self] of text.matchAll(/<(\/?)([A-Z]\w*)(?:"[^"]*"|[^<>"])*?(\/?)>/g)) {
    if (self === "/") continue;
    if (end === "/") open.pop();
    else open.push(name);
  }
  return text + open.toReversed().map((name) => `Some words.</${name}>`).join("");
}
