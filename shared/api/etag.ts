/** A tag of the very text, 106 bits of it (after cyrb53): equal for equal rows, and else as good as never (RFC 9110, 8.8.3). */
export function etagOf(text: string): string {
  return `"${hashOf(text)}"`;
}

/** Tells texts apart that nobody makes on purpose to be taken for each other. */
export function hashOf(text: string): string {
  return hash(text, 0) + hash(text, 1);
}

function hash(text: string, seed: number): string {
  let high = 0xdeadbeef ^ seed;
  let low = 0x41c6ce57 ^ seed;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}

const TAG = /^"[\x21\x23-\x7e\x80-\uffff]*"$/;

/** The tags of If-Match or If-None-Match; `*` stands for any, null for a header that is none. Weak ones are told apart by their W/. */
export function readTags(header: string): readonly string[] | "*" | null {
  if (header.trim() === "*") return "*";
  const tags = header.split(",").map((tag) => tag.trim());
  return tags.every((tag) => TAG.test(tag.replace(/^W\//, ""))) ? tags : null;
}

/** Whether a row is one that If-None-Match names: weak tags count (RFC 9110, 13.1.2). */
export function isNamed(header: string, etag: string): boolean {
  const tags = readTags(header);
  return tags === "*" || (tags ?? []).some((tag) => tag.replace(/^W\//, "") === etag);
}
