import { useFetcher, useLocation } from "@remix-run/react";

import { Icon } from "#app/kit/layout/icon.tsx";
import type { IconName } from "#app/kit/layout/icon.tsx";

/** What the visitor may choose. */
export type Theme = "light" | "dark" | "system";

const THEMES: readonly { theme: Theme; label: string; icon: IconName }[] = [
  { theme: "system", label: "Colours as the system has them", icon: "screen" },
  { theme: "light", label: "Light colours", icon: "sun" },
  { theme: "dark", label: "Dark colours", icon: "moon" },
];

/** Three buttons in one form; it posts and comes back when there is no script. */
export function ThemeSwitch(props: { theme: Theme }) {
  const fetcher = useFetcher();
  const { pathname, search } = useLocation();
  return (
    <fetcher.Form method="post" action="/theme" className="segments" aria-label="Colours">
      <input type="hidden" name="next" value={pathname + search} />
      {THEMES.map(({ theme, label, icon }) => (
        <button
          key={theme}
          name="theme"
          value={theme}
          title={label}
          aria-pressed={theme === props.theme}
        >
          <Icon name={icon} label={label} />
        </button>
      ))}
    </fetcher.Form>
  );
}
