import { test } from "vitest";
import { openHouse } from "./house.ts";
import { startAttempt, readPublished, pathEvents, sendAll } from "./play.ts";
test("probe", async () => {
  console.time("open");
  const house = await openHouse();
  console.timeEnd("open");
  const me = await house.visitor("trainee");
  const other = await house.visitor("admin");
  const no = house.stranger();
  const { game } = readPublished(house);
  const id = await startAttempt(me);
  const events = pathEvents(game, "Dark");
  const show = async (name: string, r: Promise<Response>) => { const x = await r; const t = await x.text(); console.log(name, x.status, x.headers.get("location"), x.headers.get("content-type"), t.length, t.slice(0, 300)); };
  for (const [n, c] of [["me", me], ["other", other], ["no", no]] as const) {
    for (const p of [`/attempts/${id}`, `/attempts/${id}.data`, `/attempts/${id}/debrief`, `/attempts/${id}/debrief.data`, `/attempts/none.data`, "/handbook/search?q=x", "/handbook/search.data?q=x", "/sign-out", "/sign-out.data", "/theme.data", "/_root.data", "/sign-in", "/sign-in.data", "/nowhere", "/nowhere.data"]) await show(`${n} GET ${p}`, c.get(p));
  }
  for (const [n, c] of [["no", no], ["other", other],["me", me]] as const) for (const p of [`/attempts/${id}`, `/attempts/${id}.data`, "/scenarios/the-last-report.data", "/scenarios/none.data", "/handbook.data", "/", "/_root.data", "/theme.data", "/sign-out.data"]) await show(`${n} POST ${p}`, c.post(p, {intent:"wait"}));
  const me2 = await house.visitor("trainee");
  console.time("play"); await sendAll(me2, id, events); console.timeEnd("play");
  await show("debrief", me2.get(`/attempts/${id}/debrief.data`));
  console.time("verify"); console.log(await house.verify()); console.timeEnd("verify");
  console.time("re"); await house.restart(); console.timeEnd("re");
  await house.close();
}, 100000);
