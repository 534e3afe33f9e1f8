import { expect, test } from "vitest";
import { openApiDocument } from "../../../shared/api/openapi.ts";
import { resourceNames } from "../../../shared/contract/contract.ts";
import { docsPage } from "./docs-page.ts";

const document = openApiDocument("1.2.3");
const page = docsPage(document, "http://127.0.0.1:47800");

test("shows every operation with a line that calls it here", () => {
  for (const [path, item] of Object.entries(document.paths)) {
    for (const { operationId } of Object.values(item))
      expect(page).toContain(`id="${operationId}"`);
    expect(page).toContain(`curl http://127.0.0.1:47800${path.replace(/\{\w+\}/, "ID")}`);
  }
  for (const name of resourceNames) expect(page).toContain(`href="#${name}"`);
});

test("every link leads to a place on the page", () => {
  for (const [, anchor] of page.matchAll(/href="#([^"]+)"/g)) {
    expect(page).toContain(`id="${anchor}"`);
  }
});

test("nothing runs in it and nothing comes from elsewhere", () => {
  expect(page).not.toMatch(/<script|\son\w+=|javascript:|style="|src=/i);
  const elsewhere = [...page.matchAll(/(?:href|src|action)="([^"#]+)"/g)].map(
    ([, target]) => target,
  );
  expect(elsewhere).toEqual(["/api/docs/docs.css"]);
});

test("text of the document is text on the page", () => {
  const info = { ...document.info, description: '<img src=x onerror="alert(1)">' };
  const hostile = docsPage({ ...document, info }, "http://127.0.0.1:47800");
  expect(hostile).toContain("&lt;img src=x onerror=&quot;alert(1)&quot;&gt;");
  expect(hostile).not.toContain("<img");
});
