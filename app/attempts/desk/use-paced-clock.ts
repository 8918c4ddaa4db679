import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";

/** In a paced run, asks the server for the time once a minute of the shift while somebody is looking. */
export function usePacedClock(paceSeconds: number | null, stopped: boolean) {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (paceSeconds === null || stopped) return;
    const timer = setInterval(() => {
      if (document.visibilityState === "visible" && state === "idle") revalidate();
    }, paceSeconds * 1000);
    return () => clearInterval(timer);
  }, [paceSeconds, stopped, revalidate, state]);
}
