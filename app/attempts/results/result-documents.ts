/** What is stored of a result: the evidence on skills, the decisions, and what managers changed. */
import { z } from "zod";

import type { Draw } from "#app/attempts/draw.ts";
import { ERROR_TYPES, VERDICTS } from "#app/language/handbook/judgement.ts";
import { SCORED_SKILLS } from "#app/language/scenario/score.ts";
import { decoderOf } from "#app/store/decoder.ts";
import { WHOLE, type Adjustment } from "./adjustment.ts";
import { RESPONSES, type Decision, type SkillEvidence } from "./result.ts";

const verdict = z.enum(VERDICTS);

/** Reads the evidence on skills of one attempt. */
export const decodeSkills = decoderOf<readonly SkillEvidence[]>(
  "result",
  z.array(
    z.object({
      skill: z.enum(SCORED_SKILLS),
      points: z.number(),
      of: z.number(),
      n: z.int(),
      right: z.int(),
    }),
  ),
);

/** Reads among which forms an attempt's own was drawn; null where there was one. */
export const decodeDraw = decoderOf<Draw | null>(
  "draw",
  z.object({ drawn: z.string(), met: z.record(z.string(), z.int()) }).nullable(),
);

const ids = z.array(z.string());
const decision = z.object({
  line: z.int(),
  seq: z.int().nullable(),
  caseId: z.string(),
  sceneId: z.string(),
  choice: z.string(),
  action: z.string().nullable(),
  team: z.string().nullable(),
  verdict,
  keyVerdict: verdict,
  points: z.number(),
  rest: z.number(),
  error: z.enum(ERROR_TYPES).nullable(),
  certainty: z.literal([1, 2, 3]).nullable(),
  need: z.enum(RESPONSES),
  response: z.enum(RESPONSES),
  minute: z.int(),
  spent: z.int(),
  opened: ids,
  cited: ids,
  expected: ids,
  sections: ids,
  note: z.string(),
});

/** Reads a decision from its row; what the row says of the attempt is left out. */
export const decodeDecision = decoderOf<Decision>("decision", decision);

/** What a person's page asks of a decision. */
export const decodeShown = decoderOf(
  "decision",
  decision.pick({
    ...{ error: true, sections: true, verdict: true, certainty: true },
    ...{ need: true, response: true },
  }),
);

/** What was needed of some decisions and what was done. */
export const decodeResponses = decoderOf("decision", decision.pick({ need: true, response: true }));

const verdictValue = z.object({ verdict });
const percentValue = z.object({ percent: z.number() });
const regradeValue = z.object({
  versionId: z.string(),
  percent: z.number(),
  same: z.literal(true).exactOptional(),
});
const gradeValue = z.object({ marks: z.record(z.string(), z.number()) });
const head = {
  number: z.int(),
  reason: z.string(),
  actorId: z.string(),
  at: z.date(),
};

/** Reads a change from its row. A grade before the first one is stored as no marks. */
export const decodeAdjustment = decoderOf<Adjustment>(
  "change of a result",
  z.discriminatedUnion("kind", [
    z.object({
      ...{ ...head, kind: z.literal("verdict"), target: z.string() },
      ...{ before: verdictValue, after: verdictValue.nullable() },
    }),
    z.object({
      ...{ ...head, kind: z.literal("score"), target: z.literal(WHOLE) },
      ...{ before: percentValue, after: percentValue.nullable() },
    }),
    z.object({
      ...{ ...head, kind: z.literal("regrade"), target: z.literal(WHOLE) },
      ...{ before: regradeValue, after: regradeValue.nullable() },
    }),
    z.object({
      ...{ ...head, kind: z.literal("grade"), target: z.string() },
      before: gradeValue
        .nullable()
        .transform((before) => (before && Object.keys(before.marks).length > 0 ? before : null)),
      after: gradeValue.nullable(),
    }),
  ]),
);
