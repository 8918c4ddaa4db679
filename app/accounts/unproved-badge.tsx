import { Badge } from "#app/kit/layout/badge.tsx";

/** Says so where nobody knows yet that the e-mail address is the person's. */
export function UnprovedBadge({ proved }: { proved: boolean }) {
  return proved ? null : <Badge>address not proved</Badge>;
}
