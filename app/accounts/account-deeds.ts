/** What can be done to accounts, as the audit trail says it: a sentence without its subject. */
import type { AuditFact } from "./audit-page.server.ts";

const SENTENCES: Readonly<Record<string, (fact: AuditFact) => string>> = {
  "create account": ({ subject, detail }) =>
    `made an account for ${subject} (${text(detail["email"])}) as ${text(detail["role"])}`,
  "change role": ({ subject, detail }) =>
    `made ${subject} (${text(detail["email"])}) ${text(detail["after"])} instead of ${text(detail["before"])}`,
  "make link": ({ subject, detail }) =>
    `made a personal link for ${subject} (${text(detail["email"])})`,
  "choose password": () => "chose a password with a personal link",
  deactivate: ({ subject }) => `deactivated the account of ${subject}`,
  reopen: ({ subject }) => `reopened the account of ${subject}`,
};

/** All of them. */
export const ACCOUNT_DEEDS: readonly string[] = Object.keys(SENTENCES);

/** The sentence. */
export function accountDeedWords(fact: AuditFact): string {
  return SENTENCES[fact.deed]?.(fact) ?? `${fact.deed}: ${fact.subject}`;
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
