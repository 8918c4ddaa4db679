import { expect, test } from "vitest";

import { chosen, files, ticks, typed, type Fields } from "./form.ts";
import { DEEPEST_JSON, inBytes, largestBody, MOST_FIELDS, MOST_FILES } from "./limits.ts";
import { readForm, readJson } from "./read-form.server.ts";

const FIELDS = {
  ...{ intent: chosen(), note: typed(100, "the note"), cites: ticks(), files: files(MOST_FILES) },
} satisfies Fields;

const PAIRS = { "Content-Type": "application/x-www-form-urlencoded" };

function request(body: BodyInit, headers: Record<string, string> = {}, path = "/studio/upload") {
  return new Request(`http://localhost${path}`, { method: "POST", body, headers });
}

/** The status and the words of the response that is thrown. */
async function refusalOf(asked: Promise<unknown>): Promise<string> {
  const thrown: unknown = await asked.then(
    () => "nothing was thrown",
    (error: unknown) => error,
  );
  if (!(thrown instanceof Response)) throw new Error(String(thrown));
  return `${thrown.status} ${await thrown.text()}`;
}

function part(header: string, text: string): string {
  return `--b\r\nContent-Disposition: form-data; ${header}\r\n\r\n${text}\r\n`;
}

const parts = (body: string) =>
  request(`${body}--b--\r\n`, { "Content-Type": "multipart/form-data; boundary=b" });

test("both kinds of form are read alike", async () => {
  const pairs = new URLSearchParams({ intent: "a", note: "grüße & +%", else: "x" });
  const form = new FormData();
  for (const [name, value] of pairs) form.append(name, value);
  const read = await readForm(request(pairs), FIELDS);
  expect(read.values).toEqual({ intent: "a", note: "grüße & +%" });
  expect(await readForm(request(form), FIELDS)).toEqual(read);
});

test("files come with their names and their bytes", async () => {
  const form = new FormData();
  const bytes = new Uint8Array([0, 255, 13, 10, 45, 45]);
  form.append("files", new File([bytes], 'Ordner/größe "1".mdx', { type: "text/plain" }));
  form.append("files", new File([], ""));
  const { files: found } = await readForm(request(form), FIELDS);
  expect(found.map(({ name }) => decodeURI(name))).toEqual(['Ordner/größe "1".mdx']);
  expect(new Uint8Array((await found[0]?.arrayBuffer()) ?? [])).toEqual(bytes);
});

test("a form of too many fields is refused before it is taken apart", async () => {
  const most = Array.from({ length: MOST_FIELDS }, (_, n) => `f${n}=`).join("&");
  expect((await readForm(request(most, PAIRS), FIELDS)).values).toEqual({});
  const asked = [request(`${most}&intent=a`, PAIRS), request("&".repeat(250_000), PAIRS, "/")];
  for (const one of asked)
    expect(await refusalOf(readForm(one, FIELDS))).toMatch(/^413 .*more than 2000 fields/);
  const many = part('name="intent"', "a").repeat(MOST_FIELDS + MOST_FILES + 1);
  expect(await refusalOf(readForm(parts(many), FIELDS))).toMatch(/^413 .*more than 2000 fields/);
});

test("files, names and boundaries have limits too", async () => {
  const many = part('name="files"; filename="a.mdx"', "x").repeat(MOST_FILES + 1);
  expect(await refusalOf(readForm(parts(many), FIELDS))).toMatch(/^413 .*more than 1000 files/);
  const long = part(`name="${"x".repeat(9000)}"`, "a");
  expect(await refusalOf(readForm(parts(long), FIELDS))).toMatch(/^400 .*too long a name/);
  const boundary = "b".repeat(71);
  const odd = request("x", { "Content-Type": `multipart/form-data; boundary=${boundary}` });
  expect(await refusalOf(readForm(odd, FIELDS))).toMatch(/^400 /);
});

test.each([
  ["the middle of a form", parts("").headers.get("Content-Type"), part('name="intent"', "a")],
  ["no form", "multipart/form-data; boundary=b", "nothing of the kind"],
  ["something else", "application/json", "{}"],
])("%s cannot be read", async (_, kind, body) => {
  const asked = request(body, { "Content-Type": kind ?? "" });
  expect(await refusalOf(readForm(asked, FIELDS))).toBe("400 This form could not be read.");
});

test("JSON is read as deep as anything that we send, and no deeper", async () => {
  const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth);
  expect(await readJson(request('{"a":["[[[[[[[[[[[[[[[[[[[[[[[\\""]}'))).toEqual({
    a: ['[[[[[[[[[[[[[[[[[[[[[[["'],
  });
  expect(await readJson(request(nested(DEEPEST_JSON)))).toBeInstanceOf(Array);
  expect(await refusalOf(readJson(request(nested(DEEPEST_JSON + 1))))).toMatch(/^400 .*20 levels/);
  expect(await refusalOf(readJson(request("{")))).toMatch(/^400 /);
});

test("each place has its largest body, asked for by a page or by a script", async () => {
  expect(inBytes(largestBody("/sign-in"))).toBe("256 KiB");
  for (const place of ["/studio/upload", "/studio/upload.data", "/Studio/Upload/"])
    expect(inBytes(largestBody(place))).toBe("17 MiB");
  for (const place of ["/studio/drafts/x", "/studio/drafts/x/save", "/studio/drafts/x.data"])
    expect(inBytes(largestBody(place))).toBe("3 MiB");
  expect(inBytes(largestBody("/studio/drafts/x/submit"))).toBe("256 KiB");
  const large = request("a", { "Content-Length": String(300 * 1024) }, "/sign-in");
  expect(await refusalOf(readForm(large, FIELDS))).toBe("413 At most 256 KiB can be sent here.");
});
