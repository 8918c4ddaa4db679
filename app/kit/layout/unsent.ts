/** What somebody typed into a page and has not sent: found in its forms, and kept in the browser for that person alone. */

/** One field with what stands in it. */
export interface UnsentField {
  readonly label: string;
  readonly text: string;
}

/** What was left on one page. */
export interface UnsentPage {
  readonly path: string;
  readonly title: string;
  readonly fields: readonly UnsentField[];
}

const TYPED =
  "form textarea, form input:not([type]), form input[type=text], form input[type=email]";

/** The fields of the page's forms in which something else stands than the page came with. */
export function findUnsent(page: Document): UnsentField[] {
  const fields = [...page.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>(TYPED)];
  return fields
    .filter(({ form, readOnly }) => !readOnly && form?.method === "post")
    .filter(({ value, defaultValue }) => value !== defaultValue && value.trim() !== "")
    .map((field) => ({ label: labelOf(field), text: field.value }));
}

function labelOf(field: HTMLTextAreaElement | HTMLInputElement): string {
  const label = field.getAttribute("aria-label") ?? field.labels?.[0]?.textContent ?? "";
  return label.trim() || field.name;
}

/** Whether the browser keeps texts of drafts of this person that the server does not have. */
export function hasUnsavedDraft(person: string): boolean {
  try {
    return Object.keys(localStorage).some((name) => name.startsWith(`draft ${person} `));
  } catch {
    return false;
  }
}

/** Keeps what was left on a page; false when the browser keeps nothing. */
export function keepUnsent(person: string, left: UnsentPage): boolean {
  try {
    const others = readUnsent(person).filter(({ path }) => path !== left.path);
    localStorage.setItem(nameFor(person), JSON.stringify([...others, left]));
    return true;
  } catch {
    return false;
  }
}

/** What this person left, the last at the end. */
export function readUnsent(person: string): readonly UnsentPage[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(nameFor(person)) ?? "[]");
    return Array.isArray(kept) ? (kept as UnsentPage[]) : [];
  } catch {
    return [];
  }
}

/** Forgets it. */
export function dropUnsent(person: string): void {
  try {
    localStorage.removeItem(nameFor(person));
  } catch {
    // Forbidden: then nothing was kept.
  }
}

function nameFor(person: string): string {
  return `unsent ${person}`;
}
