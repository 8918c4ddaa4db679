import { useEffect, useMemo, useRef, useState } from "react";

import type { DeskHost } from "#app/attempts/desk/desk-host.ts";
import type { PlayEvent } from "#app/language/scenario/event.ts";
import type { Arrived, StageAsk } from "./stage.ts";
import { useStage } from "./use-stage.ts";

type Run = readonly PlayEvent[];
type PlayAsk = Extract<StageAsk, { kind: "play" }>;
type Mode = PlayAsk["mode"];

/** A scene to play from. */
export interface From {
  readonly case: string;
  readonly scene: string;
}

/** A play of a draft: its steps, the place on its desk, and the ways to go back. */
export function usePlay(
  draftId: string,
  text: string,
  { from, history }: { readonly from: From | null; readonly history: Run | null },
  active: boolean,
) {
  const [mode, setMode] = useState<Mode>("practice");
  const [search, setSearch] = useState("");
  const [origin, setOrigin] = useState<Arrived | null>(null);
  /** Raised when another play begins: its desk has nothing of the last one. */
  const [round, setRound] = useState(0);
  /** How many steps there were when a decision was sent whose sheet is still open. */
  const [closing, setClosing] = useState<number | null>(null);
  const first: StageAsk = history
    ? playAsk([...history] as PlayAsk["events"], mode)
    : from
      ? arriveAsk(from, mode)
      : playAsk([], mode);
  const { staged, ask, retry } = useStage(draftId, text, first, active);
  const play = staged.shown?.kind === "play" ? staged.shown : null;
  const events = useMemo(() => [...(play?.events ?? [])] as PlayAsk["events"], [play]);

  const begin = (question: StageAsk, where: string) => {
    setSearch(where);
    setClosing(null);
    setRound((before) => before + 1);
    ask(question);
  };
  const arrive = (at: From) => begin(arriveAsk(at, mode), `?case=${at.case}`);
  const start = () => {
    setOrigin(null);
    begin(playAsk([], mode), "");
  };
  const jump = (steps: number) => begin(playAsk(events.slice(0, steps), mode), search);

  const follow = (run: Run) => {
    setOrigin(null);
    begin(playAsk([...run] as PlayAsk["events"], mode), "");
  };
  const followed = useRef(history);
  const followRun = useRef(follow);
  followRun.current = follow;
  useEffect(() => {
    if (history && history !== followed.current) followRun.current(history);
    followed.current = history;
  }, [history]);

  const asked = useRef(from);
  const arriveAt = useRef(arrive);
  arriveAt.current = arrive;
  useEffect(() => {
    if (from && from !== asked.current) arriveAt.current(from);
    asked.current = from;
  }, [from]);

  useEffect(() => {
    if (play?.arrived) setOrigin(play.arrived);
  }, [play]);

  // A decision that was taken closes its sheet in the same moment; looking something up leaves everything as it was.
  const closed = closing !== null && play !== null && !play.sheet && play.events.length > closing;
  const where = closed ? without(search, "do") : search;
  useEffect(() => {
    if (!closed) return;
    setSearch(where);
    setClosing(null);
  }, [closed, where]);

  const params = useMemo(() => new URLSearchParams(where), [where]);
  const host: DeskHost = {
    params,
    go: setSearch,
    send: (form) => {
      if (staged.busy === "ask") return;
      setClosing(form.get("intent") === "act" ? events.length : null);
      ask({ ...playAsk(events, mode), form: fieldsOf(form) });
    },
    busy: staged.busy === "ask",
  };
  const changeMode = (to: Mode) => {
    setMode(to);
    ask(playAsk(events, to));
  };
  return { staged, play, mode, changeMode, origin, round, host, start, arrive, jump, retry };
}

function arriveAsk(from: From, mode: Mode): StageAsk {
  return { kind: "arrive", mode, case: from.case, state: from.scene };
}

function playAsk(events: PlayAsk["events"], mode: Mode): PlayAsk {
  return { kind: "play", mode, events, form: null };
}

function fieldsOf(form: FormData): [string, string][] {
  return [...form].flatMap(([name, value]): [string, string][] =>
    typeof value === "string" ? [[name, value]] : [],
  );
}

function without(search: string, name: string): string {
  const params = new URLSearchParams(search);
  params.delete(name);
  return `?${params.toString()}`;
}
