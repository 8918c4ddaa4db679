import {
  data,
  type ActionFunctionArgs,
  type HeadersFunction,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { env } from "#app/env.server.ts";
import { readForm } from "#app/kit/form/read-form.server.ts";
import { sendsMail } from "#app/mail/outbox.server.ts";
import { askForReset, FORGOT_FIELDS } from "./forgot.server.ts";
import { Forgot } from "./forgot.tsx";

export const meta: MetaFunction = () => [{ title: "Forgotten password · Eleven Minutes" }];

export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export function loader() {
  return { mails: sendsMail(), company: env.oidc?.name ?? null };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, FORGOT_FIELDS);
  const asked = await askForReset(form, context.address, new Date());
  if (asked.ok) return data({ asked: asked.email, refused: null });
  const { status, problem, email, retryAfter } = asked;
  const headers: HeadersInit = retryAfter === null ? {} : { "Retry-After": String(retryAfter) };
  return data({ asked: null, refused: { problem, email } }, { status, headers });
}

export default function ForgotPage() {
  const answer = useActionData<typeof action>();
  return (
    <Forgot
      {...useLoaderData<typeof loader>()}
      asked={answer?.asked ?? null}
      refused={answer?.refused ?? null}
    />
  );
}
