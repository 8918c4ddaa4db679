/** Why a company sign-in came to nothing, as whoever tried it is told. */

/** What to say, and where it goes on. */
export interface OidcProblem {
  readonly status: 400 | 403 | 409 | 429 | 502 | 503;
  readonly title: string;
  readonly words: string;
  /** Under which the log holds more; absent where there is no more to know. */
  readonly number?: string;
  /** Absent for the place where it began. */
  readonly on?: { readonly to: string; readonly label: string };
}

/** Thrown where it is found out. */
export class OidcRefusal extends Error {
  constructor(readonly problem: OidcProblem) {
    super(problem.title);
  }
}

/** Nobody can tell any more what was asked: too late, a second time, or in another browser. */
export const LOST: OidcProblem = {
  status: 400,
  title: "This sign-in is over",
  words:
    "It took longer than ten minutes, was used already, or began in another browser. Nothing was changed: begin again.",
};

/** The person or the provider said no. */
export const DENIED: OidcProblem = {
  status: 403,
  title: "You were not signed in",
  words: "It was broken off or refused at the company sign-in. Nothing was changed.",
};

/** The provider is not there, or answers nothing that makes sense. */
export const DOWN: OidcProblem = {
  status: 503,
  title: "The company sign-in does not answer",
  words: "Try again in a minute. Whoever has a password here can sign in with it as always.",
};

/** The provider knows us otherwise than we are set up. */
export const ODD: OidcProblem = {
  status: 502,
  title: "The company sign-in does not take us",
  words: "Something about how it is set up is wrong. Tell whoever looks after this installation.",
};

/** An answer that is not proved to be one to what we asked. */
export const UNPROVED: OidcProblem = {
  status: 400,
  title: "This answer was not believed",
  words:
    "What came back is not proved to be the company sign-in’s answer to us. Nothing was changed: begin again.",
};
