/** What can be done to accounts, as the audit trail says it: a sentence without its subject. */
import type { AuditFact, AuditRow } from "./audit-page.server.ts";

type Told = AuditFact & Pick<AuditRow, "actor">;

const SENTENCES: Readonly<Record<string, (fact: Told) => string>> = {
  "create account": ({ subject, detail }) => {
    const [by, as] = [text(detail["by"]), `(${text(detail["email"])}) as ${text(detail["role"])}`];
    return by === "" ? `made an account for ${subject} ${as}` : `made their account ${as} by ${by}`;
  },
  "change role": ({ subject, detail }) =>
    `made ${subject} (${text(detail["email"])}) ${text(detail["after"])} instead of ${text(detail["before"])}`,
  "make link": ({ subject, detail }) =>
    `made a personal link for ${subject} (${text(detail["email"])})`,
  "mail reset link": ({ subject, detail }) =>
    `mailed a link to ${subject} (${text(detail["email"])}), whose password somebody had forgotten`,
  "decline invitation": ({ subject }) => `declined an invitation to the cohort ${subject}`,
  "sign in": ({ detail }) =>
    `signed in${detail["company"] === true ? " with the company account" : ""} (${text(detail["browser"])})`,
  fail: (fact) => {
    const failed = fact.actor === null ? "saw somebody unknown fail" : "failed";
    return `${failed} ${times(fact.detail)} to ${tried(fact)}`;
  },
  "turn away": (fact) => {
    const turned = fact.actor === null ? "turned somebody unknown away" : "was turned away";
    return `${turned} after too many tries to ${tried(fact)}`;
  },
  refuse: ({ detail }) =>
    `was refused as ${text(detail["role"])} ${times(detail)}, last at ${text(detail["place"])}`,
  "sign out elsewhere": () => "signed out everywhere else",
  "change password": () => "changed their own password",
  "prove address": ({ subject, detail }) =>
    `said that the address of ${subject} (${text(detail["email"])}) is theirs`,
  "choose password": () => "chose a password with a personal link",
  "link company sign-in": ({ detail }) =>
    detail["first"] === true
      ? "linked the company account, instead of choosing a password"
      : "linked the company account",
  "unlink company sign-in": () => "unlinked the company account",
  "refuse company sign-in": ({ subject, detail }) =>
    subject === ""
      ? "refused a company account that is linked to nobody"
      : `was refused with the company account: ${text(detail["why"])}`,
  deactivate: ({ subject }) => `deactivated the account of ${subject}`,
  reopen: ({ subject }) => `reopened the account of ${subject}`,
};

/** All of them. */
export const ACCOUNT_DEEDS: readonly string[] = Object.keys(SENTENCES);

/** The sentence. */
export function accountDeedWords(fact: AuditFact, actor: string | null): string {
  return SENTENCES[fact.deed]?.({ ...fact, actor }) ?? `${fact.deed}: ${fact.subject}`;
}

/** Who fails at somebody's account may be anybody: where it came from says more. */
function tried({ actor, subject, detail }: Told): string {
  const [what, network] = [text(detail["what"]), text(detail["network"])];
  const whose = actor === null && typeof detail["userId"] === "string" ? ` as ${subject}` : "";
  return `${what}${whose}${network === "" ? "" : ` (from ${network})`}`;
}

function times({ n }: AuditFact["detail"]): string {
  return n === 1 ? "once" : `${String(n)} times`;
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
