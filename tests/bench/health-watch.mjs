// Asks /health without a break, in a thread of its own, and says on demand how long it was silent at most.
import { Agent, get } from "node:http";
import { parentPort, workerData } from "node:worker_threads";

const PAUSE = 5;
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
let longest = 0;
let asked = performance.now();

function ask() {
  asked = performance.now();
  get(`${workerData}/health`, { agent }, (response) => {
    response.resume().once("end", () => {
      longest = Math.max(longest, performance.now() - asked);
      setTimeout(ask, PAUSE);
    });
  }).once("error", () => setTimeout(ask, PAUSE));
}

// Whatever is said begins anew.
parentPort?.on("message", () => {
  parentPort?.postMessage(Math.max(longest, performance.now() - asked));
  longest = 0;
});
ask();
