/** What became of a mail, in words. */
import type { MailState } from "./outbox.server.ts";

/** "mailed on 21 Nov 2026, 14:05"; `words` says a moment. The server that took it may still not have delivered it. */
export function mailWords({ state, at, why }: MailState, words: (at: Date) => string): string {
  switch (state) {
    case "waiting":
      return why === "" ? "its mail waits to be sent" : `its mail is tried again: ${why}`;
    case "sent":
      return at === null ? "mailed" : `mailed on ${words(at)}`;
    case "failed":
      return `its mail could not be delivered: ${why}`;
  }
}
