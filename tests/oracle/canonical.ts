/** Plain data as lines of text, `path value`: equal data gives equal lines, in whatever order its keys were made. */

/** The lines of a value. What has an `id` of its own stands under it; keys are sorted, lists keep their order. */
export function linesOf(value: unknown, path = ""): string[] {
  if (Array.isArray(value) && value.some(isObject)) {
    const ids = value.map((item) => (isObject(item) ? item["id"] : undefined));
    const named = ids.every((id) => typeof id === "string") && new Set(ids).size === ids.length;
    return value.flatMap((item: object, at) =>
      named
        ? linesOf({ ...item, id: undefined }, join(path, ids[at]))
        : linesOf(item, join(path, at)),
    );
  }
  if (Array.isArray(value) || !isObject(value)) return [`${path} ${JSON.stringify(value)}`];
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  if (entries.length === 0) return [`${path} {}`];
  return entries.sort(byName).flatMap(([name, part]) => linesOf(part, join(path, name)));
}

/** Path to value, as written; a path that is there twice has both. */
export function valuesOf(text: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const line of text.split("\n")) {
    const [path, value] = cut(line);
    const before = values.get(path);
    values.set(path, before === undefined ? value : `${before} ${value}`);
  }
  return values;
}

function cut(line: string): readonly [string, string] {
  const at = line.indexOf(" ");
  return at < 0 ? [line, ""] : [line.slice(0, at), line.slice(at + 1)];
}

function join(path: string, name: unknown): string {
  const said = String(name).replace(/\s/g, "_");
  return path === "" ? said : `${path}.${said}`;
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
