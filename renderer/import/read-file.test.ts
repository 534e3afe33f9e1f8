import { expect, test } from "vitest";
import { openFile } from "./read-file.ts";

test.each([
  ["today", [0x50, 0x4b, 0x03, 0x04]],
  ["before 2007", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
])(
  "a workbook as Excel writes it %s is told from text, whatever it is called",
  async (_, start) => {
    const bytes = new Uint8Array(4_096);
    bytes.set(start);
    expect(await openFile(new File([bytes], "deals.csv"))).toEqual({ ok: false, why: "archive" });
  },
);

test.each([
  ["PDF", [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0x2e, 0x37]],
  ["PNG", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ["JPEG", [0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10]],
  ["GIF", [0x47, 0x49, 0x46, 0x38, 0x39, 0x61]],
])("a %s is told from text, whatever it is called", async (_, start) => {
  const bytes = [...start, ...new TextEncoder().encode("\na,b\n1,2\n3,4\n")];
  expect(await openFile(new File([new Uint8Array(bytes)], "deals.csv"))).toEqual({
    ok: false,
    why: "no_table",
  });
});
