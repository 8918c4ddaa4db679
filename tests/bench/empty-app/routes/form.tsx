import { redirect, type ActionFunctionArgs } from "@remix-run/node";

/** Reads the form and does nothing with it. */
export async function action({ request, params }: ActionFunctionArgs) {
  await request.formData();
  return redirect(`/form/${params["id"]}`);
}

export default function Form() {
  return null;
}
