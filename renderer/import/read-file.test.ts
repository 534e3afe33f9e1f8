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
