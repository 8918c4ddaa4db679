/** Which form of a scenario somebody was dealt, among which it was drawn, and how many attempts at each they had begun before, at any version: why two people had different facts. */
export interface Draw {
  readonly drawn: string;
  readonly met: Readonly<Record<string, number>>;
}

/** "B, drawn among B and C: begun before 0 and 1 times". */
export function drawWords({ drawn, met }: Draw): string {
  const forms = Object.keys(met).sort();
  const times = forms.map((form) => met[form] ?? 0);
  return `${drawn}, drawn among ${forms.join(" and ")}: begun before ${times.join(" and ")} times`;
}
