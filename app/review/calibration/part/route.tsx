import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { rolesFor } from "#app/accounts/role.ts";
import { requireUser } from "#app/accounts/session.server.ts";
import { href } from "#app/href.ts";
import { readForm } from "#app/kit/form/read-form.server.ts";
import { ANSWER_FIELDS } from "./answer-form.ts";
import { answerItem } from "./answer-item.server.ts";
import { ItemScreen } from "./item-screen.tsx";
import { PartScreen } from "./part-screen.tsx";
import { findItem, itemPage, progressOf, requireOwnPart } from "./take-part.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${loaded?.progress.title ?? "Calibration"} · Eleven Minutes` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const user = await requireUser(request, ...rolesFor("train"));
  const part = await requireOwnPart(user, params["setId"]);
  const asked = Number(new URL(request.url).searchParams.get("item") ?? NaN);
  const number = findItem(part, Number.isInteger(asked) ? asked : null);
  return {
    progress: progressOf(part),
    page: number === null ? null : await itemPage(part, number),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const user = await requireUser(request, ...rolesFor("train"));
  const part = await requireOwnPart(user, params["setId"]);
  const form = await readForm(request, ANSWER_FIELDS);
  const answered = await answerItem(user, part, form, new Date());
  if (!answered.ok) return data(answered.problem, answered.status);
  return redirect(href("/calibrations/:setId", { setId: part.id }));
}

export default function OwnCalibrationPage() {
  const { progress, page } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  if (!page) return <PartScreen progress={progress} problem={problem?.notice ?? null} />;
  return (
    <ItemScreen
      key={page.item}
      progress={progress}
      page={page}
      problem={problem?.values.item === page.item ? problem : null}
      notice={problem && problem.values.item !== page.item ? problem.notice : null}
    />
  );
}
