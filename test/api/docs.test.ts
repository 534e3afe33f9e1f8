import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { startApi, type ApiUnderTest } from "./api-under-test.ts";

const page = readFileSync(new URL("../../docs/API.md", import.meta.url), "utf8");
const lines = page.split("\n").filter((line) => line.startsWith("curl "));

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

/** The words a shell would make of a line: blanks part them, quotes hold them together, variables are filled in. */
function shellWords(line: string, variables: ReadonlyMap<string, string>): string[] {
  const fill = (text: string) =>
    text.replace(/\$([A-Z_]+)/g, (_match, name: string) => variables.get(name) ?? "unset");
  const words: string[] = [];
  for (const [word] of line.matchAll(/(?:'[^']*'|"[^"]*"|[^\s'"]+)+/g)) {
    const parts = word.match(/'[^']*'|"[^"]*"|[^'"]+/g) ?? [];
    words.push(
      parts
        .map((part) => (part.startsWith("'") ? part.slice(1, -1) : fill(part.replaceAll('"', ""))))
        .join(""),
    );
  }
  return words;
}

/** What curl would send for the options this page uses: -H, -X and -d. */
function requestOf([, address = "", ...options]: readonly string[]) {
  const headers: Record<string, string> = {};
  let method: string | undefined;
  let body: string | undefined;
  for (let index = 0; index < options.length; index += 2) {
    const value = options[index + 1] ?? "";
    const colon = value.indexOf(": ");
    if (options[index] === "-H") headers[value.slice(0, colon)] = value.slice(colon + 2);
    else if (options[index] === "-X") method = value;
    else if (options[index] === "-d") body = value;
    else throw new Error(`${options[index]} is not an option this page may use`);
  }
  const init = { method: method ?? (body === undefined ? "GET" : "POST"), headers };
  if (body === undefined) return { address, init };
  const type = "application/x-www-form-urlencoded";
  return { address, init: { ...init, headers: { "Content-Type": type, ...headers }, body } };
}

const shellVariables = () =>
  new Map([
    ["API", api.url],
    ["AUTH", `Authorization: Bearer ${api.writeToken}`],
    ["SYNC", api.url.replace("/api/crm", "/api/sync")],
    ["ADMIN", `Authorization: Bearer ${api.adminToken}`],
    ["JSON", "Content-Type: application/json"],
  ]);

const made = z.object({ id: z.string() });

test("every line of the page answers what stands after it", async () => {
  const variables = shellVariables();
  const answered: string[] = [];
  for (const line of lines) {
    const [command = ""] = line.split("  # ");
    const { address, init } = requestOf(shellWords(command, variables));
    const here = address.replace("http://127.0.0.1:47800", `http://${api.host}`);
    const answer = await fetch(here, init);
    const text = await answer.text();
    answered.push(`${command}  # ${answer.status}`);
    if (answer.status === 201) {
      const resource = new URL(here).pathname.split("/")[3] ?? "";
      variables.set(resource.toUpperCase().replaceAll("-", "_"), made.parse(JSON.parse(text)).id);
    }
  }
  expect(answered).toEqual(lines);
  expect(lines.length).toBeGreaterThan(30);
});

test("the error it shows is the error that comes", async () => {
  const shown: unknown = JSON.parse(/```json\n([^`]+)```/.exec(page)?.[1] ?? "");
  const line = lines.find((one) => one.includes('"colour": "red"')) ?? "";
  const variables = shellVariables();
  const { address, init } = requestOf(shellWords(line.split("  # ")[0] ?? "", variables));
  expect(await (await fetch(address, init)).json()).toEqual(shown);
});
