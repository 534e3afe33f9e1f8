import { resolve } from "node:path";
import { expect, test } from "vitest";
import { HELP, parseOptions } from "./options.ts";

const refusal = (...args: string[]) => {
  const parsed = parseOptions(args, {});
  return parsed.kind === "refused" ? parsed.message : parsed;
};

test("without options it runs with a window, on the usual port and folder", () => {
  expect(parseOptions([], {})).toEqual({
    kind: "run",
    options: {
      headless: false,
      shell: null,
      dataDir: expect.stringContaining("Satchel"),
      port: 47_800,
      restore: null,
      apiToken: null,
    },
  });
});

test("every option is read, and the data directory is made absolute", () => {
  const where = ["--shell", "chromium", "--data-dir=records", "--port", "0"];
  const args = ["--headless", ...where, "--restore", "latest"];
  expect(parseOptions(args, { SATCHEL_API_TOKEN: "given" })).toEqual({
    kind: "run",
    options: {
      headless: true,
      shell: "chromium",
      dataDir: resolve("records"),
      port: 0,
      restore: "latest",
      apiToken: "given",
    },
  });
});

test("an empty SATCHEL_API_TOKEN is none", () => {
  expect(parseOptions([], { SATCHEL_API_TOKEN: "" })).toMatchObject({
    options: { apiToken: null },
  });
});

test("--help wins over other options, and tells of each of them", () => {
  expect(parseOptions(["--port", "1", "--help"], {})).toEqual({ kind: "help" });
  for (const option of ["--headless", "--shell", "--data-dir", "--restore", "--port"]) {
    expect(HELP).toContain(option);
  }
});

test.each([
  [["--prot", "1"], "--prot"],
  [["--restore", "yesterday"], "--restore"],
  [["stray"], "stray"],
  [["--headless=yes"], "--headless"],
  [["--port"], "--port"],
  [["--port", "65536"], '--port takes a number from 0 to 65535, not "65536"'],
  [["--port", "1e3"], '"1e3"'],
  [["--port", "-1"], "--port"],
  [["--shell", "firefox"], '--shell takes electron or chromium, not "firefox"'],
  [["--data-dir", " "], "--data-dir takes a folder"],
])("%j is refused, naming what is wrong and where to look", (args, named) => {
  expect(refusal(...args)).toContain(named);
  expect(refusal(...args)).toContain("--help");
});
