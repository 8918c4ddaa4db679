/** What people call the browser that a request came from: enough to tell their own from another's. */

const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(e|A|iOS)?\//, "Edge"],
  [/\b(OPR|Opera)\//, "Opera"],
  [/\b(Firefox|FxiOS)\//, "Firefox"],
  [/(Chrome|CriOS)\//, "Chrome"],
  [/\bSafari\//, "Safari"],
];

const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/\bAndroid\b/, "Android"],
  [/\biPhone\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bWindows\b/, "Windows"],
  [/\bMac OS X\b/, "macOS"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bLinux\b/, "Linux"],
];

/** "Firefox on Windows", from the User-Agent header. */
export function browserWords(agent: string | null): string {
  const found = (names: typeof BROWSERS) =>
    names.find(([pattern]) => pattern.test(agent ?? ""))?.[1] ?? null;
  const [browser, system] = [found(BROWSERS), found(SYSTEMS)];
  return `${browser ?? "A browser"}${system === null ? "" : ` on ${system}`}`;
}
