/** Who may call what of accounts: admins alone. */
import type { Role } from "#app/accounts/role.ts";
import type { House } from "./house.ts";

/** What the addresses of accounts name. */
export interface AccountThings {
  /** The account of the demo's trainee. */
  readonly account: string;
}

type Answer = readonly [status: number, location?: string | RegExp];

/** One loader or action of accounts. */
interface AccountLine {
  readonly route: string;
  readonly part: "loader" | "action";
  readonly at: (things: AccountThings) => string;
  readonly about?: string;
  readonly fields?: Record<string, string>;
  readonly answers: Readonly<Record<"nobody" | Role, Answer>>;
}

const refused: Answer = [403];
const admins = (answer: Answer): AccountLine["answers"] => ({
  ...{ nobody: [302, /^\/sign-in\?next=%2Faccounts/], trainee: refused, trainer: refused },
  ...{ manager: refused, admin: answer },
});

function page(route: string, at: AccountLine["at"], answer: Answer = [200]): AccountLine {
  return { route: `/accounts${route}`, part: "loader", at, answers: admins(answer) };
}

/** An action, asked for something that makes no sense. */
function nonsense(
  route: string,
  at: AccountLine["at"],
  answer: Answer,
  fields: Record<string, string> = {},
): AccountLine {
  return { route: `/accounts${route}`, part: "action", at, fields, answers: admins(answer) };
}

const one = ({ account }: AccountThings) => `/accounts/${account}`;
const nowhere = () => "/accounts/nobody";

/** Every loader and action of accounts. */
export const ACCOUNTS: readonly AccountLine[] = [
  page("", () => "/accounts"),
  page("/audit", () => "/accounts/audit"),
  page("/new", () => "/accounts/new"),
  nonsense("/new", () => "/accounts/new", [400], { name: "", email: "x", role: "king" }),
  page("/:userId", one),
  { ...page("/:userId", nowhere, [404]), about: "that is not there" },
  nonsense("/:userId", one, [400], { intent: "nothing" }),
  { ...nonsense("/:userId", one, [400], { intent: "role", role: "king" }), about: "an odd role" },
  { ...nonsense("/:userId", nowhere, [404], { intent: "deactivate" }), about: "that is not there" },
];

/** Looks them up. */
export async function findAccountThings(house: Pick<House, "ask">): Promise<AccountThings> {
  const where = { email: "trainee@example.com" };
  return { account: (await house.ask(({ user }) => user.findUniqueOrThrow({ where }))).id };
}
