/**
 * Fastify and better-sqlite3 over the same records, as one would write it with care: typed columns, an index in
 * the list's order, prepared statements, a response schema. `node sqlite-server.mjs RECORDS_FILE DB_FILE`
 */
import { readFileSync } from "node:fs";
import { requireOther } from "./install.mjs";

const fastify = requireOther("fastify");
const Database = requireOther("better-sqlite3");

const [, , recordsFile, databaseFile] = process.argv;
const records = JSON.parse(readFileSync(recordsFile, "utf8"));
const columns = Object.keys(records[0]);
const isNumber = (column) => records.some((record) => typeof record[column] === "number");
const numbers = new Set(columns.filter(isNumber));

const database = new Database(databaseFile);
database.pragma("journal_mode = WAL");
database.exec(`
  CREATE TABLE opportunity (${columns.map((name) => `"${name}" ${numbers.has(name) ? "REAL" : "TEXT"}`).join(", ")});
  CREATE UNIQUE INDEX by_id ON opportunity (id);
  CREATE INDEX newest_first ON opportunity (created_at DESC, id DESC);
`);
const insert = database.prepare(
  `INSERT INTO opportunity VALUES (${columns.map((name) => `@${name}`).join(", ")})`,
);
database.transaction(() => records.forEach((record) => insert.run(record)))();

const page = database.prepare(
  "SELECT * FROM opportunity ORDER BY created_at DESC, id DESC LIMIT ? OFFSET ?",
);
const count = database.prepare("SELECT count(*) FROM opportunity").pluck();
const one = database.prepare("SELECT * FROM opportunity WHERE id = ?");

const properties = Object.fromEntries(
  columns.map((name) => [name, { type: numbers.has(name) ? "number" : "string", nullable: true }]),
);
const record = { type: "object", properties };
const list = {
  type: "object",
  properties: {
    data: { type: "array", items: record },
    has_more: { type: "boolean" },
    total: { type: "integer" },
  },
};

const app = fastify();
app.get("/opportunity", { schema: { response: { 200: list } } }, (request) => {
  const limit = Number(request.query.limit ?? 20);
  const offset = Number(request.query.offset ?? 0);
  const total = count.get();
  const data = page.all(limit, offset);
  return { data, has_more: offset + data.length < total, total };
});
app.get("/opportunity/:id", { schema: { response: { 200: record } } }, (request, reply) => {
  return one.get(request.params.id) ?? reply.code(404).send();
});
console.log(`listening at ${await app.listen({ host: "127.0.0.1", port: 0 })}`);
process.once("SIGTERM", () => process.exit(0));
