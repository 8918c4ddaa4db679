/** How many questions have which kind of sign, in words. */
import { count } from "#app/kit/words/words.ts";

/** "1 item to fix, 2 to look at"; null where there is none. */
export function flagWords({ toFix, toLook }: { toFix: number; toLook: number }): string | null {
  const look = toFix > 0 ? `${toLook} to look at` : `${count(toLook, "item")} to look at`;
  const parts = [
    ...(toFix > 0 ? [`${count(toFix, "item")} to fix`] : []),
    ...(toLook > 0 ? [look] : []),
  ];
  return parts.length > 0 ? parts.join(", ") : null;
}
