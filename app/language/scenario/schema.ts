/** The one description of the scenario language: every element and attribute, in one sentence each. */
import { VERDICTS } from "#app/language/handbook/judgement.ts";
import { SKILLS } from "#app/language/handbook/skill.ts";
import { DISPLAY } from "#app/language/markup/display.ts";
import {
  type AttributeSchema,
  type ElementSchema,
  type LanguageSchema,
  TOP,
} from "#app/language/markup/schema.ts";
import { INERT, OUTCOMES } from "./scenario.ts";

const id = (doc: string): AttributeSchema => ({ kind: "id", doc, required: true });
const title = (doc: string): AttributeSchema => ({ kind: "text", doc, required: true });
const minutes = (doc: string): AttributeSchema => ({ kind: "minutes", doc });

const when: AttributeSchema = { kind: "ids", doc: "Facts that must all be set." };
const unless: AttributeSchema = { kind: "ids", doc: "Facts of which none may be set." };
const sets: AttributeSchema = { kind: "ids", doc: "Facts that it sets." };
const then: AttributeSchema = {
  kind: "id",
  doc: "The scene or ending of this case that follows.",
  required: true,
};

const judged: Readonly<Record<string, AttributeSchema>> = {
  verdict: {
    kind: "choice",
    values: VERDICTS,
    doc: "How good it is; absent when it is not judged.",
  },
  skills: { kind: "choices", values: SKILLS, doc: "The skills that it shows." },
  cites: { kind: "clauses", doc: "The handbook clauses that justify the verdict." },
};

const structure: readonly ElementSchema[] = [
  {
    name: "Briefing",
    stub: "<Briefing>\nSay what the trainee knows at the start.\n</Briefing>",
    doc: "What the trainee knows at the start.",
    parents: [TOP],
    children: "prose",
    least: 1,
    most: 1,
    attributes: {},
  },
  {
    name: "Case",
    doc: "One report in the queue.",
    parents: [TOP],
    children: "elements",
    least: 1,
    attributes: {
      id: id("The name by which paths and facts refer to it."),
      title: title("What the queue shows."),
      arrives: { kind: "time", doc: "When it arrives, on the clock of the shift.", required: true },
      when: { kind: "ids", doc: "Facts that must all be set at its arrival, or it never arrives." },
      unless: {
        kind: "ids",
        doc: "Facts of which none may be set at its arrival, or it never arrives.",
      },
    },
  },
  {
    name: "Record",
    doc: "Something that can be opened at a cost of time; opening it sets the fact of its id.",
    parents: ["Case"],
    children: "prose",
    attributes: {
      id: id("Its name, and the name of the fact that opening it sets."),
      title: title("What its button says."),
      minutes: minutes("What opening it costs, once; 1 when absent."),
    },
  },
  {
    name: "Scene",
    stub: '<Scene id="scene-#">\n  Say what the trainee sees.\n</Scene>',
    doc: "A moment of a case: what is seen, and what each action leads to; the first one is where the case begins.",
    parents: ["Case"],
    children: "prose",
    least: 1,
    attributes: {
      id: id("The name by which `then` refers to it."),
      rule: { kind: "id", doc: "The rule of the handbook that is broken here, or `none`." },
      trigger: { kind: "ids", doc: "The lines of the escalation matrix that apply." },
      needs: { kind: "ids", doc: "Records and worksheets to look at before the answer is given." },
      inert: {
        kind: "choice",
        values: INERT,
        doc: "What no button does anything to at the moment: it is gone, or held by somebody else.",
      },
      proposes: {
        kind: "ids",
        doc: "The buttons, of which any is right to ask for where the report is passed on; when absent the step of the rule, and closing where none is broken.",
      },
      item: { kind: "text", doc: "What the item is called in a sentence; `the post` when absent." },
      report: {
        kind: "text",
        doc: "What the report is called in a sentence; `the report` when absent.",
      },
    },
  },
  {
    name: "Ending",
    stub: '<Ending id="ending-#" outcome="handled">\n  Say what the trainee would see.\n</Ending>',
    doc: "A way in which the case can end; its text shows only what the trainee would see.",
    parents: ["Case"],
    children: "prose",
    least: 1,
    attributes: {
      id: id("The name by which `then` and paths refer to it."),
      outcome: {
        kind: "choice",
        values: OUTCOMES,
        doc: "How it ended, told only in the debrief.",
        required: true,
      },
    },
  },
  {
    name: "Action",
    doc: "What one action of the desk leads to in this scene; its text is the immediate consequence.",
    parents: ["Scene"],
    children: "prose",
    attributes: {
      do: { kind: "ids", doc: "The desk actions that it holds for.", required: true },
      to: { kind: "ids", doc: "The teams it holds for; any when absent." },
      then: {
        ...then,
        required: false,
        doc: "The scene or ending that follows; stays in the scene when absent.",
      },
      when,
      unless,
      sets,
      minutes: minutes("What it costs; what the desk says when absent."),
      ...judged,
      asks: { kind: "ids", doc: "What should go with it: `note`, records, worksheets." },
    },
  },
  {
    name: "Otherwise",
    doc: "What any other desk action gets; it stays in the scene.",
    parents: ["Scene", "Case", TOP],
    children: "prose",
    most: 1,
    attributes: {
      minutes: minutes("What it costs; what the desk says when absent."),
      sets,
      ...judged,
    },
  },
  {
    name: "Why",
    doc: "The explanation of the verdict, told in the debrief; in a scene, why the answer is the answer.",
    parents: ["Scene", "Action", "Otherwise", "ShiftEnd"],
    children: "prose",
    most: 1,
    attributes: {},
  },
  {
    name: "After",
    doc: "An effect that arrives by itself; its text is what the trainee sees then.",
    parents: ["Scene"],
    children: "prose",
    attributes: {
      title: {
        kind: "text",
        doc: 'What the log calls it; "Something changed" when it is left out.',
      },
      minutes: {
        kind: "minutes",
        doc: "How long after its scene began.",
        required: true,
        least: 1,
      },
      then,
      when,
      unless,
      sets,
    },
  },
  {
    name: "ShiftEnd",
    doc: "What happens to the case when access ends and it is still open.",
    parents: ["Case", "Scene"],
    children: "prose",
    most: 1,
    attributes: { then, sets, ...judged },
  },
  {
    name: "UseWorksheet",
    doc: "Offers a worksheet of the handbook in this scene and says which answers are right.",
    parents: ["Scene"],
    children: "none",
    attributes: {
      id: id("The worksheet's id in the handbook."),
      minutes: minutes("What filling it in costs, once; 1 when absent."),
      key: { kind: "pairs", doc: "The right answers, as `question:option` pairs.", required: true },
    },
  },
  {
    name: "Debrief",
    stub: "<Debrief>\nTell what happened in the real case, and what is disputed about it.\n</Debrief>",
    doc: "The real case and what is disputed about it.",
    parents: [TOP],
    children: "prose",
    factual: true,
    least: 1,
    most: 1,
    attributes: {},
  },
  {
    name: "Path",
    doc: "A recorded run as a list of steps, played on every check.",
    parents: [TOP],
    children: "list",
    attributes: {
      title: title("What the run shows."),
      expect: { kind: "integer", doc: "The score that it must give, in per cent." },
      ends: { kind: "pairs", doc: "The endings that it must reach, as `case:ending` pairs." },
    },
  },
];

const others = [...structure, ...DISPLAY].map(({ name }) => name);

/** What forms differ in. It is taken out before anything else is read, so that no rule meets it. */
const inForm: ElementSchema = {
  name: "In",
  stub: '<In form="B">\n\n  Say what only this form has.\n\n</In>',
  doc: "What only some forms have; attributes beside `form` replace those of the element that it stands in.",
  parents: [TOP, ...others],
  children: "prose",
  attributes: { form: { kind: "text", doc: "The forms that have it: `B C`.", required: true } },
};

/** The language of scenario files. */
export const SCENARIO: LanguageSchema = {
  top: "elements",
  elements: [...structure, inForm, ...DISPLAY],
};
