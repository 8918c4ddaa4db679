/** Another form of a text in front: the first for practice is the one that is shown, played and drawn where one form is. */

/** The line of the front matter that names the forms. */
const LINE = /^forms:.*(?:\n {2,}.*)*/m;
const LETTER = /\b[A-Z]\b/g;

/** The letters of its forms as the text names them, the first first; none where it has one form. */
export function formsIn(text: string): readonly string[] {
  const [line = ""] = LINE.exec(headOf(text)) ?? [];
  return [...new Set(line.match(LETTER))];
}

/** The same text with that form and the first in each other's place. Nothing moves: places in it are places in the text. */
export function formFirst(text: string, form: string): string {
  const [first] = formsIn(text);
  if (first === undefined || form === first) return text;
  const swap = (letter: string) => (letter === form ? first : letter === first ? form : letter);
  return text.replace(LINE, (line) => line.replace(LETTER, swap));
}

function headOf(text: string): string {
  const end = text.indexOf("\n---", 3);
  return end === -1 ? "" : text.slice(0, end);
}
