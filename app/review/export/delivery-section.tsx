import { Form, Link } from "@remix-run/react";

import { href } from "#app/href.ts";
import { Badge } from "#app/kit/layout/badge.tsx";
import { Notice } from "#app/kit/layout/notice.tsx";
import { ScrollBox } from "#app/kit/layout/scroll-box.tsx";
import { dayWords } from "#app/kit/words/day.ts";
import { count } from "#app/kit/words/words.ts";
import type { DeliveryState, StuckDelivery } from "#app/review/xapi/delivery-state.server.ts";

/** Statements for learning record stores: as a file, and how far those have come that are sent. */
export function DeliverySection(props: {
  delivery: DeliveryState;
  address: string;
  /** Whether the cohort is one of the demonstration. */
  demo: boolean;
}) {
  const { delivery, address, demo } = props;
  return (
    <section aria-labelledby="statements-heading" className="export-part">
      <h2 id="statements-heading">Statements for a learning record store</h2>
      <p className="export-words">
        What was begun, each decision with certainty, clauses and verdict, and how it came out, as
        statements of the Experience API (xAPI 1.0.3). People are named by the id of their account
        here, not by name or e-mail address. Where a manager changed a result, the earlier statement
        is voided and said anew.
      </p>
      {demo ? (
        <p className="export-words">
          These people are a demonstration: in the file each statement is marked as one, and no
          record store is ever sent any of them.
        </p>
      ) : null}
      <p className="export-links">
        <a className="button" href={`${address}/statements.json`} download>
          <span className="visually-hidden">Statements, </span>JSON
        </a>
      </p>
      {delivery.store === null ? (
        <Notice title="No record store is set up.">
          <p>
            Whoever runs this server can have every finished attempt sent to one by itself: set{" "}
            <code>SITE_URL</code>, <code>LRS_ENDPOINT</code>, <code>LRS_USERNAME</code> and{" "}
            <code>LRS_PASSWORD</code>.
          </p>
        </Notice>
      ) : (
        <Delivery delivery={delivery} store={delivery.store} />
      )}
    </section>
  );
}

function Delivery({ delivery, store }: { delivery: DeliveryState; store: string }) {
  const { waiting, sent, refused, stuck } = delivery;
  return (
    <>
      <p>
        Every counted attempt is sent to <code className="export-store">{store}</code>
      </p>
      <dl className="export-totals">
        <div>
          <dt>Attempts sent</dt>
          <dd>{sent}</dd>
        </div>
        <div>
          <dt>Waiting</dt>
          <dd>{waiting}</dd>
        </div>
        <div>
          <dt>Refused by the store</dt>
          <dd>{refused}</dd>
        </div>
      </dl>
      {stuck.length > 0 ? <Stuck stuck={stuck} /> : null}
      {waiting + refused > 0 ? (
        <Form method="post">
          <button className="button" type="submit">
            Send what is not through again
          </button>
        </Form>
      ) : null}
    </>
  );
}

function Stuck({ stuck }: { stuck: readonly StuckDelivery[] }) {
  return (
    <ScrollBox label="Attempts that are not through" className="table-scroll">
      <table className="data-table export-stuck">
        <thead>
          <tr>
            <th scope="col">Attempt</th>
            <th scope="col">State</th>
            <th scope="col">What the store said last</th>
          </tr>
        </thead>
        <tbody>
          {stuck.map(({ attemptId, person, title, state, tries, nextTryAt, message }) => (
            <tr key={attemptId}>
              <th scope="row">
                <Link to={href("/review/attempts/:attemptId", { attemptId })}>{person}</Link>{" "}
                <span className="meta">{title}</span>
              </th>
              <td>
                <Badge tone={state === "refused" ? "strong" : "plain"}>{state}</Badge>{" "}
                <span className="meta">
                  {count(tries, "try", "tries")}
                  {state === "waiting" ? `, next ${dayWords(nextTryAt)}` : ""}
                </span>
              </td>
              <td className="export-message">{message}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
