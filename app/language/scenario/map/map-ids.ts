/** Ids that stay unlike each other while a file is being typed and two things share a name. */

/** Gives an id back as it is the first time, and with a number after that. */
export type Unlike = (id: string) => string;

/** A new memory of the ids that were given. */
export function rememberIds(): Unlike {
  const given = new Map<string, number>();
  const unlike: Unlike = (id) => {
    const times = (given.get(id) ?? 0) + 1;
    given.set(id, times);
    return times === 1 ? id : unlike(`${id}#${times}`);
  };
  return unlike;
}
