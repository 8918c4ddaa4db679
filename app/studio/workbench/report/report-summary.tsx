import { Icon } from "#app/kit/layout/icon.tsx";
import { count } from "#app/kit/words/words.ts";
import { grouped } from "./figures.ts";
import type { ReportView } from "./report.ts";

interface Line {
  readonly good: boolean;
  readonly words: string;
}

/** What the report says in one sentence each, the trouble marked. */
export function ReportSummary({ view }: { view: ReportView }) {
  return (
    <ul className="report-summary plain panel">
      {linesOf(view).map(({ good, words }) => (
        <li key={words} data-good={good}>
          <Icon name={good ? "check" : "alert"} label={good ? "Good" : "Look at this"} />
          <span>{words}</span>
        </li>
      ))}
    </ul>
  );
}

/** Bots that show no bad habit: they follow the model path, or are told by themselves. */
const NO_HABIT: readonly string[] = ["policy-perfect", "wrong-reason", "random"];

function habitLines(bots: ReportView["bots"]): readonly Line[] {
  const habits = bots.filter(({ bot, plays }) => plays > 0 && !NO_HABIT.includes(bot));
  const passing = habits.filter(({ passed }) => passed > 0);
  if (habits.length === 0) return [];
  if (passing.length === 0) return [{ good: true, words: "No single habit passes." }];
  return passing.map(({ title, result }) => ({ good: false, words: `${title}: ${result}.` }));
}

/** The code of the rule that says how many random plays may pass. */
const CHANCE_PASSES = "chance-does-not-pass";

function linesOf(view: ReportView): readonly Line[] {
  const { searched, softLocks, attainable, cases, bots, problems } = view;
  const places = cases.flatMap((one) => one.places);
  const reached = places.filter(({ run }) => run !== null).length;
  const lost = places.length - reached;
  const random = bots.find(({ bot }) => bot === "random");
  return [
    {
      good: attainable.proved,
      words: attainable.proved
        ? `The best run earns ${count(attainable.points, "point")}. That it is the best is proved.`
        : `The best run that was found earns ${count(attainable.points, "point")}. The search stopped at its limit, so there may be a better one.`,
    },
    ...(random
      ? [
          {
            good: !problems.some(({ code }) => code === CHANCE_PASSES),
            words: `A random clicker passes ${grouped(random.passed)} of ${grouped(random.plays)} plays.`,
          },
        ]
      : []),
    ...habitLines(bots),
    {
      good: lost === 0,
      words:
        lost === 0
          ? `All ${places.length} scenes and endings are reached.`
          : `${count(lost, "scene or ending is", "scenes and endings are")} not reached.`,
    },
    {
      good: softLocks.length === 0,
      words:
        softLocks.length === 0
          ? "No soft lock was found."
          : `${count(softLocks.length, "soft lock")}: a situation that can no longer end well.`,
    },
    {
      good: searched.complete,
      words: searched.complete
        ? `${grouped(searched.situations)} situations were searched. Those are all that there are.`
        : `${grouped(searched.situations)} situations were searched, then the limit was reached. What was not found may still be there.`,
    },
  ];
}
