import { useLiveQuery } from "dexie-react-hooks";
import { useEffect, useState } from "react";
import { z } from "zod";
import type { LogEntry } from "../../shared/store.ts";
import type { CrmDatabase } from "./database.ts";
import { COMPANY_KEY } from "./device-settings.ts";
import { useStore } from "./hooks.ts";

// Where a person stands with getting started: on this device only.

const SAMPLE_KEY = "sample";
const STEPS_KEY = "first-steps";

const sampleSchema = z.object({
  /** The group of the change log that made it. */
  group: z.string(),
  /** Of its prospects and opportunities. */
  ids: z.array(z.string()).readonly(),
});
export type Sample = z.infer<typeof sampleSchema>;

export async function saveSample({ device }: CrmDatabase, sample: Sample): Promise<void> {
  await device.put({ key: SAMPLE_KEY, value: sampleSchema.parse(sample) });
}

export async function forgetSample({ device }: CrmDatabase): Promise<void> {
  await device.delete(SAMPLE_KEY);
}

/** The sample data while any of it is there, live; null where there is none, undefined while that is read. */
export function useSample(): Sample | null | undefined {
  const { database } = useStore();
  return useLiveQuery(async () => {
    const sample = sampleSchema.safeParse((await database.device.get(SAMPLE_KEY))?.value).data;
    if (!sample) return null;
    const ids = [...sample.ids];
    const opportunities = await database.rows("opportunity").where(":id").anyOf(ids).primaryKeys();
    const prospects = await database.rows("prospect").where(":id").anyOf(ids).primaryKeys();
    return opportunities.length + prospects.length > 0 ? sample : null;
  }, [database]);
}

const stepsSchema = z.enum(["shown", "dismissed"]);
/** Whether the next steps are shown; null until the person has begun in one way or another. */
export type StepsState = z.infer<typeof stepsSchema> | null;

export async function saveStepsState({ device }: CrmDatabase, state: "shown" | "dismissed") {
  await device.put({ key: STEPS_KEY, value: state });
}

/** Live; undefined while it is read. */
export function useStepsState(): StepsState | undefined {
  const { database } = useStore();
  return useLiveQuery(async () => {
    return stepsSchema.safeParse((await database.device.get(STEPS_KEY))?.value).data ?? null;
  }, [database]);
}

async function hasCompany({ device }: CrmDatabase): Promise<boolean> {
  return (await device.get(COMPANY_KEY)) !== undefined;
}

/** By this the log tells the sample from files that were imported, also when it is gone, or was loaded again. */
export const SAMPLE_GROUP_PREFIX = "sample-";

const isImport = ({ actor, group }: Pick<LogEntry, "actor" | "group">) =>
  actor.kind === "import" && !group.startsWith(SAMPLE_GROUP_PREFIX);

/** Whether a file was imported. The log is long: it is read once, and then followed. */
function useHasImported(): boolean {
  const { database, feed } = useStore();
  const [hasImported, setHasImported] = useState(false);
  useEffect(() => {
    const look = (entry: object | undefined) => {
      if (entry) setHasImported(true);
    };
    const unsubscribe = feed.subscribe((entries) => look(entries.find(isImport)));
    // Where the database was closed, the page says so.
    void database.log
      .filter(isImport)
      .first()
      .then(look, () => undefined);
    return unsubscribe;
  }, [database, feed]);
  return hasImported;
}

/** Whether the company was said and a file imported, the sample left aside; live. */
export function useDoneSteps() {
  const { database } = useStore();
  const company = useLiveQuery(() => hasCompany(database), [database]);
  return { company: company ?? false, imported: useHasImported() };
}
