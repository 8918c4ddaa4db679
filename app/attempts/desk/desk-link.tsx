import { Link } from "@remix-run/react";
import { forwardRef, type AnchorHTMLAttributes, type MouseEvent } from "react";

import { useDeskHost } from "./desk-host.ts";

interface DeskLinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "href"> {
  /** Where it leads within the desk ("?case=insult"). */
  readonly to: string;
}

/** A link from one place of the desk to another: by the address, or by the page around the desk. */
export const DeskLink = forwardRef<HTMLAnchorElement, DeskLinkProps>(function DeskLink(
  { to, ...props },
  ref,
) {
  const host = useDeskHost();
  if (!host) return <Link {...props} to={to} ref={ref} preventScrollReset />;
  const follow = (event: MouseEvent) => {
    event.preventDefault();
    host.go(to.split("#")[0] ?? to);
  };
  return (
    <a {...props} href={to} ref={ref} onClick={follow}>
      {props.children}
    </a>
  );
});
