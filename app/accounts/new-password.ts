/** What a password has to be that somebody chooses now. Those chosen under other rules go on working. */
import { SHORTEST_PASSWORD } from "#app/kit/form/limits.ts";
import { COMMON_PASSWORDS } from "./common-passwords.ts";

/** More characters than that make nothing safer. */
const LONGEST = 128;
/** What a password says in other letters: with digits and signs around it, it is still this word. */
const WORDS = ["elevenminutes", "password", "passwort", "letmein", "welcome", "qwerty", "asdfgh"];
/** A shorter piece of an e-mail address says nothing about a password. */
const SHORTEST_NAME = 4;

/** As passwords are stored and compared: the same letters, however a keyboard wrote them. */
export function normalPassword(password: string): string {
  return password.normalize("NFC");
}

/** Why somebody with this e-mail address may not choose this password; null when they may. */
export function passwordProblem(password: string, email: string): string | null {
  const small = normalPassword(password).toLowerCase();
  const { length } = [...normalPassword(password)];
  if (length < SHORTEST_PASSWORD) return `Use at least ${SHORTEST_PASSWORD} characters.`;
  if (length > LONGEST) return `Use at most ${LONGEST} characters: this has ${length}.`;
  if ([small, small.replace(/[^\p{L}\p{N}]/gu, "")].some(repeatsItself))
    return "This repeats itself. Use several different words.";
  if (isOf(small, email))
    return "This is your e-mail address, or a part of it. Use several different words.";
  if (COMMON_PASSWORDS.has(small) || WORDS.includes(lettersOf(small)))
    return "Many people choose this, so it is tried first. Use several different words.";
  return null;
}

function repeatsItself(text: string): boolean {
  return /^(.+?)\1+$/su.test(text);
}

function isOf(small: string, email: string): boolean {
  const address = normalPassword(email).toLowerCase();
  const [name = ""] = address.split("@");
  const parts = [address, name].map(lettersOf).filter((part) => part.length >= SHORTEST_NAME);
  return [address, name].includes(small) || parts.includes(lettersOf(small));
}

function lettersOf(text: string): string {
  return text.replace(/\P{L}/gu, "");
}
