import { ScrollBox } from "#app/kit/layout/scroll-box.tsx";
import { grouped } from "./figures.ts";
import { ReportPart } from "./report-part.tsx";
import type { BotView, ReportView } from "./report.ts";
import { ScoreChart } from "./score-chart.tsx";

/** How players do who follow one plain rule, or none. */
export function BotScores({ view }: { view: ReportView }) {
  const { bots, pass, seed } = view;
  if (bots.length === 0) return null;
  return (
    <ReportPart
      title="Who would pass"
      means={
        <>
          A bot plays the whole shift in one way. A play is one run from the beginning of the shift
          to its end. Who scores {pass} % or more without a critical error passes. A bot that knows
          nothing should not pass. Plays by chance begin with{" "}
          {seed === null ? "a fixed seed" : <>the seed {seed}</>}, so they are the same every time.
        </>
      }
    >
      <div className="bots">
        {bots.map((bot) => (
          <figure className="bot panel" key={bot.bot}>
            <figcaption>
              <strong>{bot.title}</strong> <span>{bot.result}.</span>
            </figcaption>
            <ScoreChart bot={bot} pass={pass} />
          </figure>
        ))}
      </div>
      <p className="meta">
        Each bar is a tenth of the scale, from 0 to 100 %; a full bar is every play of the bot. The
        line is the pass mark. Bars from there on are dark, those below are light.
      </p>
      <BotTable bots={bots} />
      <TenthsTable bots={bots} />
    </ReportPart>
  );
}

function BotTable({ bots }: { bots: readonly BotView[] }) {
  return (
    <ScrollBox label="Results of the bots" className="table-scroll">
      <table className="data-table">
        <caption>Results of each bot</caption>
        <thead>
          <tr>
            <th scope="col">Bot</th>
            {["Plays", "Mean score", "Pass", "Critical error"].map((name) => (
              <th scope="col" className="number" key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bots.map((bot) => (
            <tr key={bot.bot}>
              <th scope="row">{bot.title}</th>
              <td className="number">{grouped(bot.plays)}</td>
              <td className="number">{bot.mean} %</td>
              <td className="number">
                {grouped(bot.passed)} ({bot.passedShare})
              </td>
              <td className="number">
                {grouped(bot.critical)} ({bot.criticalShare})
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function TenthsTable({ bots }: { bots: readonly BotView[] }) {
  const [first] = bots;
  return (
    <ScrollBox label="Plays in each tenth of the scale" className="table-scroll">
      <table className="data-table">
        <caption>Plays in each tenth of the scale</caption>
        <thead>
          <tr>
            <th scope="col">Bot</th>
            {first?.tenths.map(({ label }) => (
              <th scope="col" className="number" key={label}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bots.map((bot) => (
            <tr key={bot.bot}>
              <th scope="row">{bot.title}</th>
              {bot.tenths.map(({ label, plays }) => (
                <td className="number" key={label}>
                  {grouped(plays)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
