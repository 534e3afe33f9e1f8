const NEWLINE = 0x0a;

export interface Line {
  readonly bytes: Buffer;
  /** False for what stands after the last newline: a line that was torn while it was written. */
  readonly isWhole: boolean;
}

/** The lines of a stream, split at newlines and nothing else: JSON holds none, but may hold other line separators. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  let parts: Buffer[] = [];
  for await (const chunk of chunks) {
    const buffer = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    let from = 0;
    for (let at = buffer.indexOf(NEWLINE); at >= 0; at = buffer.indexOf(NEWLINE, from)) {
      const end = buffer.subarray(from, at);
      yield { bytes: parts.length === 0 ? end : Buffer.concat([...parts, end]), isWhole: true };
      parts = [];
      from = at + 1;
    }
    // Copied: the stream may use its buffer again.
    if (from < buffer.length) parts.push(Buffer.from(buffer.subarray(from)));
  }
  if (parts.length > 0) yield { bytes: Buffer.concat(parts), isWhole: false };
}

/** A line's JSON; undefined where it is none. */
export function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    return undefined;
  }
}
