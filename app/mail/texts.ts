/** What mails say: plain text, a function for each kind. */
import { dayWords } from "#app/kit/words/day.ts";

/** A mail without whom it is for. */
export interface MailText {
  readonly subject: string;
  readonly text: string;
}

/** What every kind needs. */
interface About {
  /** Whom it is for. */
  readonly name: string;
  /** The address of this installation. */
  readonly site: string;
}

/** A link and when it stops working. */
interface Linked extends About {
  readonly link: string;
  readonly ends: Date;
}

/** The link with which somebody chooses a password because somebody else made it for them: the first one, or a new one. */
export function personalLink(
  about: Linked & {
    /** Who made it. */
    readonly by: string;
    readonly first: boolean;
    /** What they are in, where a cohort made the account. */
    readonly cohort: string | null;
  },
): MailText {
  const { by, first, cohort, link, ends } = about;
  const into = cohort === null ? "" : ` and added you to the cohort “${inLine(cohort)}”`;
  return first
    ? letter(about, "Choose a password for your account", [
        `${inLine(by)} made an account for you${into}. In this training you practise moderation decisions on a realistic desk.`,
        `Choose your password here:\n${link}`,
        `The link works once, until ${dayWords(ends)}. It is for you alone: whoever has it can sign in as you.`,
        `If you do not know ${inLine(by)} or expect no account, do nothing: without a password nobody can use it.`,
      ])
    : letter(about, "Choose a new password", [
        `${inLine(by)} made a link for you with which you choose a new password:\n${link}`,
        `The link works once, until ${dayWords(ends)}. Your old password works until you use it; then you are signed out everywhere. The link is for you alone: whoever has it can sign in as you.`,
        `If you need no new password, do nothing, and tell ${inLine(by)}.`,
      ]);
}

/** The link that somebody asked for who forgot their password. */
export function reset(about: Linked): MailText {
  return letter(about, "Choose a new password", [
    "Somebody, perhaps you, said on our sign-in page that the password of your account is forgotten. Choose a new one here:",
    about.link,
    `The link works once, until ${dayWords(about.ends)}. Your old password works until you use it; then you are signed out everywhere.`,
    "If it was not you, do nothing: nobody but you got this link, and your password stays as it is.",
  ]);
}

/** The link with which somebody comes into a cohort, or does not: the same words whether there is an account with the address or not. */
export function invited(
  about: Linked & { readonly by: string; readonly cohort: string },
): MailText {
  const { by, cohort, link, ends } = about;
  return letter(about, `Invitation to the cohort “${inLine(cohort)}”`, [
    `${inLine(by)} invites you to the cohort “${inLine(cohort)}”. Its managers see the results of whoever is in it. In this training you practise moderation decisions on a realistic desk. Make an account, or sign in to the one that you have, and answer here:\n${link}`,
    `The link works once, until ${dayWords(ends)}. It is for you alone.`,
    `If you do not want to join, or do not know ${inLine(by)}, do nothing: you are in the cohort only after you said yes.`,
  ]);
}

/** The link into a cohort for whoever gave an address on the page of a link that anybody may use: nothing of what they typed but the address. */
export function asked(about: Linked & { readonly cohort: string }): MailText {
  const { cohort, link, ends } = about;
  return letter(about, `Your link into the cohort “${inLine(cohort)}”`, [
    `Somebody, perhaps you, gave this address on the page of a link into the cohort “${inLine(cohort)}”. Its managers see the results of whoever is in it. In this training you practise moderation decisions on a realistic desk. Make an account, or sign in to the one that you have, and answer here:\n${link}`,
    `The link works once, until ${dayWords(ends)}. It is for you alone.`,
    "If it was not you, do nothing: you are in the cohort only after you said yes.",
  ]);
}

/** What happened to an account that its owner should know of. */
export type Notice =
  | { readonly kind: "password" }
  | { readonly kind: "signed-out" }
  | { readonly kind: "role"; readonly role: string; readonly by: string }
  | { readonly kind: "closed" | "reopened"; readonly by: string }
  /** Somebody who signs in elsewhere can sign in here as them. */
  | { readonly kind: "linked"; readonly provider: string };

/** Tells of it. No link but the address of the installation: who gets used to links in such mails follows a forged one. */
export function notice(about: About & { readonly what: Notice; readonly at: Date }): MailText {
  const { what, at } = about;
  const [subject, happened, otherwise] = noticeWords(what);
  return letter(about, subject, [`${happened} That was on ${dayWords(at)}.`, otherwise]);
}

const NOT_ME =
  "If it was not you, choose another password at once and tell whoever keeps accounts.";
const WHY = "If you do not know why, ask whoever keeps accounts.";

function noticeWords(
  what: Notice,
): readonly [subject: string, happened: string, otherwise: string] {
  switch (what.kind) {
    case "password":
      return ["Your new password", "A new password was chosen for your account.", NOT_ME];
    case "signed-out":
      return ["You were signed out elsewhere", "You signed out on every other device.", NOT_ME];
    case "role":
      return [
        "Your role was changed",
        `${inLine(what.by)} changed the role of your account: you are ${what.role} now. You were signed out; sign in again.`,
        WHY,
      ];
    case "closed":
      return [
        "Your account was closed",
        `${inLine(what.by)} closed your account. You cannot sign in; what you did is kept.`,
        WHY,
      ];
    case "reopened":
      return [
        "Your account was opened again",
        `${inLine(what.by)} opened your account again. You can sign in as before.`,
        WHY,
      ];
    case "linked":
      return [
        "A new way to sign in",
        `Whoever signs in as you with ${inLine(what.provider)} can sign in to your account here from now on.`,
        NOT_ME,
      ];
  }
}

function letter({ name, site }: About, subject: string, parts: readonly string[]): MailText {
  const text = [
    `Hello ${inLine(name)},`,
    ...parts,
    `This mail was written by a program at ${site}. Nobody reads answers to it.`,
  ].join("\n\n");
  return { subject: inLine(subject), text: `${text}\n` };
}

/** Names and titles are what somebody typed: in one line they cannot pass for a header or a paragraph of ours. */
export function inLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
}
