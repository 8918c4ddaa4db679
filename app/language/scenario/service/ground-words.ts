/** What the handbook and the desk say about a name, in a few plain words. */
import type { Desk, DeskAction, Team } from "#app/language/handbook/desk.ts";
import type { Clause, Worksheet } from "#app/language/handbook/handbook.ts";

/** A name of the handbook or the desk, told. */
export interface Told {
  readonly title: string;
  readonly lines: readonly string[];
  readonly address: string | null;
}

/** What a clause says, with its page. */
export function tellClause({ id, title, section, prose }: Clause): Told {
  const address = `/handbook/${section}#${id}`;
  return { title: `${id}: ${title}`, lines: [plainText(prose.text)], address };
}

/** What an action of the desk is: label, rung, and who may take it. */
export function tellAction(desk: Desk, action: DeskAction): Told {
  const rung = action.rung === null ? "It enforces nothing." : `Rung ${action.rung} of the ladder.`;
  const approvers = action.approvers > 1 ? ` and ${action.approvers} people must agree` : ", alone";
  const teams = desk.teams.filter(({ id }) => action.to.includes(id));
  return {
    title: action.label,
    lines: [
      rung,
      `${action.level} or above may take it${approvers}.`,
      ...(action.onProtected === null
        ? []
        : [`On a protected account: ${action.onProtected} or above.`]),
      `It costs ${minutesOf(action.minutes)}.`,
      ...(action.reversible === "yes"
        ? []
        : [action.reversible === "no" ? "It cannot be undone." : "Undoing it takes effort."]),
      ...(teams.length > 0 ? [`It goes to: ${teams.map(({ id }) => id).join(", ")}.`] : []),
      ...(action.asks.length > 0 ? [`It asks for: ${action.asks.join(", ")}.`] : []),
    ],
    address: null,
  };
}

/** Who a team is and how it is reached. */
export function tellTeam({ label, answers, by }: Team): Told {
  const time =
    answers === null ? "No time is promised." : `They answer within ${minutesOf(answers)}.`;
  return { title: label, lines: [`Reached by ${by}. ${time}`], address: null };
}

/** What a worksheet asks. */
export function tellWorksheet({ title, questions, file }: Worksheet): Told {
  return {
    title,
    lines: questions.map((question) => `${question.id}: ${question.ask}`),
    address: `/handbook/${sectionOf(file)}`,
  };
}

/** "3 minutes". */
function minutesOf(count: number): string {
  return count === 1 ? "1 minute" : `${count} minutes`;
}

function sectionOf(file: string): string {
  return (file.split("/").at(-1) ?? file).replace(/\.mdx?$/, "");
}

/** Authored prose without its marks, on one line. */
function plainText(text: string): string {
  return text
    .replace(/\{\/\*[\s\S]*?\*\/\}|<[^>]*>/g, " ")
    .replace(/\[([^\]]{0,1000})\]\([^)]{0,2000}\)/g, "$1")
    .replace(/[*`]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
