/** The network that an address belongs to: what one subscriber has of it. */

/** An IPv4 address itself, of an IPv6 address the first 64 bits. */
export function networkOf(address: string): string {
  const [plain = ""] = address.split("%");
  if (!plain.includes(":")) return plain;
  const groups = groupsOf(plain);
  if (groups === null) return plain;
  const [g6 = 0, g7 = 0] = groups.slice(6);
  // An IPv4 address as a socket for both writes it.
  if (groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff)
    return [g6 >> 8, g6 & 255, g7 >> 8, g7 & 255].join(".");
  const first = groups.slice(0, 4).map((group) => group.toString(16));
  return `${first.join(":")}::/64`;
}

/** The eight numbers of an IPv6 address; null when it is none. */
function groupsOf(address: string): number[] | null {
  if (!URL.canParse(`http://[${address}]/`)) return null;
  const [before = "", after] = new URL(`http://[${address}]/`).hostname.slice(1, -1).split("::");
  const read = (part: string) =>
    part === "" ? [] : part.split(":").map((group) => parseInt(group, 16));
  const [head, tail] = [read(before), read(after ?? "")];
  return [...head, ...Array.from({ length: 8 - head.length - tail.length }, () => 0), ...tail];
}
