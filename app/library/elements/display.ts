/** Everything that prose may be drawn with, by the name that authors write. */
import { Account } from "./account.tsx";
import { Figure } from "./figure.tsx";
import { linkWith } from "./link.tsx";
import type { ResolveClause } from "./link.tsx";
import { Message, Thread } from "./message.tsx";
import { Note, Timeline } from "./note.tsx";
import { Post } from "./post.tsx";
import { Report } from "./report.tsx";

/** The components for one document. */
export function displayElements(resolveClause: ResolveClause) {
  return {
    Account,
    Figure,
    Message,
    Note,
    Post,
    Report,
    Thread,
    Timeline,
    a: linkWith(resolveClause),
  };
}
