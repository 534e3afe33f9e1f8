import { expect, test } from "vitest";
import { DATA_HOST_URL, isOwnPage, isSafeLink, WINDOW_URL } from "./origin.ts";

test("Satchel's own pages are those of its one origin", () => {
  expect(isOwnPage(WINDOW_URL)).toBe(true);
  expect(isOwnPage(DATA_HOST_URL)).toBe(true);
});

for (const url of [
  "app://evil/index.html",
  "app://satchel.evil/index.html",
  "app://satchel:80/index.html",
  "https://satchel/index.html",
  "file:///etc/passwd",
  "about:blank",
  "data:text/html,hello",
  "",
]) {
  test(`${url || "an empty address"} is no page of Satchel`, () => {
    expect(isOwnPage(url)).toBe(false);
  });
}

test("a https link may go to the system's browser", () => {
  expect(isSafeLink("https://example.com/a?b#c")).toBe(true);
});

for (const url of [
  "http://example.com/",
  "file:///etc/passwd",
  "javascript:alert(1)",
  "smb://host/share",
  "ms-msdt:/id",
  "app://satchel/index.html",
  "https://user:secret@example.com/",
  "https://user@example.com/",
  "https://",
  "no address",
]) {
  test(`${url} may not go to the system's browser`, () => {
    expect(isSafeLink(url)).toBe(false);
  });
}
