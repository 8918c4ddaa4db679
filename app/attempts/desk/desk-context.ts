import { createContext, useContext } from "react";

import type { DeskFormState, OpenDeskProps } from "./desk-props.ts";

/** What many small parts of the desk need: the place in the log, the refused form, the clauses. */
export type DeskShared = Omit<DeskFormState, "notice"> & Pick<OpenDeskProps, "clauses">;

/** Filled by the desk. */
export const DeskContext = createContext<DeskShared | null>(null);

/** Reads it; only inside the desk. */
export function useDeskContext(): DeskShared {
  const shared = useContext(DeskContext);
  if (!shared) throw new Error("a part of the desk was drawn outside the desk");
  return shared;
}
