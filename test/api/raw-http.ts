import { connect, type Socket } from "node:net";
import { once } from "node:events";

/** An answer as it came over the socket. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** A request in its parts, so that any part can be wrong. Written as it stands: nothing is checked or escaped. */
export interface RawRequest {
  readonly method?: string;
  readonly target?: string;
  readonly version?: string;
  readonly headers?: readonly (readonly [name: string, value: string])[];
  readonly body?: string | Buffer;
}

export function requestBytes(request: RawRequest): Buffer {
  const { method = "GET", target = "/", version = "HTTP/1.1", headers = [], body = "" } = request;
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`);
  const head = `${method} ${target} ${version}\r\n${lines.join("")}\r\n`;
  return Buffer.concat([Buffer.from(head, "latin1"), Buffer.from(body)]);
}

function parse(text: string, complete: boolean): RawAnswer | undefined {
  const headEnd = text.indexOf("\r\n\r\n");
  if (headEnd === -1) return undefined;
  const [statusLine = "", ...lines] = text.slice(0, headEnd).split("\r\n");
  const headers = new Map(
    lines.map((line) => {
      const colon = line.indexOf(":");
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const;
    }),
  );
  const status = Number(statusLine.split(" ")[1]);
  const body = text.slice(headEnd + 4);
  const length = headers.get("content-length");
  const whole = length === undefined ? complete : body.length >= Number(length);
  return whole ? { status, headers, body } : undefined;
}

/** Opens a connection; refused and reset ones are told by `closed`, never thrown. */
export async function openSocket(port: number): Promise<Socket> {
  const socket = connect({ host: "127.0.0.1", port });
  await once(socket, "connect").catch(() => undefined);
  socket.on("error", () => undefined);
  return socket;
}

/** Resolves when the connection is gone, whoever closed it. */
export async function closed(socket: Socket): Promise<void> {
  if (!socket.closed) await new Promise((resolve) => socket.once("close", resolve));
}

/** The next answer on a connection; undefined where it was closed without one. */
export function nextAnswer(socket: Socket): Promise<RawAnswer | undefined> {
  return new Promise((resolve) => {
    let text = "";
    const settle = (answer: RawAnswer | undefined) => {
      socket.off("data", onData).off("close", onClose);
      resolve(answer);
    };
    const onData = (chunk: Buffer) => {
      text += chunk.toString("latin1");
      const answer = parse(text, false);
      if (answer) settle(answer);
    };
    const onClose = () => settle(parse(text, true));
    socket.on("data", onData).on("close", onClose);
    if (socket.closed) onClose();
  });
}

/** Sends bytes on a connection of their own. Answers without a length are read until the server closes. */
export async function sendBytes(port: number, bytes: Buffer): Promise<RawAnswer | undefined> {
  const socket = await openSocket(port);
  const answer = nextAnswer(socket);
  socket.write(bytes);
  const answered = await answer;
  socket.destroy();
  return answered;
}
