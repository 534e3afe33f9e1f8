import { expect, test, vi } from "vitest";
import type { PageFile } from "../page-files.ts";
import { answerPage } from "./page-protocol.ts";

vi.mock("electron", () => import("../../test/support/electron-stand-in.ts"));

const page = (body: string, over: Partial<PageFile> = {}): PageFile => ({
  body: Buffer.from(body),
  type: "text/html; charset=utf-8",
  isImmutable: false,
  ...over,
});
const files = new Map([
  ["/index.html", page("<!doctype html>")],
  ["/assets/app-1.js", page("1", { type: "text/javascript", isImmutable: true })],
]);
const ask = (url: string, method = "GET") => answerPage(files, { url, method });

test("a built page is served with its type and the strict policy", async () => {
  const answer = ask("app://satchel/index.html#/pipeline");
  expect(answer.status).toBe(200);
  expect(await answer.text()).toBe("<!doctype html>");
  expect(answer.headers.get("Content-Type")).toBe("text/html; charset=utf-8");
  const policy = answer.headers.get("Content-Security-Policy");
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain("unsafe-");
  expect(answer.headers.get("X-Content-Type-Options")).toBe("nosniff");
});

test("a file named after its contents may be kept for ever, a page may not", () => {
  expect(ask("app://satchel/assets/app-1.js").headers.get("Cache-Control")).toContain("immutable");
  expect(ask("app://satchel/index.html").headers.get("Cache-Control")).toBe("no-cache");
});

for (const url of [
  "app://satchel/missing.js",
  "app://satchel/../package.json",
  "app://satchel/..%2f..%2fpackage.json",
  "app://satchel/%2e%2e/main/electron.js",
  "app://satchel//etc/passwd",
  "app://elsewhere/index.html",
]) {
  test(`${url} is not there`, () => {
    expect(ask(url).status).toBe(404);
  });
}

test("HEAD has no body, and writing methods are refused", async () => {
  expect(await ask("app://satchel/index.html", "HEAD").text()).toBe("");
  for (const method of ["POST", "PUT", "DELETE", "OPTIONS"]) {
    expect(ask("app://satchel/index.html", method).status).toBe(405);
  }
});
