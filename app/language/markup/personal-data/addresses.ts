/** Addresses of machines on the internet that somebody could use. */
import type { Found } from "./found.ts";

const V4 = /(?<![\w.-])(?:\d{1,3}\.){3}\d{1,3}(?![\w-]|\.\d)/g;
/** Global unicast addresses only: all others are nobody's in particular (RFC 4291). */
const V6 = /(?<![\w:.])[23][0-9a-f]{3}:(?:[0-9a-f]{0,4}:){1,6}[0-9a-f]{0,4}(?![\w:])/gi;

/** IPv4 and IPv6 addresses outside the private ranges and those kept for documentation (RFC 5737, RFC 3849, RFC 1918). */
export function findAddresses(text: string): readonly Found[] {
  const v4 = [...text.matchAll(V4)].filter(
    (match) =>
      isPublicV4(match[0]) &&
      !/\b(?:version|release|v)\.?\s?$/i.test(
        text.slice(Math.max(0, match.index - 9), match.index),
      ),
  );
  const v6 = [...text.matchAll(V6)].filter(([written]) => isPublicV6(written));
  return [
    ...v4.map((match) => found(match, "192.0.2.1")),
    ...v6.map((match) => found(match, "2001:db8::1")),
  ];
}

function isPublicV4(written: string): boolean {
  const [a = 0, b = 0, c = 0, d = 0] = written.split(".").map(Number);
  if ([a, b, c, d].some((part) => part > 255) || a === 0 || a === 10 || a === 127 || a >= 224)
    return false;
  if ((a === 172 && b >= 16 && b <= 31) || (a === 192 && b === 168) || (a === 169 && b === 254))
    return false;
  const net = `${a}.${b}.${c}`;
  return !["192.0.2", "198.51.100", "203.0.113"].includes(net);
}

function isPublicV6(written: string): boolean {
  const groups = written.split(":");
  const whole = groups.length === 8 && groups.every((group) => group !== "");
  return (whole || written.includes("::")) && !/^2001:0?db8:/i.test(written);
}

function found(match: RegExpExecArray, instead: string): Found {
  return {
    from: match.index,
    to: match.index + match[0].length,
    message: `\`${match[0]}\` could be the address of a real machine`,
    hint: "use one that is kept for documentation: `192.0.2.1`, `198.51.100.1`, `203.0.113.1` or `2001:db8::1`",
    instead,
  };
}
