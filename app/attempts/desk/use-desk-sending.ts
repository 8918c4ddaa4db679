import { useNavigation } from "@remix-run/react";

import { useDeskHost } from "./desk-host.ts";

/** Whether the desk waits for something, and whether that is a form it has sent. */
export function useDeskSending(): { readonly busy: boolean; readonly posting: boolean } {
  const navigation = useNavigation();
  const host = useDeskHost();
  if (host) return { busy: host.busy, posting: host.busy };
  return { busy: navigation.state !== "idle", posting: navigation.formMethod === "POST" };
}
