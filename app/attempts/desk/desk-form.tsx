import { Form, type FormProps } from "@remix-run/react";
import type { FormEvent } from "react";

import { useDeskHost, type DeskHost } from "./desk-host.ts";

/** A form of the desk: sent to the desk's own route, or to the page around the desk. */
export function DeskForm(props: FormProps) {
  const host = useDeskHost();
  if (!host) return <Form {...props} />;
  const { method, replace: _replace, preventScrollReset: _kept, ...rest } = props;
  return <form {...rest} onSubmit={(event) => hand(host, event, method === "post")} />;
}

function hand(host: DeskHost, event: FormEvent<HTMLFormElement>, isPost: boolean) {
  event.preventDefault();
  const form = new FormData(event.currentTarget);
  const button = (event.nativeEvent as SubmitEvent).submitter;
  if (button instanceof HTMLButtonElement && button.name !== "")
    form.append(button.name, button.value);
  if (isPost) return host.send(form);
  const fields = [...form].flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value]] : [],
  );
  host.go(`?${new URLSearchParams(fields).toString()}`);
}
