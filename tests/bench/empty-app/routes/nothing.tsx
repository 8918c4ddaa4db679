import { redirect, type ActionFunctionArgs } from "@remix-run/node";

/** Does nothing, and answers as a decision is answered. */
export function action({ params }: ActionFunctionArgs) {
  return redirect(`/nothing/${params["id"]}`);
}

export default function Nothing() {
  return null;
}
