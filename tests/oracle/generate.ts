/**
 * Scenarios drawn at random in the language as it was when the oracle was made: every element, attribute, key of the
 * front matter and piece of Markdown, some of them broken. A text depends on its number alone: whoever changes
 * anything here changes two thousand texts, and has to make the oracle anew before changing anything else.
 */
import { chanceOf, type Chance } from "#app/language/scenario/analysis/chance.ts";
import { breakText } from "./break.ts";
import { drawBlock, drawLine, drawText, drawWhy } from "./generate-prose.ts";

/** One in so many is broken on purpose. */
const BROKEN_OF = 4;
const BUTTONS = ["close", "lock", "deactivate", "escalate", "hand-over"] as const;
const TEAMS: Readonly<Record<string, readonly string[]>> = {
  escalate: ["l2", "l3", "l3 l2"],
  "hand-over": ["l2"],
};
const FACTS = ["told", "hasty", "went-dark"] as const;
const SKILLS = [
  ...["identity", "classification", "authority", "newsworthiness", "escalation"],
  ...["proportionality", "evidence", "handover", "communication", "care"],
] as const;
const VERDICTS = ["best", "best", "acceptable", "weak", "harmful", "critical"] as const;
const CLAUSES = ["RQ-1", "AU-1", "ES-1", "AU-1 ES-1", "RQ-1 AU-1", "RQ-1 AU-1 ES-1"] as const;
const OUTCOMES = ["handled", "missed", "near-miss", "harm"] as const;
const KEYS = ["rule-broken:yes speaker:private", "rule-broken:no speaker:office-holder"] as const;
const SILENCES = [
  "{/* allow every-set-fact-is-used: told to those who come later */}",
  "{/* allow one-choice-is-best: both are as good */}",
  ...["{/* a remark */}", "{/* another */}"],
] as const;

/** From this number on scenes say what is so: what the language learned after the oracle was made, in texts of their own. */
export const WITH_FACTS = 2_000;

/** The text of a generated scenario. */
export function generate(number: number): string {
  const chance = chanceOf(number * 7_919 + 17);
  const drawn = new Drawing(chance).scenario();
  const whole = number < WITH_FACTS ? drawn : withFacts(drawn, chance);
  return chance(BROKEN_OF) === 0 ? breakText(whole, chance) : whole;
}

/** Rules, triggers, names and reasons on every scene, and what the console asks. */
function withFacts(text: string, chance: Chance): string {
  const pick = <Item>(items: readonly Item[]) => items[chance(items.length)] as Item;
  const guards = pick(["", "console: [four-eyes, cooling]\n", "console: [four-eyes]\n"]);
  const forms = pick(["", "forms: { practice: [A], assessment: [B] }\n"]);
  const guarded = text.replace(/^based_on:/m, `${guards}${forms}based_on:`);
  return guarded.replace(/^ {2}<Scene id="[^"]*">$/gm, (tag) => {
    const facts = [
      pick(["", ' rule="fraud"', ' rule="none"']),
      pick(["", ' trigger="protected"']),
      pick(["", "", ' needs="record-0-0"', ' proposes="remove close"']),
      pick(["", ' item="the message" report="the form"']),
      pick(["", "", ' inert="item"', ' inert="account"']),
    ].join("");
    const why = chance(2) === 0 ? `\n    <Why>${drawWhy(chance)}</Why>` : "";
    const turned =
      forms === ""
        ? ""
        : pick([
            "",
            '\n    <In form="B" rule="none" />',
            '\n    <In form="A">\n\n    Only here.\n\n    </In>',
          ]);
    return `${tag.slice(0, -1)}${facts}>${turned}${why}`;
  });
}

/** One scenario while it is drawn: the facts that are asked for and set, and the skills that are judged. */
class Drawing {
  private readonly asked = new Set<string>();
  private readonly set = new Set<string>();
  private readonly shown = new Set<string>();
  private records: string[] = [];
  private hasSheet = false;
  /** What the first scene of the first case offers to a path. */
  private opening = { record: false, sheet: false };

  constructor(private readonly chance: Chance) {}

  scenario(): string {
    const cases = this.pick([1, 1, 1, 2, 2, 3]);
    const from = this.pick([9 * 60, 16 * 60 + 30, 23 * 60 + 50]);
    const length = 10 + this.chance(16);
    const drawn = Array.from({ length: cases }, (_, at) => {
      const arrives = at === 0 ? 0 : this.chance(length - 2);
      return this.oneCase(at, clock(from + arrives));
    });
    const otherwise = this.otherwise("", true);
    const parts = [
      ...["<Briefing>", drawText(this.chance), "</Briefing>"],
      ...drawn,
      otherwise,
      ...["<Debrief>", drawText(this.chance), "</Debrief>"],
      ...Array.from({ length: this.chance(3) }, (_, at) => this.path(at)),
    ];
    return `${this.head(from, from + length)}\n${parts.join("\n\n")}\n`;
  }

  private head(from: number, to: number): string {
    const skills = SKILLS.filter((skill) => this.shown.has(skill) !== this.some(250));
    const flow = this.some(2);
    const source = `{ title: "A source, 1 March 2020", url: "https://example.org/a" }`;
    const based = this.some(2)
      ? [
          "based_on:",
          "  case: a case of 2017",
          "  changed: Nearly everything.",
          `  sources:\n    - ${source}`,
        ]
      : ["based_on:", "  invented: >-", "    Nothing here happened."];
    const [start, end] = [clock(from), clock(to)];
    const pace = this.pick(["20s", "1m"]);
    return [
      "---",
      `title: ${this.pick(["A shift", '"A shift: “late”"', "Schicht für Übende"])}`,
      this.some(2) ? "summary: Some reports." : "summary: >-\n  Some reports,\n  one by one.",
      `level: ${this.pick(["foundation", "intermediate", "advanced"])}`,
      `minutes: ${1 + this.chance(20)}`,
      `skills: [${(skills.length > 0 ? skills : ["care"]).join(", ")}]`,
      `pass: ${50 + this.chance(50)}`,
      this.some(2) ? "warnings: []" : "warnings:\n  - Rude words\n  - An accident (described)",
      flow
        ? `shift: { from: "${start}", to: "${end}", pace: ${pace}, ends: Access is over }`
        : `shift:\n  from: "${start}"\n  to: "${end}"\n  pace: ${pace}\n  ends: Access is over`,
      ...based,
      "---",
      "",
    ].join("\n");
  }

  private oneCase(at: number, arrives: string): string {
    const id = `case-${at}`;
    const scenes = this.pick([1, 1, 2, 2, 3]);
    this.records = [];
    this.hasSheet = false;
    const condition = at > 0 && this.some(3) ? this.condition() : "";
    this.records = Array.from({ length: this.chance(3) }, (_, n) => `record-${at}-${n}`);
    const places = Array.from({ length: scenes }, (_, n) => `scene-${n}`);
    const drawn = places.map((place, n) => this.scene(place, [...places.slice(n + 1), "done"]));
    if (at === 0)
      this.opening = {
        record: this.records.length > 0,
        sheet: drawn[0]?.includes("<UseWorksheet") === true,
      };
    return [
      `<Case id="${id}" title="${this.pick(["A report", "Abuse & “more”"])}" arrives="${arrives}"${condition}>`,
      ...this.records.map((record) => this.record(record)),
      ...drawn,
      this.some(4) ? this.otherwise("  ", false) : "",
      `  <Ending id="done" outcome="${this.pick(OUTCOMES)}">${drawLine(this.chance)}</Ending>`,
      `  <Ending id="left" outcome="${this.pick(OUTCOMES)}">\n${drawBlock(this.chance)}\n  </Ending>`,
      this.some(60) ? "" : this.shiftEnd("  ", "left"),
      "</Case>",
    ]
      .filter((line) => line !== "")
      .join("\n");
  }

  private record(id: string): string {
    const minutes = this.minutes(2, 4);
    return `  <Record id="${id}" title="Record ${id}"${minutes}>\n${drawBlock(this.chance)}\n  </Record>`;
  }

  /** The first action leads on, so that every scene can be reached; effects do too, so that they come to an end. */
  private scene(id: string, further: readonly string[]): string {
    const sheet = this.some(4);
    this.hasSheet ||= sheet;
    const buttons = BUTTONS.filter(() => this.some(2));
    const [next = "done"] = further;
    const actions = (buttons.length > 0 ? buttons : (["close"] as const)).flatMap((button, n) => {
      const then = n === 0 ? next : this.pick([null, "done", "done", id, ...further]);
      const special = this.some(2) ? [this.action(button, this.pick([...further]), true)] : [];
      return n === 0 || !this.some(4) ? [...special, this.action(button, then, false)] : special;
    });
    return [
      this.some(12) ? `  ${this.pick(SILENCES)}` : "",
      `  <Scene id="${id}">\n${drawBlock(this.chance)}\n`,
      sheet
        ? `    <UseWorksheet id="public-interest"${this.minutes(3, 4)} key="${this.pick(KEYS)}" />`
        : "",
      ...actions,
      this.some(4) ? this.after(this.pick([...further])) : "",
      this.some(8) ? this.after(next) : "",
      this.some(5) ? this.otherwise("    ", false) : "",
      this.some(6) ? this.shiftEnd("    ", this.pick([...further])) : "",
      "  </Scene>",
    ]
      .filter((line) => line !== "")
      .join("\n");
  }

  private action(button: string, then: string | null, special: boolean): string {
    const teams = TEAMS[button];
    const to = teams && this.some(2) ? ` to="${this.pick(teams)}"` : "";
    const condition = special ? this.condition() : "";
    const leads = then === null ? "" : ` then="${then}"`;
    const packet = ["note", ...this.records, ...(this.hasSheet ? ["public-interest"] : [])];
    const asked = packet.filter(() => this.some(2)).join(" ");
    const asks = asked !== "" && this.some(2) ? ` asks="${asked}"` : "";
    const tag = `<Action do="${button}"${to}${leads}${condition}${this.sets(3)}${this.minutes(3, 7)}`;
    return this.judged("    ", "Action", `${tag}`, asks, 4);
  }

  private after(then: string): string {
    const title = this.some(2) ? ' title="It is seen"' : "";
    const condition = this.some(2) ? this.condition() : "";
    const tag = `<After${title} minutes="${1 + this.chance(8)}" then="${then}"${condition}${this.sets(3)}`;
    return `    ${tag}>${drawLine(this.chance)}</After>`;
  }

  /** The outermost one sets every fact that is asked for and that nothing else sets. */
  private otherwise(margin: string, outermost: boolean): string {
    const missing = [...this.asked].filter((fact) => !this.set.has(fact));
    const sets = outermost
      ? missing.length > 0 && !this.some(20)
        ? ` sets="${missing.join(" ")}"`
        : ""
      : this.sets(3);
    return this.judged(margin, "Otherwise", `<Otherwise${this.minutes(3, 3)}${sets}`, "", 2);
  }

  private shiftEnd(margin: string, then: string): string {
    return this.judged(margin, "ShiftEnd", `<ShiftEnd then="${then}"${this.sets(5)}`, "", 2);
  }

  /** An element with or without a verdict; `of` in five have one. */
  private judged(margin: string, name: string, tag: string, more: string, of: number): string {
    const told = this.some(12) ? "" : `${margin}  ${drawLine(this.chance)}\n`;
    if (this.chance(5) >= of) return `${margin}${tag}${more}>\n${told}${margin}</${name}>`;
    const skills = SKILLS.filter(() => this.some(5));
    const named = skills.length > 0 ? skills : (["care"] as const);
    for (const skill of named) this.shown.add(skill);
    const verdict = ` verdict="${this.pick(VERDICTS)}" skills="${named.join(" ")}" cites="${this.pick(CLAUSES)}"`;
    const why = `${margin}  <Why>${drawWhy(this.chance)}</Why>\n`;
    return `${margin}${tag}${verdict}${more}>\n${told}${why}${margin}</${name}>`;
  }

  private condition(): string {
    const known = [...FACTS, ...this.records, ...(this.hasSheet ? ["public-interest"] : [])];
    const first = this.pick(known);
    const second = this.pick(known.filter((fact) => fact !== first));
    const of = (word: string, ...facts: string[]) => {
      for (const fact of facts)
        if ((FACTS as readonly string[]).includes(fact)) this.asked.add(fact);
      return ` ${word}="${facts.join(" ")}"`;
    };
    const kind = this.chance(5);
    if (kind === 0) return `${of("when", first)}${of("unless", second)}`;
    if (kind === 1) return of("when", first, second);
    return of(kind === 2 ? "unless" : "when", first);
  }

  private sets(of: number): string {
    if (!this.some(of)) return "";
    const fact = this.pick(FACTS);
    this.set.add(fact);
    return ` sets="${fact}"`;
  }

  /** Once in so many, up to so many minutes. */
  private minutes(of: number, most: number): string {
    return this.some(of) ? ` minutes="${this.chance(most + 1)}"` : "";
  }

  /** A run that does one thing and waits: whether its ending and score hold is for the checker to find. */
  private path(at: number): string {
    const parts = [
      "citing as expected",
      "citing AU-1 RQ-1",
      "attaching as expected",
      "attaching note",
    ];
    const said = [this.pick(parts), this.pick(["sure", "fairly sure", "unsure"])];
    const button = this.pick(["close", "lock", "escalate to l3", "hand-over to l2"]);
    const sheets = [
      "- case-0: worksheet public-interest as expected",
      "- case-0: worksheet public-interest rule-broken:yes speaker:private",
    ];
    const first = this.pick([
      ...["- wait", "- wait 3", `- case-0: ${button}`, `- case-0: ${button}, ${said.join(", ")}`],
      ...(this.opening.record ? ["- open record-0-0"] : []),
      ...(this.opening.sheet ? sheets : []),
    ]);
    const expect = this.some(6) ? ' expect="0"' : "";
    const ends = this.some(6) ? ' ends="case-0:left"' : "";
    const steps = this.some(3) ? [first] : [first, "- wait 600"];
    return `<Path title="Way ${at}"${expect}${ends}>\n\n${steps.join("\n")}\n\n</Path>`;
  }

  private some(of: number): boolean {
    return this.chance(of) === 0;
  }

  private pick<Item>(items: readonly Item[]): Item {
    return items[this.chance(items.length)] as Item;
  }
}

function clock(minute: number): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)}`;
}
