/** Renames a thing everywhere in a scenario, or says why not. */
import type { Source } from "#app/language/markup/span.ts";
import { ID } from "#app/language/markup/values.ts";
import { isSame, type Occurrence, occurrenceAt, sheetsIn } from "./occurrences.ts";
import { readText, type Renaming, type TextRead } from "./service.ts";

/** Words of the language that a record or fact cannot have as its name. */
const TAKEN = ["note"];

/** The edits that give the thing at an offset another name. */
export function renameAt(source: Source, offset: number, newName: string): Renaming {
  const read = readText(source);
  const here = occurrenceAt(read.names, offset);
  if (!here) return refuse("there is no name here", "put the cursor on an id, a fact or a `then`");
  if (here.kind !== "case" && here.kind !== "scene or ending" && here.kind !== "fact") {
    const hint = "choose another one, or change it where it is made";
    return refuse(
      `\`${here.id}\` is ${WHOSE[here.kind]}, and cannot be renamed in a scenario`,
      hint,
    );
  }
  if (!ID.test(newName)) {
    const hint =
      "an id begins with a small letter and goes on with small letters, digits and hyphens";
    return refuse(`\`${newName}\` is not an id`, hint);
  }
  if (newName !== here.id) {
    const clash = findClash(read, here, newName);
    if (clash) return refuse(clash, "choose another name");
  }
  const edits = read.names
    .filter((name) => isSame(name, here))
    .map(({ from, to }) => ({ from, to, text: newName }));
  return { edits };
}

const WHOSE = {
  worksheet: "a worksheet of the handbook",
  answer: "a question of a worksheet of the handbook",
  clause: "a clause of the handbook",
  action: "an action of the desk",
  team: "a team of the desk",
} as const;

function findClash({ names, nodes }: TextRead, here: Occurrence, id: string): string | null {
  if (names.some((name) => isSame(name, { ...here, id })))
    return `\`${id}\` is already the name of another ${here.kind === "fact" ? "record or fact" : here.kind}`;
  if (here.kind !== "fact") return null;
  if (TAKEN.includes(id)) return `\`${id}\` is the name of the note of a decision`;
  const sheets = nodes.all.filter(({ name }) => name === "Case").flatMap(sheetsIn);
  return sheets.includes(id) ? `\`${id}\` is the name of a worksheet` : null;
}

function refuse(refused: string, hint: string): Renaming {
  return { refused, hint };
}
