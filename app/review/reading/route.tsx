import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";

import { href } from "#app/href.ts";
import { afterConflict } from "#app/kit/form/after-conflict.ts";
import { readForm } from "#app/kit/form/read-form.server.ts";
import { requireManager } from "#app/review/access.server.ts";
import { READING_FIELDS } from "./adjust-form.ts";
import { answerReading } from "./answer-reading.server.ts";
import { readingPage, requireOpened } from "./reading-page.server.ts";
import { Reading } from "./reading.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: data
      ? `${data.head.who.name}: ${data.head.title} · Eleven Minutes`
      : "Attempt · Eleven Minutes",
  },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const manager = await requireManager(request);
  const opened = await requireOpened(manager, params["attemptId"]);
  return readingPage(manager, opened, new URL(request.url).searchParams);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const manager = await requireManager(request);
  const opened = await requireOpened(manager, params["attemptId"]);
  const answer = await answerReading(manager, opened, await readForm(request, READING_FIELDS));
  if (!answer.ok) return data({ refused: answer.refused }, { status: answer.status });
  const place = new URL(request.url).searchParams;
  place.set("done", answer.done);
  return redirect(
    `${href("/review/attempts/:attemptId", { attemptId: opened.attempt.id })}?${place.toString()}#${answer.part}`,
  );
}

export const shouldRevalidate = afterConflict;

export default function ReadingPage() {
  const reading = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused ?? null;
  const [place] = useSearchParams();
  return <Reading reading={reading} refused={refused} done={refused ? null : place.get("done")} />;
}
