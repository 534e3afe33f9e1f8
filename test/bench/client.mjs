import { once } from "node:events";
import { connect } from "node:net";
import { median, now } from "./measure.mjs";

const HEAD_END = "\r\n\r\n";

/**
 * One kept-alive HTTP/1.1 connection over a plain socket, the same for every server: node:http's own client would
 * take about as long as some of the servers it is to measure. It knows answers with a content-length, no others.
 */
export async function openConnection(origin, token) {
  const { hostname, port, host } = new URL(origin);
  const socket = connect(Number(port), hostname);
  await once(socket, "connect");
  socket.setNoDelay(true);
  const authorization = token === undefined ? "" : `Authorization: Bearer ${token}\r\n`;
  let pending;
  let received = [];
  let size = 0;
  let expected;

  function fail(error) {
    pending?.reject(error);
    pending = undefined;
  }
  socket.on("error", fail);
  socket.on("close", () => fail(new Error(`${origin} closed the connection`)));
  socket.on("data", (chunk) => {
    received.push(chunk);
    size += chunk.length;
    expected ??= readHead(Buffer.concat(received));
    if (expected === undefined || size < expected.end) return;
    const { status, bodyStart, end } = expected;
    const answer = { status, body: Buffer.concat(received).subarray(bodyStart, end) };
    const { resolve } = pending;
    [pending, received, size, expected] = [undefined, [], 0, undefined];
    resolve(answer);
  });

  return {
    /** Sends one request and waits for its whole answer. Anything but a 200 or 201 is an error. */
    async send(method, path, body) {
      const content =
        body === undefined
          ? ""
          : `Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n`;
      const head = `${method} ${path} HTTP/1.1\r\nHost: ${host}\r\n${authorization}${content}\r\n`;
      const answered = new Promise((resolve, reject) => {
        pending = { resolve, reject };
      });
      socket.write(head + (body ?? ""));
      const answer = await answered;
      if (answer.status === 200 || answer.status === 201) return answer.body;
      throw new Error(`${method} ${path}: ${answer.status} ${answer.body.toString()}`);
    },
    close: () => socket.destroy(),
  };
}

/** Where an answer's body starts and ends; undefined while its head is not all there. */
function readHead(buffer) {
  const headEnd = buffer.indexOf(HEAD_END);
  if (headEnd === -1) return undefined;
  const head = buffer.toString("latin1", 0, headEnd);
  const length = /^content-length: *(\d+)$/im.exec(head);
  if (length === null) throw new Error(`an answer without content-length:\n${head}`);
  const bodyStart = headEnd + HEAD_END.length;
  return { status: Number(head.slice(9, 12)), bodyStart, end: bodyStart + Number(length[1]) };
}

/** Sends requests, `connections` at a time, for a while. @returns median latency in ms and answers per second */
export async function load(origin, { token, connections, durationMs }, next) {
  const open = Array.from({ length: connections }, () => openConnection(origin, token));
  const ready = await Promise.all(open);
  const latencies = [];
  const startedAt = now();
  const work = async (connection) => {
    while (now() - startedAt < durationMs) {
      const { method, path, body } = next();
      const sentAt = now();
      await connection.send(method, path, body);
      latencies.push(now() - sentAt);
    }
  };
  await Promise.all(ready.map(work));
  const seconds = (now() - startedAt) / 1000;
  for (const connection of ready) connection.close();
  return { medianMs: median(latencies), perSecond: latencies.length / seconds };
}
