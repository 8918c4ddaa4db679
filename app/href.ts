/** Links to places of the product: none but the addresses of routes.ts, with all that they name. */
import type { Address } from "./routes.ts";

/** The names in an address: "setId" in "/calibrations/:setId". */
type NameIn<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | NameIn<Rest>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;

type Values<Path extends string> = [NameIn<Path>] extends [never]
  ? []
  : [values: Readonly<Record<NameIn<Path>, string>>];

/** The address with these values in the places of its names. */
export function href<A extends Address>(address: A, ...given: Values<A>): string {
  const values = new Map<string, string>(Object.entries(given[0] ?? {}));
  return address.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(values.get(name) ?? ""),
  );
}
