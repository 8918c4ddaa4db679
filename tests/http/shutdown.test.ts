import { connect } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

import { expect, test } from "vitest";

import { makeBlank } from "../databases.ts";
import { DEMO_PASSWORD } from "./client.ts";
import { startServer } from "./server.ts";

test("asked to stop, it finishes the request in flight, takes no new one and leaves with 0", async () => {
  const server = await startServer();
  const { hostname, port } = new URL(server.baseUrl);
  const form = `email=trainee%40example.com&password=${DEMO_PASSWORD}`;
  let answer = "";
  const socket = connect(Number(port), hostname);
  socket.on("data", (chunk) => (answer += chunk.toString()));
  const closed = new Promise((resolve) => socket.once("close", resolve));
  socket.write(
    `POST /sign-in HTTP/1.1\r\nHost: ${hostname}:${port}\r\n` +
      "Content-Type: application/x-www-form-urlencoded\r\n" +
      `Content-Length: ${form.length}\r\n\r\n${form.slice(0, 10)}`,
  );
  await pause(200);

  const stopped = server.stop();
  await pause(200);
  await expect(fetch(new URL("/health", server.baseUrl))).rejects.toThrow();
  socket.write(form.slice(10));
  expect(await stopped).toBe(0);
  await closed;
  expect(answer).toMatch(/^HTTP\/1\.1 302 Found/);
  expect(answer).toMatch(/set-cookie: session=/i);
}, 60_000);

test("records of one run are there in the next, which starts without migrating", async () => {
  const records = await makeBlank();
  const variables = { DATABASE_URL: records.url };
  const first = await startServer(variables);
  expect(first.output()).toMatch(/applied \d+_initial/);
  const signedIn = await fetch(new URL("/sign-in", first.baseUrl), {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams({ email: "admin@example.com", password: DEMO_PASSWORD }),
  });
  const Cookie = (signedIn.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  await first.stop("SIGKILL");

  const second = await startServer(variables);
  expect(second.output()).not.toMatch(/applied/);
  const page = await fetch(second.baseUrl, { headers: { Cookie }, redirect: "manual" });
  expect(page.status).toBe(200);
  await second.stop();
  await records.drop();
}, 60_000);
