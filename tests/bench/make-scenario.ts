/** Scenarios of any size for measuring, clean against the desk and handbook of the golden files; the same size and seed give the same text. */

/** How many cases, and how many scenes in each. */
export interface Size {
  readonly cases: number;
  readonly scenes: number;
}

/** About 3, 33 and 330 KiB of scenario. */
export const SIZES = {
  "3 KiB": { cases: 1, scenes: 2 },
  "33 KiB": { cases: 4, scenes: 10 },
  "330 KiB": { cases: 40, scenes: 10 },
} as const satisfies Readonly<Record<string, Size>>;

/** What one action of a scene leads to. */
export interface Branch {
  readonly do: string;
  readonly to: string | null;
  readonly when: string | null;
  /** A scene or ending of the case. */
  readonly then: string;
  readonly verdict: "best" | "weak" | "harmful";
  readonly told: string;
  readonly why: string;
}

/** One scene: what is seen, and its actions. */
export interface Moment {
  readonly id: string;
  readonly seen: readonly string[];
  readonly quoted: string;
  readonly branches: readonly Branch[];
}

/** One case: its record opens the fact that the best action asks for. */
export interface Story {
  readonly id: string;
  readonly arrives: string;
  readonly record: { readonly id: string; readonly text: string };
  readonly moments: readonly Moment[];
}

/** The endings that every case has. */
export const ENDINGS = [
  { id: "done", outcome: "handled", text: "The report is off the desk, and somebody looks at it." },
  { id: "dropped", outcome: "missed", text: "The account goes on as before." },
] as const;

/** The content of a scenario, in no language yet. */
export function makeStories({ cases, scenes }: Size, seed = 1): Story[] {
  const words = makeWords(seed);
  return Array.from({ length: cases }, (_, c) => {
    const id = `case-${c + 1}`;
    const record = { id: `account-${c + 1}`, text: words(9) };
    const moments = Array.from({ length: scenes }, (_, s) => {
      const next = s + 1 < scenes ? `scene-${s + 2}` : "done";
      return makeMoment(`scene-${s + 1}`, next, record.id, words);
    });
    return { id, arrives: clock(9 * 60 + c), record, moments };
  });
}

function makeMoment(id: string, next: string, record: string, words: Words): Moment {
  const branch = (
    parts: Omit<Branch, "told" | "why" | "to"> & { readonly to?: string },
  ): Branch => ({
    to: null,
    told: words(3),
    why: words(7),
    ...parts,
  });
  return {
    id,
    seen: [`*${words(3)}* ${words(6)}`],
    quoted: words(6),
    branches: [
      branch({ do: "lock", when: record, then: next, verdict: "best" }),
      branch({ do: "escalate", to: "l2", when: null, then: "done", verdict: "weak" }),
      branch({ do: "close", when: null, then: "dropped", verdict: "harmful" }),
    ],
  };
}

/** The file as an author would write it. */
export function makeScenario(size: Size, seed = 1): string {
  return [HEAD, ...makeStories(size, seed).map(caseText), FOOT].join("\n\n");
}

const HEAD = `---
title: A measured shift
summary: Reports of one kind, one after another.
level: foundation
minutes: 15
skills: [identity, authority]
pass: 70
warnings: []
shift: { from: "09:00", to: "12:00", pace: 20s, ends: Your shift is over }
based_on:
  case: none
  changed: Everything is invented for measuring.
  sources:
    - { title: "Example source, 1 March 2020", url: "https://example.org/measured" }
---

<Briefing>
A quiet morning. The reports come one by one.
</Briefing>`;

const FOOT = `<Otherwise>The queue moves on. The report is still open.</Otherwise>

<Debrief>
There is no real case behind this one.
</Debrief>
`;

function caseText({ id, arrives, record, moments }: Story): string {
  const endings = ENDINGS.map(
    (ending) => `  <Ending id="${ending.id}" outcome="${ending.outcome}">${ending.text}</Ending>`,
  );
  return `<Case id="${id}" title="Report ${id}" arrives="${arrives}">

  <Record id="${record.id}" title="Account record" minutes="1">
    <Account handle="halden_${id}" created="9 days ago" followers="212" flags="none" />

    ${record.text}
  </Record>

${moments.map(sceneText).join("\n\n")}

${endings.join("\n")}

  <ShiftEnd then="dropped" verdict="weak" skills="authority" cites="AU-1">
    Your screen goes dark.
    <Why>There was time enough for one report.</Why>
  </ShiftEnd>
</Case>`;
}

function sceneText({ id, seen, quoted, branches }: Moment): string {
  return `  <Scene id="${id}">
    <Report reason="impersonation" reporter="a neighbour">“${quoted}”</Report>

${seen.map((line) => `    ${line}`).join("\n\n")}

${branches.map(branchText).join("\n")}
  </Scene>`;
}

function branchText({ do: action, to, when, then, verdict, told, why }: Branch): string {
  const attributes = [`do="${action}"`, to && `to="${to}"`, when && `when="${when}"`]
    .filter((attribute) => attribute !== null)
    .join(" ");
  return `    <Action ${attributes} then="${then}" verdict="${verdict}" skills="identity" cites="RQ-1 AU-1">
      ${told}
      <Why>${why}</Why>
    </Action>`;
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

type Words = (count: number) => string;

/** Sentences of a number of words. */
function makeWords(seed: number): Words {
  const stock =
    "the account report copies portrait mayor yesterday and nobody at desk has seen it before noon because office keeps two of them open for people who write late";
  const words = stock.split(" ");
  let state = seed >>> 0;
  return (count) => {
    const chosen = Array.from({ length: count }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return words[Math.floor((state / 2 ** 32) * words.length)] ?? "";
    });
    const text = chosen.join(" ");
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
}
