/** What can be done to accounts, as the audit trail says it: a sentence without its subject. */
import type { AuditFact } from "./audit-page.server.ts";

const SENTENCES: Readonly<Record<string, (fact: AuditFact) => string>> = {
  "create account": ({ subject, detail }) =>
    `made an account for ${subject} (${text(detail["email"])}) as ${text(detail["role"])}`,
  "change role": ({ subject, detail }) =>
    `made ${subject} (${text(detail["email"])}) ${text(detail["after"])} instead of ${text(detail["before"])}`,
  "make link": ({ subject, detail }) =>
    `made a personal link for ${subject} (${text(detail["email"])})`,
  "sign in": ({ detail }) =>
    `signed in${detail["company"] === true ? " with the company account" : ""} (${text(detail["browser"])})`,
  fail: ({ detail }) => {
    const failed = isKnown(detail) ? "failed" : "saw somebody unknown fail";
    return `${failed} ${times(detail)} to ${text(detail["what"])}${from(detail)}`;
  },
  "turn away": ({ detail }) => {
    const turned = isKnown(detail) ? "was turned away" : "turned somebody unknown away";
    return `${turned} after too many tries to ${text(detail["what"])}${from(detail)}`;
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
export function accountDeedWords(fact: AuditFact): string {
  return SENTENCES[fact.deed]?.(fact) ?? `${fact.deed}: ${fact.subject}`;
}

/** Without an account that it is about, the program did it. */
function isKnown({ userId }: AuditFact["detail"]): boolean {
  return typeof userId === "string";
}

/** Who fails at somebody's account may be somebody else: where it came from says more. */
function from(detail: AuditFact["detail"]): string {
  const network = text(detail["network"]);
  return network === "" ? "" : ` (from ${network})`;
}

function times({ n }: AuditFact["detail"]): string {
  return n === 1 ? "once" : `${String(n)} times`;
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
