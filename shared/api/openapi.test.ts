import { expect, test } from "vitest";
import {
  attributeNames,
  describe as describeResource,
  isChild,
  resourceNames,
} from "../contract/contract.ts";
import { openApiDocument } from "./openapi.ts";
import { schemaName } from "./resource-schemas.ts";

const document = openApiDocument("1.2.3");
const operations = Object.values(document.paths).flatMap((item) => Object.values(item));

test("says which version of the app it describes", () => {
  expect(document).toMatchObject({ openapi: "3.1.0", info: { version: "1.2.3" } });
});

test("every reference leads to something", () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)];
  expect(references.length).toBeGreaterThan(100);
  for (const [, reference = ""] of references) {
    const found = reference
      .slice(2)
      .split("/")
      .reduce((at: unknown, key) => Reflect.get(Object(at), key), document);
    expect({ reference, found }).toMatchObject({ found: expect.any(Object) });
  }
});

test("every operation has a name of its own, and describes each parameter of its path", () => {
  const ids = operations.map(({ operationId }) => operationId);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [path, item] of Object.entries(document.paths)) {
    for (const { parameters = [] } of Object.values(item)) {
      const inPath = parameters.filter((parameter) => parameter.in === "path");
      expect(inPath.map(({ name }) => `{${name}}`)).toEqual(path.match(/\{\w+\}/g) ?? []);
    }
  }
});

test("only health needs no token", () => {
  const open = operations.filter(({ security }) => security !== undefined);
  expect(open.map(({ operationId }) => operationId)).toEqual(["health"]);
  expect(document.security).toEqual([{ token: [] }]);
});

test.each(resourceNames)("shows %s as the contract has it", (resource) => {
  const name = schemaName(resource);
  const { schemas } = document.components;
  const all = attributeNames(resource);
  const { fields } = describeResource(resource);
  expect(Object.keys(schemas[name]?.properties ?? {})).toEqual(all);
  expect(schemas[name]?.required).toEqual(all);
  expect(schemas[`${name}Create`]?.required).toEqual(
    Object.keys(fields).filter((field) => fields[field]?.required),
  );
  for (const [field, { computed, label, default: standard }] of Object.entries(fields)) {
    expect(schemas[name]?.properties?.[field]).toMatchObject({
      description: expect.stringContaining(label),
      ...(computed ? { readOnly: true } : {}),
      ...(standard === undefined ? {} : { default: standard }),
    });
  }
  const paths = Object.keys(document.paths).filter((path) => path.split("/")[3] === resource);
  expect(paths).toHaveLength(isChild(resource) ? 3 : 2);
});
