import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import type { BackupInfo, BackupReason } from "../../shared/bridge/backup-procedures.ts";
import { backupName, backupsToDrop, listBackups } from "./backup-files.ts";
import { createBackupMaker } from "./backup-maker.ts";
import { closingDisk, diskFull, diskWith, freshFolder, silentLog } from "./disk-for-tests.ts";
import { realDisk, type Disk } from "./disk.ts";
import { HostForTests } from "./host-for-tests.ts";
import { openJournal } from "./journal.ts";
import { restore } from "./restore.ts";
import { planBackup, planLatest } from "./restore-plan.ts";
import { listSegments } from "./segments.ts";

let clock = Date.parse("2026-11-20T12:00:00.000Z");

async function set(disk: Disk = realDisk, folder?: string) {
  const dataDir = folder ?? (await freshFolder());
  const folders = { backups: join(dataDir, "backups"), journal: join(dataDir, "journal") };
  const journal = await openJournal(closingDisk(), folders.journal, silentLog);
  const now = () => new Date((clock += 1_000));
  const parts = { disk, folders, journal, version: "1.2.3", now, log: silentLog };
  return { dataDir, folders, journal, maker: await createBackupMaker(parts) };
}

const quiet = { log: silentLog, progress: () => {} };

test("a backup holds every table there is, and restored it is what was there", async () => {
  const { folders, maker } = await set();
  const host = new HostForTests().start();
  for (let at = 0; at < 1_200; at += 1) host.write({ id: `opportunity_${at}`, title: `No. ${at}` });
  host.write({ id: "opportunity_7", title: "Separated by \u2028, 日本語" });
  host.putRow("sync", { id: "opportunity_7", marks: ["waiting"], base: { id: "x" } });
  host.putRow("device", { key: "company", value: { name: "Rho" } });
  const made = await maker.make(host, "hand");
  const other = new HostForTests();
  const plan = await planBackup(realDisk, folders, made?.name ?? "");
  await restore(realDisk, folders, plan, "mark", other, quiet);
  expect(other.contents()).toEqual(host.contents());
});

test("what is written while a backup is read is in it wholly, also in rows read before", async () => {
  const { folders, maker } = await set();
  const host = new HostForTests().start();
  for (let at = 100; at < 1_900; at += 1) host.write({ id: `opportunity_${at}`, title: "Old" });
  let pages = 0;
  host.before = (name, params) => {
    if (name !== "database.page" || (pages += 1) > 30) return;
    // One already read, one yet to be read, and a new one that sorts before all.
    for (const id of ["opportunity_100", "opportunity_1899", `opportunity_0${pages}`]) {
      host.write({ id, title: `Changed at page ${pages}` });
    }
    // What sync knows must not be newer than the records, which end with the log.
    const isInTime = JSON.stringify(params).includes('"log"') ? "too late" : "in time";
    const row = { id: isInTime, marks: [`page ${pages}`] };
    host.putRow("sync", row);
    maker.noteTableChange({ table: "sync", put: [row], removed: [] });
  };
  const made = await maker.make(host, "daily");
  host.before = () => {};
  const other = new HostForTests();
  const plan = await planBackup(realDisk, folders, made?.name ?? "");
  await restore(realDisk, folders, plan, "mark", other, quiet);
  const at = plan.base?.trailer.last?.seq ?? 0;
  expect(at).toBeGreaterThan(1_801);
  // The log was read last: whatever came after its end is not in the backup.
  const upTo = host.contents()["log"]?.slice(0, at);
  expect(other.contents()["log"]).toEqual(upTo);
  const expected = new HostForTests().start();
  for (const entry of upTo ?? [])
    await expected.call("database.import_entries", { entries: [entry as never] });
  expect(other.contents()["opportunity"]).toEqual(expected.contents()["opportunity"]);
  expect(other.contents()["sync"]).toEqual([host.rows("sync").get("in time")]);
});

test("a full disk leaves no half backup, the older one and the journal", async () => {
  const first = await set();
  const host = new HostForTests().start();
  await first.maker.make(host, "daily");
  const entry = host.write({ id: "opportunity_1", title: "Since then" });
  first.journal.append([{ entry }]);
  await first.journal.settled();
  await first.journal.close();
  const disk = diskWith((handle, path) => {
    if (path.includes("satchel-")) handle.writeFile = () => Promise.reject(diskFull());
  });
  const { folders, maker } = await set(disk, first.dataDir);
  await expect(maker.make(host, "daily")).rejects.toThrow("ENOSPC");
  expect(await readdir(folders.backups)).toEqual([(await maker.list())[0]?.name]);
  const other = new HostForTests();
  const plan = await planLatest(realDisk, folders, silentLog);
  if (!plan) throw new Error("nothing to restore");
  await restore(realDisk, folders, plan, "mark", other, quiet);
  expect(other.contents()["opportunity"]).toEqual(host.contents()["opportunity"]);
});

test("a kill before the file has its name leaves nothing that looks like a backup", async () => {
  const killed: Disk = {
    ...realDisk,
    rename: () => new Promise(() => {}),
  };
  const first = await set(killed);
  void first.maker.make(new HostForTests().start(), "daily");
  await expect
    .poll(() => readdir(first.folders.backups))
    .toEqual([expect.stringMatching(/partial$/)]);
  await expect
    .poll(
      async () =>
        (
          await readFile(
            join(first.folders.backups, (await readdir(first.folders.backups))[0] ?? ""),
          )
        ).length,
    )
    .toBeGreaterThan(0);
  const { maker, folders } = await set(realDisk, first.dataDir);
  expect(await maker.list()).toEqual([]);
  expect(await readdir(folders.backups)).toEqual([]);
});

test("a backup that cannot be read back as it was written is not kept, and no older one goes for it", async () => {
  const first = await set();
  const host = new HostForTests().start();
  await first.maker.make(host, "daily");
  await first.journal.close();
  const lying = diskWith((handle, path) => {
    if (!path.endsWith(".partial")) return;
    const { writeFile: write } = handle;
    handle.writeFile = async (chunk) => {
      const bytes = Buffer.from(chunk as Uint8Array);
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 0xff;
      await Reflect.apply(write, handle, [bytes]);
    };
  });
  const { maker } = await set(lying, first.dataDir);
  const before = await maker.list();
  await expect(maker.make(host, "daily")).rejects.toThrow(/satchel-.*damaged/);
  expect(await maker.list()).toEqual(before);
});

test("backups are made one after the other, also after one that could not be made", async () => {
  const { maker } = await set();
  const host = new HostForTests().start();
  const asked: string[] = [];
  host.before = (name) => {
    asked.push(name);
    if (asked.length === 2) throw new Error("the data host went away");
  };
  const both = await Promise.allSettled([maker.make(host, "daily"), maker.make(host, "hand")]);
  expect(both).toMatchObject([
    { status: "rejected", reason: { message: "the data host went away" } },
    { status: "fulfilled", value: { reason: "hand" } },
  ]);
  expect(asked.slice(0, 3)).toEqual(["database.look", "database.page", "database.look"]);
});

test("a backup in which somebody changed a value is told by its checksum", async () => {
  const { folders, maker } = await set();
  const made = await maker.make(new HostForTests().start(), "hand");
  const file = join(folders.backups, made?.name ?? "");
  const text = gunzipSync(await readFile(file)).toString("utf8");
  await writeFile(file, gzipSync(text.replace("New business", "Old business")));
  await expect(planBackup(realDisk, folders, made?.name ?? "")).rejects.toThrow(/checksum/);
});

test("where the newest backup turns out to be damaged, the one before it and the journal since bring everything back", async () => {
  const { folders, maker, journal } = await set();
  const host = new HostForTests().start();
  await maker.make(host, "daily");
  for (const title of ["a", "b", "c"]) {
    journal.append([{ entry: host.write({ id: `opportunity_${title}`, title }) }]);
  }
  const newest = await maker.make(host, "daily");
  journal.append([{ entry: host.write({ id: "opportunity_d", title: "d" }) }]);
  await journal.settled();
  const file = join(folders.backups, newest?.name ?? "");
  const bytes = await readFile(file);
  await writeFile(file, bytes.subarray(0, bytes.length - 20));

  const said: string[] = [];
  const log = { ...silentLog, error: (message: string) => void said.push(message) };
  const plan = await planLatest(realDisk, folders, log);
  expect(plan?.base?.name).not.toBe(newest?.name);
  expect(said.join()).toContain(file);
  const other = new HostForTests();
  if (plan) await restore(realDisk, folders, plan, "mark", other, quiet);
  expect(other.contents()).toEqual(host.contents());
});

test("the journal's segments go once two whole backups hold what they hold", async () => {
  const { folders, maker } = await set();
  const host = new HostForTests().start();
  for (let made = 0; made < 3; made += 1) await maker.make(host, "daily");
  expect(await listSegments(realDisk, folders.journal)).toEqual([3, 4]);
});

test("of many backups the newest two, the last of seven days and four weeks stay, and three of each special kind", async () => {
  const backups: BackupInfo[] = [];
  const make = (daysAgo: number, hour: number, reason: BackupReason) => {
    const madeAt = new Date(Date.UTC(2026, 10, 20 - daysAgo, hour));
    const name = backupName(madeAt, reason);
    backups.push({ name, made_at: madeAt.toISOString(), reason, bytes: 1 });
  };
  for (let day = 0; day < 60; day += 1) {
    make(day, 18, "quit");
    make(day, 9, "daily");
  }
  for (const day of [30, 40, 50, 60]) make(day, 7, "upgrade");
  backups.sort((a, b) => (a.made_at < b.made_at ? 1 : -1));
  const dropped = new Set(backupsToDrop(backups));
  const kept = backups
    .filter((backup) => !dropped.has(backup))
    .map(({ made_at, reason }) => {
      return `${made_at.slice(0, 13)} ${reason}`;
    });
  expect(kept).toEqual([
    "2026-11-20T18 quit",
    "2026-11-20T09 daily",
    "2026-11-19T18 quit",
    "2026-11-18T18 quit",
    "2026-11-17T18 quit",
    "2026-11-16T18 quit",
    "2026-11-15T18 quit",
    "2026-11-14T18 quit",
    "2026-11-08T18 quit",
    "2026-11-01T18 quit",
    "2026-10-21T07 upgrade",
    "2026-10-11T07 upgrade",
    "2026-10-01T07 upgrade",
  ]);
  expect(backupsToDrop(backups.slice(0, 1))).toEqual([]);
});

test("only files named as backups are taken for some, newest first", async () => {
  const folder = await freshFolder();
  const names = ["daily", "quit"].map((reason, day) =>
    backupName(new Date(Date.UTC(2026, 0, day + 1)), reason as BackupReason),
  );
  for (const name of [...names, "notes.txt", `${names[0]}.partial`]) {
    await writeFile(join(folder, name), "");
  }
  const listed = await listBackups(realDisk, folder);
  expect(listed.map(({ name }) => name)).toEqual(names.toReversed());
  expect(listed[0]).toMatchObject({ made_at: "2026-01-02T00:00:00.000Z", reason: "quit" });
});
