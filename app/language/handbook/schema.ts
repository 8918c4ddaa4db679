/** The language of handbook files: every element and attribute, in one sentence each. */
import { DISPLAY } from "#app/language/markup/display.ts";
import { type AttributeSchema, type LanguageSchema, TOP } from "#app/language/markup/schema.ts";
import { ERROR_TYPES, VERDICTS } from "./judgement.ts";
import { SKILLS } from "./skill.ts";

const id = (doc: string): AttributeSchema => ({ kind: "id", doc, required: true });
const text = (doc: string): AttributeSchema => ({ kind: "text", doc });
const needed = (doc: string): AttributeSchema => ({ ...text(doc), required: true });

/** The language of handbook files. */
export const HANDBOOK: LanguageSchema = {
  top: "prose",
  elements: [
    {
      name: "Clause",
      doc: "One clause that decisions can cite.",
      parents: [TOP],
      children: "prose",
      attributes: {
        id: { kind: "clause", doc: "What `cites` names.", required: true },
        title: needed("What it says, in a few words."),
        rule: {
          kind: "id",
          doc: "The name by which scenes refer to it, if it says what nobody may do.",
        },
        name: text("With `rule`: what a sentence calls the breach: `harassment`."),
        step: { kind: "id", doc: "With `rule`: the action of the desk that ends the breach." },
        skills: {
          kind: "choices",
          values: SKILLS,
          doc: "The skills of somebody who decides by it.",
        },
        retired: { kind: "date", doc: "The day from which it no longer holds." },
        "replaced-by": { kind: "clause", doc: "The clause to cite in its place." },
      },
    },
    {
      name: "Worksheet",
      doc: "Questions to answer before a decision.",
      parents: [TOP],
      children: "elements",
      attributes: {
        id: id("The name by which `<UseWorksheet>` refers to it."),
        title: needed("What the desk calls it."),
        clauses: { kind: "clauses", doc: "The clauses that it applies." },
      },
    },
    {
      name: "Question",
      stub: '<Question id="question-#" ask="What is to be answered?">\n  <Option id="yes" label="Yes" />\n  <Option id="no" label="No" />\n</Question>',
      doc: "One question of a worksheet.",
      parents: ["Worksheet"],
      children: "elements",
      least: 1,
      attributes: { id: id("Its name in a `key`."), ask: needed("The question.") },
    },
    {
      name: "Option",
      stub: '<Option id="option-#" label="An answer" />',
      doc: "One answer that can be chosen.",
      parents: ["Question"],
      children: "none",
      least: 2,
      attributes: { id: id("Its name in a `key`."), label: needed("The answer.") },
    },
    {
      name: "Route",
      doc: "One line of the escalation matrix.",
      parents: [TOP],
      children: "none",
      attributes: {
        id: id("Its name."),
        trigger: needed("What makes it necessary."),
        what: needed("The same as a noun phrase for sentences: `a life at risk`."),
        do: { kind: "id", doc: "The action of the desk that passes it on.", required: true },
        to: { kind: "id", doc: "The team of the desk that it goes to.", required: true },
        via: { kind: "ids", doc: "Teams through which it gets there too, one desk later." },
        when: text("The facts by which it applies without being named: `protected and broken`."),
        urgent: {
          kind: "choice",
          values: ["yes", "no"],
          doc: "Whether it comes before any step on the item; no when absent.",
        },
        clauses: {
          kind: "clauses",
          doc: "The clauses that it stands for; the first is quoted.",
          required: true,
        },
        who: text("The person there."),
        how: needed("By which way."),
        answer: needed("How fast they answer."),
        silent: needed("What to do when nobody answers."),
      },
    },
    {
      name: "Judgement",
      doc: "How a decision is judged that no author has judged; the first that fits holds.",
      parents: [TOP],
      children: "prose",
      attributes: {
        id: id("Its name."),
        when: { kind: "text", doc: "What must be so: facts joined by `and`, `or`, `not`." },
        verdict: {
          kind: "choice",
          values: VERDICTS,
          doc: "How good such a decision is; absent when it is explained and not counted.",
        },
        error: {
          kind: "choice",
          values: ERROR_TYPES,
          doc: "What kind of error it is, if it is one.",
        },
        cites: { kind: "clauses", doc: "The clauses that say so." },
      },
    },
    {
      name: "Remark",
      doc: "What the log adds to an explanation; all that fit are told.",
      parents: [TOP],
      children: "prose",
      attributes: {
        id: id("Its name."),
        when: { kind: "text", doc: "What must be so: facts joined by `and`, `or`, `not`." },
      },
    },
    {
      name: "If",
      doc: "Words of an explanation that are told only where something is so.",
      parents: ["Judgement", "Remark"],
      children: "prose",
      attributes: {
        when: { kind: "text", doc: "What must be so.", required: true },
      },
    },
    ...DISPLAY,
  ],
};
