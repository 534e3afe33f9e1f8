import { Agent, request } from "node:http";
import { median, now } from "./measure.mjs";

/** Opens a client that keeps its connections; the same one is used for every server. */
export function openClient(origin, { token, connections = 1 } = {}) {
  const { hostname, port } = new URL(origin);
  const agent = new Agent({ keepAlive: true, maxSockets: connections, scheduling: "fifo" });
  const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };

  /** Sends one request and reads its whole answer. Anything but a 200 or 201 is an error. */
  function send(method, path, body) {
    const content =
      body === undefined
        ? {}
        : { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
    return new Promise((resolve, reject) => {
      const outgoing = request(
        { agent, hostname, port, method, path, headers: { ...authorization, ...content } },
        (answer) => {
          const chunks = [];
          answer.on("data", (chunk) => chunks.push(chunk));
          answer.on("error", reject);
          answer.on("end", () => {
            const text = Buffer.concat(chunks).toString();
            if (answer.statusCode === 200 || answer.statusCode === 201) resolve(text);
            else reject(new Error(`${method} ${path}: ${answer.statusCode} ${text}`));
          });
        },
      );
      outgoing.on("error", reject);
      outgoing.end(body);
    });
  }
  return { send, close: () => agent.destroy() };
}

/** Sends requests, `connections` at a time, for a while. @returns median latency in ms and answers per second */
export async function load(origin, { token, connections, durationMs }, next) {
  const client = openClient(origin, { token, connections });
  const latencies = [];
  const startedAt = now();
  const worker = async () => {
    while (now() - startedAt < durationMs) {
      const { method, path, body } = next();
      const sentAt = now();
      await client.send(method, path, body);
      latencies.push(now() - sentAt);
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  const seconds = (now() - startedAt) / 1000;
  client.close();
  return { medianMs: median(latencies), perSecond: latencies.length / seconds };
}
