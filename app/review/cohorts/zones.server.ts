/** The time zones that this machine knows, to be offered in forms. */

/** UTC first, then the places by name. */
export function listZones(): string[] {
  return ["UTC", ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC")];
}
