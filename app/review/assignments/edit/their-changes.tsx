import { Notice } from "#app/kit/layout/notice.tsx";
import type { TheirChange } from "./merge-typed.ts";

/** What somebody else saved while the form was open, and where this form says something else. */
export function TheirChanges({ changes }: { changes: readonly TheirChange[] }) {
  if (changes.length === 0) return null;
  return (
    <Notice tone="time" title="Somebody else changed this assignment while you had it open">
      <ul>
        {changes.map(({ name, label, from, to, yours }) => (
          <li key={name}>
            {capital(label)}: {from} → <strong>{to}</strong>
            {yours === null ? "" : `. Your form says ${yours}.`}
          </li>
        ))}
      </ul>
      <p>
        Nothing of yours is saved yet, and what you typed is still there. Fields that you left alone
        hold what was saved meanwhile. Look at them, then save again.
      </p>
    </Notice>
  );
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
