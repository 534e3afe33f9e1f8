import { expect, test } from "vitest";
import { decode, detectEncoding, type Encoding } from "./decode.ts";

const TEXT = "Konto;Größe\nMüller & Söhne;1.234,56 £\n";

function utf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const units = Array.from(mark ? `\ufeff${text}` : text, (char) => char.charCodeAt(0));
  const view = new DataView(new ArrayBuffer(units.length * 2));
  units.forEach((unit, at) => view.setUint16(at * 2, unit, littleEndian));
  return new Uint8Array(view.buffer);
}

const utf8 = (text: string) => new TextEncoder().encode(text);
// Letters Windows-1252 shares with Latin-1: some versions of Node read the one as the other.
const windows1252 = Uint8Array.from(TEXT, (char) => char.charCodeAt(0));

const files: [name: string, bytes: Uint8Array, encoding: Encoding][] = [
  ["UTF-8", utf8(TEXT), "utf-8"],
  ["UTF-8 with a byte order mark", utf8(`\ufeff${TEXT}`), "utf-8"],
  ["UTF-16 little-endian with a mark", utf16(TEXT, true, true), "utf-16le"],
  ["UTF-16 big-endian with a mark", utf16(TEXT, false, true), "utf-16be"],
  ["UTF-16 little-endian without a mark", utf16(TEXT, true, false), "utf-16le"],
  ["UTF-16 big-endian without a mark", utf16(TEXT, false, false), "utf-16be"],
  ["Windows-1252", windows1252, "windows-1252"],
];

test.each(files)("a file in %s is recognised and read without its mark", (_, bytes, encoding) => {
  expect(detectEncoding(bytes)).toBe(encoding);
  expect(decode(bytes, encoding)).toBe(TEXT);
});

test("an empty file is empty UTF-8", () => {
  expect(detectEncoding(new Uint8Array())).toBe("utf-8");
});
