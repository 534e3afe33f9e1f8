import { expect, test } from "vitest";
import type { KnownRow } from "../../shared/sync/sync-store.ts";
import { createMemoryStore } from "../../test/support/memory-store.ts";
import { identify } from "./identify.ts";

const ids = Array.from({ length: 2_500 }, (_, at) => String(at).padStart(4, "0"));
/** Its ids here sort before all of the server's. */
const KNOWN: readonly KnownRow[] = ids.map((id) => ({
  id: `a${id}`,
  remote_id: `b${id}`,
  hash: "",
  is_due: false,
}));

test("S32 a server of which thousands of records are known is asked for the oldest and the newest of them", async () => {
  const asked: string[] = [];
  let pages = 0;
  const memory = await createMemoryStore();
  const store = {
    ...memory,
    async known(resource: string, after: string | null, limit: number) {
      if ((pages += 1) > 10) throw new Error("it reads on and on");
      const own = resource === "opportunity" ? KNOWN : [];
      return own.filter(({ remote_id }) => after === null || remote_id > after).slice(0, limit);
    },
  };
  const missing = { kind: "missing", status: 404, message: "" } as const;
  const none = { rows: [], total: 0, has_more: false };
  const answer = await identify(store, {
    list: async () => ({ kind: "ok", value: none }),
    async get(_, id) {
      asked.push(id);
      return missing;
    },
  });
  expect(answer).toEqual({ kind: "other" });
  expect([asked.length, asked.at(0), asked.at(-1)]).toEqual([5, "b0000", "b2499"]);
});
