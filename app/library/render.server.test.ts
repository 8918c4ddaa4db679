import { expect, test } from "vitest";

import { buildScenario } from "#app/language/scenario/build.ts";
import { GROUND, makeSource } from "#app/language/scenario/make.ts";
import { listProse } from "#app/language/scenario/prose-of.ts";
import { renderFragments } from "./render.server.tsx";

const resolveClause = (id: string) => (id === "AU-1" ? "/handbook/authority#AU-1" : null);

test("each fragment becomes its own HTML", async () => {
  const html = await renderFragments(
    [
      { fragment: "a", text: "Plain *prose*." },
      { fragment: "b", text: "- one\n- two {/* a comment */}" },
      { fragment: "empty", text: "" },
    ],
    resolveClause,
  );
  expect(html.a).toBe("<p>Plain <em>prose</em>.</p>");
  expect(html.b).toContain("<li>one</li>");
  expect(html.b).not.toContain("comment");
  expect(html.empty).toBe("");
});

test("display elements are drawn as console cards", async () => {
  const { x = "" } = await renderFragments(
    [
      {
        fragment: "x",
        text: `<Report reason="harassment" reporter="a fan">
  “He should be gone.”
</Report>
<Account handle="halden" flags="protected, public office" note="Personal account." />

<Post account="a" media="a red door">One line.</Post>

<Thread title="Floor">
  <Message from="Amara" at="16:41">Cake in **five**.</Message>
</Thread>

<Timeline>
  - 2 Nov: dark
</Timeline>`,
      },
    ],
    resolveClause,
  );
  for (const part of [
    "“He should be gone.”",
    "public office",
    "a red door",
    "<strong>five</strong>",
  ])
    expect(x).toContain(part);
  expect(x).toContain('<div class="el-timeline"><ul>');
});

test("a covered post stays closed and says why", async () => {
  const { x = "" } = await renderFragments(
    [{ fragment: "x", text: '<Post account="a" covered="threat of violence">Words.</Post>' }],
    resolveClause,
  );
  expect(x).toContain("<details");
  expect(x).not.toContain("open=");
  expect(x.indexOf("threat of violence")).toBeLessThan(x.indexOf("Words."));
});

test("a clause link leads to its place in the handbook", async () => {
  const { x = "" } = await renderFragments(
    [{ fragment: "x", text: "See [AU-1](clause:AU-1), not [ZZ-9](clause:ZZ-9)." }],
    resolveClause,
  );
  expect(x).toContain('href="/handbook/authority#AU-1"');
  expect(x).not.toContain("clause:");
});

test("a bare clause id becomes a link, unless it is in one or names no clause", async () => {
  const text = "You may ask (AU-1). **AU-1**, [so AU-1 says](https://example.com/), ZZ-9.";
  const { x = "" } = await renderFragments([{ fragment: "x", text }], resolveClause);
  expect(x.match(/href="\/handbook\/authority#AU-1"/g)).toHaveLength(2);
  expect(x).toContain("ask (<a ");
  expect(x).toContain(">so AU-1 says</a>, ZZ-9.");
});

test("no style attribute is ever made, because the content policy refuses it", async () => {
  const { x = "" } = await renderFragments(
    [{ fragment: "x", text: 'A <mark>word</mark>.\n\n<Figure alt="a door" caption="One" />' }],
    resolveClause,
  );
  expect(x).not.toContain("style=");
});

test("prose that cannot be compiled names its file", async () => {
  const broken = [{ fragment: "x", text: "<Report>" }];
  await expect(renderFragments(broken, resolveClause, "the-last-report.mdx")).rejects.toThrow(
    "the-last-report.mdx",
  );
});

test.each([
  ["further in", "    export const escaped = (globalThis.escaped = 1);"],
  [
    "behind an element that is cut out",
    `<UseWorksheet id="interest" key="broken:no never:no" />export const escaped = (globalThis.escaped = 1);`,
  ],
  ["in an honest sentence", "    import duties are not a matter of safety."],
])("a line that reads as code only once it is cut out stays words: %s", async (_, line) => {
  const source = makeSource(`
<Case id="one" title="One" arrives="16:00">
  <Scene id="open">
    Seen.

${line}

    <Action do="close" then="done">Closed.</Action>
  </Scene>
  <Ending id="done" outcome="handled">Done.</Ending>
  <ShiftEnd then="done">Left.</ShiftEnd>
</Case>`);
  const { scenario, compiled } = buildScenario(source, GROUND);
  expect(compiled).not.toBeNull();
  const html = await renderFragments(listProse(scenario), resolveClause);
  expect(html["scene:one.open"]).toMatch(/<p>(import|export) /);
  expect(globalThis).not.toHaveProperty("escaped");
});

test.each([
  "{globalThis.escaped = 1}",
  "Text {globalThis.escaped = 1} text.",
  "<Note title={globalThis.escaped = 1}>Text.</Note>",
  "<Note {...globalThis}>Text.</Note>",
])("code that got past every check is refused at the last door: %s", async (text) => {
  await expect(renderFragments([{ fragment: "x", text }], resolveClause)).rejects.toThrow(
    "could not render",
  );
  expect(globalThis).not.toHaveProperty("escaped");
});
