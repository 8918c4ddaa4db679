import { Icon } from "#app/kit/layout/icon.tsx";
import type { IconName } from "#app/kit/layout/icon.tsx";
import type { SaveState } from "./use-autosave.ts";

const WORDS: Readonly<Record<SaveState["kind"], readonly [IconName, string]>> = {
  saved: ["check", "Saved"],
  waiting: ["dot", "Not saved yet"],
  saving: ["dot", "Saving…"],
  offline: ["alert", "Not saved: no connection. Trying again; a copy is kept in this browser."],
  "signed-out": ["alert", "Not saved: you were signed out. Sign in again in another tab."],
  closed: ["alert", "Not saved: this draft was put away. Your text is in its history."],
  conflict: ["alert", "Not saved: somebody else saved first."],
};

/** Whether the server has what is on the screen. */
export function SaveStatus({ state }: { state: SaveState }) {
  const [icon, words] = WORDS[state.kind];
  return (
    <p className="save-status" role="status" data-state={state.kind}>
      <Icon name={icon} /> {words}
      {state.kind === "saved" ? (
        <time dateTime={state.savedAt}> {clockWords(state.savedAt)}</time>
      ) : null}
    </p>
  );
}

/** The same on the server and in the browser: UTC. */
function clockWords(iso: string): string {
  return `${iso.slice(11, 16)} UTC`;
}
