import { afterEach, beforeEach, expect, test } from "vitest";
import { change, created } from "./deal.ts";
import { send } from "./engine-device.ts";
import { twoSatchels, type TwoSatchels } from "./two-satchels.ts";

/** What the engine makes of a server that can do more than the reference: another Satchel. */

let device: TwoSatchels["device"];
let remote: TwoSatchels["remote"];
let there: TwoSatchels["there"];
let address: TwoSatchels["address"];
let asked: TwoSatchels["asked"];
let way: TwoSatchels["way"];
let close: TwoSatchels["close"];
beforeEach(async () => {
  ({ device, remote, there, address, asked, way, close } = await twoSatchels());
});
afterEach(() => close());

/** A deal on both sides, made here; its id here and there. */
async function sharedDeal() {
  const id = await created(device);
  await device.round();
  const idThere = remote.rows("opportunity")[0]?.id ?? "";
  asked.length = 0;
  return { id, idThere };
}

const of = (idThere: string) => asked.filter(({ path }) => path.endsWith(idThere));

test("S35 a change goes out on the condition of the tag it was made for, without reading first", async () => {
  const { id, idThere } = await sharedDeal();
  await change(device, id, { title: "Cranes" });
  await device.round();
  await change(device, id, { title: "Lifts" });
  await device.round();
  expect(of(idThere).map(({ method }) => method)).toEqual(["PATCH", "PATCH"]);
  expect(of(idThere).map(({ headers }) => headers?.["If-Match"])).toEqual([
    expect.stringMatching(/^"/),
    expect.stringMatching(/^"/),
  ]);
  expect(await there.row("opportunity", idThere)).toMatchObject({ title: "Lifts" });
});

test("S35 a change between the last look and the PATCH is merged, and overwrites nothing", async () => {
  const { id, idThere } = await sharedDeal();
  await change(device, id, { title: "Cranes" });
  let isEdited = false;
  way.between = async ({ method }, pass) => {
    if (method === "PATCH" && !isEdited) {
      isEdited = true;
      await change(there, idThere, { title: "Lifts", city: "Bonn" });
    }
    return pass();
  };
  await device.round();
  expect(await there.row("opportunity", idThere)).toMatchObject({ title: "Lifts", city: "Bonn" });
  expect(await device.row("opportunity", id)).toMatchObject({ title: "Cranes", city: "Bonn" });
  expect((await device.store.meta()).counts).toMatchObject({ conflict: 1 });
});

test("S35 what was changed there is not deleted unasked, although nothing was read first", async () => {
  const { id, idThere } = await sharedDeal();
  await device.act({ kind: "remove", resource: "opportunity", id });
  way.between = async ({ method }, pass) => {
    if (method === "DELETE" && of("edited").length === 0) {
      asked.push({ method: "GET", path: "edited" });
      await change(there, idThere, { title: "Lifts" });
    }
    return pass();
  };
  await device.round();
  expect(await there.row("opportunity", idThere)).toMatchObject({ title: "Lifts" });
  expect((await device.store.meta()).counts).toMatchObject({ conflict: 1 });
});

test("S35 a row that a list brought has no tag: it is read before it is changed", async () => {
  const { id, idThere } = await sharedDeal();
  await change(there, idThere, { city: "Bonn" });
  await device.round();
  asked.length = 0;
  await change(device, id, { title: "Cranes" });
  await device.round();
  expect(of(idThere).map(({ method }) => method)).toEqual(["GET", "PATCH"]);
  expect(await there.row("opportunity", idThere)).toMatchObject({ title: "Cranes", city: "Bonn" });
});

/** What is between lets no ability through, and does this to the tags. */
function hideAbilities(tag: (etag: string) => string) {
  way.between = async (_, pass) => {
    const answer = await pass();
    if (answer.kind === "failed") return answer;
    const { "api-capabilities": _hidden, etag, ...headers } = answer.headers;
    return { ...answer, headers: etag === undefined ? headers : { ...headers, etag: tag(etag) } };
  };
}

test("S8 a server that shows tags, but does not say that it honours them, is read first all the same", async () => {
  hideAbilities((etag) => etag);
  const { id, idThere } = await sharedDeal();
  await change(device, id, { title: "Cranes" });
  await device.round();
  expect(of(idThere).map(({ method, headers }) => [method, headers !== undefined])).toEqual([
    ["GET", false],
    ["PATCH", true],
  ]);
});

test("S8 tags that something on the way rewrites do not hold a change up", async () => {
  hideAbilities((etag) => etag.replace(/"$/, '-gzip"'));
  const { id, idThere } = await sharedDeal();
  await change(device, id, { title: "Cranes" });
  expect(await device.round()).toMatchObject({ halt: null, pushed: 1 });
  expect(await there.row("opportunity", idThere)).toMatchObject({ title: "Cranes" });
});

test("S8 weak tags are no condition", async () => {
  hideAbilities((etag) => `W/${etag}`);
  const { id, idThere } = await sharedDeal();
  await change(device, id, { title: "Cranes" });
  await device.round();
  expect(of(idThere).map(({ headers }) => headers)).toEqual([undefined, undefined]);
});

test("S35 a server that knows the key answers a lost POST again, and makes no second record", async () => {
  await device.round();
  let isLost = false;
  way.between = async ({ method }, pass) => {
    const answer = await pass();
    if (method !== "POST" || isLost) return answer;
    isLost = true;
    return { kind: "failed", sent: "maybe", reason: "timeout", detail: "" };
  };
  await created(device);
  await device.round();
  const [first] = asked.filter(({ method }) => method === "POST");
  if (!first) throw new Error("nothing was posted");
  const again = await send(address, first);
  expect(again).toMatchObject({ kind: "answer", status: 201 });
  await device.round();
  expect(remote.rows("opportunity")).toHaveLength(1);
});

test("S35 what was changed deep in a list is seen in a quick round", async () => {
  const { idThere } = await sharedDeal();
  const HEAD_ROWS = 60;
  for (let count = 0; count < HEAD_ROWS; count += 1) await created(there);
  await device.round();
  await change(there, idThere, { city: "Bonn" });
  asked.length = 0;
  await device.rounds.run("quick");
  const { id } = (await device.store.known("opportunity", null, 100)).find(
    ({ remote_id }) => remote_id === idThere,
  ) ?? { id: "" };
  expect(await device.row("opportunity", id)).toMatchObject({ city: "Bonn" });
  expect(of(idThere)).toEqual([]);
  await device.rounds.run("quick");
  const since = asked.flatMap(
    ({ path }) => /opportunity\?updated_since=([^&]+)/.exec(path)?.[1] ?? [],
  );
  expect(since).toHaveLength(2);
});

test("S35 a server that says nothing of it is never asked for what was changed since", async () => {
  hideAbilities((etag) => etag);
  await sharedDeal();
  await device.rounds.run("quick");
  expect(asked.filter(({ path }) => path.includes("updated_since"))).toEqual([]);
});
