import { createContext, useContext } from "react";

/** Another page that has a desk in it: it keeps the desk's place, which otherwise stands in the address, and takes its forms. */
export interface DeskHost {
  readonly params: URLSearchParams;
  /** Follows a link of the desk ("?case=insult&do=close"). */
  readonly go: (search: string) => void;
  readonly send: (form: FormData) => void;
  /** Whether a form is on its way. */
  readonly busy: boolean;
}

/** Filled by a page that has a desk in it; the desk's own page leaves it empty. */
export const DeskHostContext = createContext<DeskHost | null>(null);

/** The page around the desk; null where the desk is the page. */
export function useDeskHost(): DeskHost | null {
  return useContext(DeskHostContext);
}
