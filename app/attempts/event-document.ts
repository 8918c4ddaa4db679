/** An entry of the log as it is stored. */
import { z } from "zod";

import { URGENCIES, type PlayEvent } from "#app/language/scenario/event.ts";
import { decoderOf } from "#app/store/decoder.ts";

const act = z.object({
  type: z.literal("act"),
  case: z.string(),
  do: z.string(),
  to: z.string().nullable(),
  cites: z.array(z.string()),
  certainty: z.literal([1, 2, 3]).nullable(),
  note: z.string(),
  attaches: z.array(z.string()),
  line: z.string().optional(),
  urgency: z.enum(URGENCIES).optional(),
  proposes: z.string().optional(),
});
const open = z.object({ type: z.literal("open"), case: z.string(), record: z.string() });
const worksheet = z.object({
  type: z.literal("worksheet"),
  case: z.string(),
  worksheet: z.string(),
  answers: z.record(z.string(), z.string()),
});
const wait = z.object({ type: z.literal("wait"), minutes: z.int().nullable() });
const clock = z.object({ type: z.literal("clock"), minutes: z.int() });
const pause = z.object({ type: z.literal(["pause", "resume"]) });

/** Reads an entry. */
export const decodeEvent = decoderOf<PlayEvent>(
  "log entry",
  z.discriminatedUnion("type", [act, open, worksheet, wait, clock, pause]),
);
