/** What a version is called where several stand side by side: by its number, and by its form where the text has several. */

/** What the name is made of. */
export const VERSION_NAME = { number: true, form: true, practice: true, assessment: true } as const;

/** "3"; "3 B" for a form that is not dealt for everything. */
export function versionName(version: {
  readonly number: number;
  readonly form: string;
  readonly practice: boolean;
  readonly assessment: boolean;
}): string {
  const { number, form, practice, assessment } = version;
  return practice && assessment ? String(number) : `${number} ${form}`;
}
