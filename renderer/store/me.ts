import { useLiveQuery } from "dexie-react-hooks";
import { z } from "zod";
import type { CrmDatabase } from "./database.ts";
import { useStore } from "./hooks.ts";

const ME_KEY = "me";
const name = z.string().trim().min(1);

/** The name under which whoever uses this device owns records; null until they say it. */
export async function loadMe({ device }: CrmDatabase): Promise<string | null> {
  return name.safeParse((await device.get(ME_KEY))?.value).data ?? null;
}

/** @param me a blank one forgets it */
export async function saveMe({ device }: CrmDatabase, me: string): Promise<void> {
  if (me.trim() === "") await device.delete(ME_KEY);
  else await device.put({ key: ME_KEY, value: name.parse(me) });
}

/** The name, live; undefined while it is read. */
export function useMe(): string | null | undefined {
  const { database } = useStore();
  return useLiveQuery(() => loadMe(database), [database]);
}
