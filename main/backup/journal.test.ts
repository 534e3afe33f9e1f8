import { appendFile, readFile, writeFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { diskFull, diskWith, freshFolder, silentLog } from "./disk-for-tests.ts";
import { realDisk } from "./disk.ts";
import { HostForTests } from "./host-for-tests.ts";
import { openJournal } from "./journal.ts";
import type { JournalLine } from "./journal-format.ts";
import { listSegments, readSegment, segmentFile } from "./segments.ts";

const host = new HostForTests().start();
const line = (title: string): JournalLine => ({
  entry: host.write({ id: "opportunity_1", title }),
});

/** The titles that all segments of a folder tell of, in order. */
async function titlesIn(folder: string): Promise<unknown[]> {
  const titles: unknown[] = [];
  for (const number of await listSegments(realDisk, folder)) {
    await readSegment(realDisk, folder, number, (read) => {
      if ("entry" in read) titles.push(Reflect.get(read.entry.changes[0]?.after ?? {}, "title"));
    });
  }
  return titles;
}

test("what was noted is there after the next start, which goes on behind it", async () => {
  const folder = await freshFolder();
  const journal = await openJournal(realDisk, folder, silentLog);
  journal.append([line("one"), line("two")]);
  await journal.settled();
  await journal.close();
  const later = await openJournal(realDisk, folder, silentLog);
  expect([later.hasEntries, later.last]).toEqual([true, journal.last]);
  later.append([line("three")]);
  await later.settled();
  expect(await titlesIn(folder)).toEqual(["one", "two", "three"]);
});

test("a line torn by a kill is passed over, and the next one is whole", async () => {
  const folder = await freshFolder();
  const journal = await openJournal(realDisk, folder, silentLog);
  journal.append([line("whole")]);
  await journal.settled();
  const { last } = journal;
  await journal.close();
  const torn = JSON.stringify(line("torn"));
  await appendFile(segmentFile(folder, 1), torn.slice(0, torn.length / 2));
  expect(await titlesIn(folder)).toEqual(["whole"]);
  const later = await openJournal(realDisk, folder, silentLog);
  expect(later.last).toEqual(last);
  later.append([line("after it")]);
  await later.settled();
  expect(await titlesIn(folder)).toEqual(["whole", "after it"]);
});

test("a line damaged in the middle costs no other", async () => {
  const folder = await freshFolder();
  const journal = await openJournal(realDisk, folder, silentLog);
  journal.append([line("one"), line("two"), line("three")]);
  await journal.settled();
  const file = segmentFile(folder, 1);
  const text = await readFile(file, "utf8");
  await writeFile(file, text.replace('"two"', '"tw'));
  expect(await titlesIn(folder)).toEqual(["one", "three"]);
  expect((await readSegment(realDisk, folder, 1)).damagedLines).toBe(1);
});

test("each line is flushed to disk, and what comes during one flush shares the next", async () => {
  let flushes = 0;
  let finishFlush = () => {};
  const disk = diskWith((handle) => {
    handle.datasync = () => {
      flushes += 1;
      return new Promise((resolve) => {
        finishFlush = resolve;
      });
    };
  });
  const journal = await openJournal(disk, await freshFolder(), silentLog);
  journal.append([line("first")]);
  await expect.poll(() => flushes).toBe(1);
  for (const title of ["a", "b", "c"]) journal.append([line(title)]);
  finishFlush();
  await expect.poll(() => flushes).toBe(2);
  finishFlush();
  await journal.settled();
  expect(flushes).toBe(2);
});

test("on a full disk it says that it is behind, and goes on from the last whole line once there is space", async () => {
  const folder = await freshFolder();
  let isFull = false;
  const said: string[] = [];
  const disk = diskWith((handle) => {
    const { write } = handle;
    handle.write = (async (bytes: Buffer, offset: number, length: number, position: number) => {
      const fits = isFull ? Math.floor(length / 2) : length;
      const written: unknown = await Reflect.apply(write, handle, [bytes, offset, fits, position]);
      if (isFull) throw diskFull();
      return written;
    }) as never;
  });
  const journal = await openJournal(disk, folder, {
    ...silentLog,
    error: (message) => void said.push(message),
  });
  journal.append([line("before")]);
  await journal.settled();
  const { last } = journal;
  isFull = true;
  // So that what fits ends in the second line, behind the end of what is written next.
  journal.append([line("lost for now ".repeat(9)), line("this too ".repeat(99))]);
  await journal.settled();
  expect([journal.isBehind, journal.last]).toEqual([true, last]);
  expect(said.join()).toMatch(/journal.*ENOSPC.*Free some space|ENOSPC.*Free some space/);
  isFull = false;
  journal.resume();
  journal.append([line("again")]);
  await journal.settled();
  expect(await titlesIn(folder)).toEqual(["before", "again"]);
  expect((await readSegment(realDisk, folder, 1)).damagedLines).toBe(0);
});

test("what is noted while a segment ends goes to the old one or the new one, and none of it is lost", async () => {
  const folder = await freshFolder();
  const journal = await openJournal(realDisk, folder, silentLog);
  const titles = Array.from({ length: 40 }, (_, at) => `title ${at}`);
  const rotations: Promise<number>[] = [];
  for (const title of titles) {
    journal.append([line(title)]);
    if (title.endsWith("5")) rotations.push(journal.rotate("segment_before"));
    await Promise.resolve();
  }
  expect(await Promise.all(rotations)).toEqual([2, 3, 4, 5]);
  await journal.settled();
  expect(await titlesIn(folder)).toEqual(titles);
  await journal.dropBefore(4);
  expect(await listSegments(realDisk, folder)).toEqual([4, 5]);
});
