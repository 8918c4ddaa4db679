/** The people of the demonstration: plainly invented names, a habit and an ability each. */
import { HABITS, type Habit } from "./habits.ts";
import { luckOf, seedOf } from "./luck.ts";

/** One of them. */
export interface DemoPerson {
  readonly name: string;
  readonly email: string;
  readonly habit: Habit;
  /** In logits. */
  readonly ability: number;
}

const FIRST = [
  ...["Alba", "Bram", "Cleo", "Dario", "Edda", "Fenn", "Greta", "Hale", "Ines", "Jory"],
  ...["Kaya", "Lorn", "Mika", "Nell", "Odo", "Petra", "Quill", "Runa", "Soren", "Tamsin"],
  ...["Ulla", "Vico", "Wren", "Xanthe", "Yaro", "Zelda", "Anouk", "Bodil", "Corin", "Dunya"],
  ...["Emeka", "Farah", "Goran", "Hoshi", "Iria", "Jamal", "Keiko", "Lazar", "Maren", "Noor"],
  ...["Orla", "Pavo", "Rasmus", "Sanna", "Timo", "Usha", "Vesna", "Yuki"],
] as const;
const LAST = [
  ...["Lantern", "Thimble", "Puddle", "Marmalade", "Biscuit", "Teapot", "Mitten", "Pebble"],
  ...["Umbrella", "Acorn", "Ladder", "Button", "Kettle", "Cobble", "Feather", "Saucer"],
] as const;

/** How many of ten people have each habit. */
const SHARES: Readonly<Record<Habit, number>> = {
  careful: 5.5,
  hasty: 1.75,
  "always-escalate": 0.75,
  "over-enforcing": 1,
  "wrong-reason": 1,
};

/** The people from this number on, always the same. Habits come in their shares, abilities about normal. */
export function demoPeople(from: number, count: number): DemoPerson[] {
  const habits = HABITS.flatMap((habit) =>
    Array.from({ length: Math.round((SHARES[habit] / 10) * count) }, () => habit),
  );
  return Array.from({ length: count }, (_, index) => {
    const first = FIRST[(from + index) % FIRST.length] ?? FIRST[0];
    const last = LAST[((from + index) * 5) % LAST.length] ?? LAST[0];
    const name = `${first} ${last}`;
    const luck = luckOf(seedOf("person", name));
    // Every seventh of the list: habits are spread over the alphabet.
    const habit = habits[(index * 7) % Math.max(1, habits.length)] ?? "careful";
    const email = `${first}.${last}@example.com`.toLowerCase();
    return { name, email, habit, ability: 0.6 + luck.normal() * 0.9 };
  });
}
