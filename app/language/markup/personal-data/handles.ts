/** Accounts of the real world: handles that everybody knows, and links to anybody's profile. */
import type { Found } from "./found.ts";
import { KNOWN_HANDLES } from "./known-handles.ts";

const MENTION = /(?<![\p{L}\p{N}_./@])@([a-z0-9_]{1,30})(?![\w@]|\.\w)/giu;
const ATTRIBUTE = /\b(?:handle|account)\s*=\s*["']@?([a-z0-9_]{1,30})["']/gi;
const PROFILE =
  /\b(?:(?:www|m|mobile)\.)?(?:twitter|x|facebook|instagram|tiktok|threads|youtube|truthsocial|bsky)\.(?:com|net|app)\/(?:profile\/|user\/|c\/)?@?[\w.-]{2,}/gi;

/** Mentions, handles in attributes, and profile pages. */
export function findHandles(text: string): readonly Found[] {
  const known = [...text.matchAll(MENTION), ...text.matchAll(ATTRIBUTE)].filter((match) =>
    KNOWN_HANDLES.has((match[1] ?? "").toLowerCase()),
  );
  return [
    ...known.map((match): Found => {
      const handle = match[1] ?? "";
      const from = match.index + match[0].lastIndexOf(handle);
      return {
        from,
        to: from + handle.length,
        message: `\`@${handle}\` is an account of the real world`,
        hint: "invent one; real accounts may be named in `<Debrief>` and in `based_on`",
      };
    }),
    ...[...text.matchAll(PROFILE)].map((match): Found => ({
      from: match.index,
      to: match.index + match[0].length,
      message: `\`${match[0]}\` is an account of the real world`,
      hint: "invent one; real accounts may be named in `<Debrief>` and in `based_on`",
    })),
  ];
}
