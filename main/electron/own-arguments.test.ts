import { expect, test } from "vitest";
import { ownArguments } from "./own-arguments.ts";

test("from the source, Satchel's arguments follow the script", () => {
  expect(ownArguments(["electron", "dist/main/electron.js", "--port", "0"], false)).toEqual([
    "--port",
    "0",
  ]);
});

test("packed, they follow the program", () => {
  expect(ownArguments(["/opt/Satchel/satchel", "--headless"], true)).toEqual(["--headless"]);
});

test("Chromium's switches are left to Chromium, wherever they stand", () => {
  const argv = ["electron", "--no-sandbox", "main.js", "--ozone-platform=wayland", "--headless"];
  expect(ownArguments(argv, false)).toEqual(["--headless"]);
});

test("what neither knows stays, to be refused by name", () => {
  expect(ownArguments(["satchel", "--prot=1"], true)).toEqual(["--prot=1"]);
});
