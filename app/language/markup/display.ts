/** The elements that any prose may use to show what a console shows. */
import type { AttributeSchema, ElementSchema } from "./schema.ts";

const text = (doc: string): AttributeSchema => ({ kind: "text", doc });
const needed = (doc: string): AttributeSchema => ({ kind: "text", doc, required: true });

/** `<Report>`, `<Post>`, `<Account>`, `<Message>`, `<Figure>`, `<Timeline>`, `<Note>`, `<Thread>`. */
export const DISPLAY: readonly ElementSchema[] = [
  {
    name: "Report",
    doc: "What a reporter wrote.",
    parents: "prose",
    children: "prose",
    attributes: {
      reason: needed("The reason that the reporter chose."),
      reporter: needed("Who reports, as the console tells it."),
    },
  },
  {
    name: "Post",
    doc: "A post under review.",
    parents: "prose",
    children: "prose",
    attributes: {
      account: needed("The handle that posted it, without `@`."),
      at: text("When it was posted."),
      media: { ...text("A described stand-in for its picture or clip."), describes: true },
      covered: text("Why it stays covered until it is opened."),
    },
  },
  {
    name: "Account",
    doc: "The head of an account record.",
    parents: "prose",
    children: "prose",
    attributes: {
      handle: needed("The handle, without `@`."),
      name: text("The display name."),
      created: needed("How old the account is."),
      followers: needed("How many follow it."),
      flags: needed("What the console flags about it; `none` if nothing."),
      note: text("A note on the record."),
    },
  },
  {
    name: "Message",
    doc: "Something that somebody says to the trainee.",
    parents: "prose",
    children: "prose",
    attributes: {
      from: needed("Who says it."),
      at: text("When."),
      via: text("By which way: chat, mail, telephone."),
    },
  },
  {
    name: "Figure",
    doc: "A described stand-in for a picture.",
    parents: "prose",
    children: "prose",
    attributes: {
      alt: { ...needed("What is to be seen."), describes: true },
      caption: text("What stands below it."),
    },
  },
  {
    name: "Timeline",
    doc: "What happened, in order, as a Markdown list.",
    parents: "prose",
    children: "list",
    attributes: {},
  },
  {
    name: "Note",
    doc: "An aside.",
    parents: "prose",
    children: "prose",
    attributes: { title: text("Its heading.") },
  },
  {
    name: "Thread",
    doc: "Messages that belong together.",
    parents: "prose",
    children: "prose",
    attributes: { title: text("What they are about.") },
  },
];
