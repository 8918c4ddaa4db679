/** The stories of a measured scenario in other languages, for their own compilers: the same cases, scenes, texts and choices. */
import { ENDINGS, makeStories, type Moment, type Size, type Story } from "./make-scenario.ts";

/** For Markdoc: tags with attributes, validated against `MARKDOC`. */
export function toMarkdoc(size: Size): string {
  return [
    "---\ntitle: A measured shift\n---",
    "{% briefing %}\nA quiet morning. The reports come one by one.\n{% /briefing %}",
    ...makeStories(size).map(markdocCase),
  ].join("\n\n");
}

function markdocCase({ id, arrives, record, moments }: Story): string {
  const endings = ENDINGS.map(
    (one) => `{% ending id="${one.id}" outcome="${one.outcome}" %}\n${one.text}\n{% /ending %}`,
  );
  return [
    `{% case id="${id}" title="Report ${id}" arrives="${arrives}" %}`,
    `{% record id="${record.id}" title="Account record" minutes=1 %}\n${record.text}\n{% /record %}`,
    ...moments.map(markdocScene),
    ...endings,
    "{% /case %}",
  ].join("\n\n");
}

function markdocScene({ id, seen, quoted, branches }: Moment): string {
  const actions = branches.map(
    ({ do: action, to, when, then, verdict, told, why }) =>
      `{% action do="${action}" ${to ? `to="${to}" ` : ""}${when ? `when="${when}" ` : ""}then="${then}" verdict="${verdict}" skills="identity" cites="RQ-1 AU-1" %}\n${told}\n\n{% why %}\n${why}\n{% /why %}\n{% /action %}`,
  );
  return [
    `{% scene id="${id}" %}`,
    `{% report reason="impersonation" reporter="a neighbour" %}\n“${quoted}”\n{% /report %}`,
    ...seen,
    ...actions,
    "{% /scene %}",
  ].join("\n\n");
}

const text = { type: String };
const needed = { type: String, required: true };

/** The schema by which Markdoc validates. */
export const MARKDOC = {
  tags: {
    briefing: { render: "briefing" },
    case: { render: "case", attributes: { id: needed, title: needed, arrives: needed } },
    record: {
      render: "record",
      attributes: { id: needed, title: needed, minutes: { type: Number } },
    },
    ending: {
      render: "ending",
      attributes: {
        id: needed,
        outcome: { ...needed, matches: ["handled", "missed", "near-miss", "harm"] },
      },
    },
    scene: { render: "scene", attributes: { id: needed } },
    report: { render: "report", attributes: { reason: needed, reporter: needed } },
    why: { render: "why" },
    action: {
      render: "action",
      attributes: {
        do: needed,
        to: text,
        when: text,
        then: text,
        verdict: { ...text, matches: ["best", "acceptable", "weak", "harmful", "critical"] },
        skills: text,
        cites: text,
      },
    },
  },
};

/** For Ink: a knot for each scene, a choice for each action, a variable for each record. */
export function toInk(size: Size): string {
  const stories = makeStories(size);
  const names = (id: string) => id.replaceAll("-", "_");
  const records = stories.map(({ record }) => `VAR ${names(record.id)} = false`);
  const knots = stories.flatMap(({ id, record, moments }) => [
    `== ${names(id)} ==\n-> ${names(id)}_scene_1`,
    ...moments.map((moment) => inkScene(moment, names(id), names(record.id), record.text, names)),
    ...ENDINGS.map((one) => `== ${names(id)}_${one.id} ==\n${one.text}\n-> END`),
  ]);
  return [...records, `-> ${names(stories[0]?.id ?? "")}`, ...knots].join("\n\n");
}

function inkScene(
  { id, seen, quoted, branches }: Moment,
  story: string,
  record: string,
  recordText: string,
  names: (id: string) => string,
): string {
  const choices = branches.map(
    ({ do: action, to, when, then, told, why }) =>
      `+ ${when ? `{${names(when)}} ` : ""}[${action}${to ? ` ${to}` : ""}]\n  ${told}\n  # why: ${why}\n  -> ${story}_${names(then)}`,
  );
  const open = `+ [open record]\n  ~ ${record} = true\n  ${recordText}\n  -> ${story}_${names(id)}`;
  return [`== ${story}_${names(id)} ==`, `“${quoted}”`, ...seen, open, ...choices].join("\n");
}
