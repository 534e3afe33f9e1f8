import type { Choice } from "../../shared/sync/choice.ts";
import type { Conflict } from "../../shared/sync/sync-row.ts";
import type { Device } from "./device.ts";
import type { LogBook } from "./log-book.ts";
import { CHILDREN, NAMES } from "./server-fields.ts";
import type { World } from "./world.ts";

/** Whether a choice gives a record to the server once more, which deleted it. */
export function isGivingAgain(choice: Choice, conflict: Conflict | undefined): boolean {
  return choice === "mine" && conflict?.kind === "deleted_there";
}

/** What a person gives to the server once more goes with its rows. A choice that did it is known by its group of the log. */
export function givenAgain(
  { history }: World,
  device: Device,
  book: LogBook,
  id: string,
  group?: string,
): void {
  // What was deleted here meanwhile, nobody can give.
  const isHere = NAMES.some((name) => device.store.rows(name).some((row) => row.id === id));
  if (isHere) history.givenAgain(book.markOf(id), device.index, group);
  for (const name of Object.values(CHILDREN).flat()) {
    for (const row of device.store.rows(name)) {
      const isOf =
        "opportunity_id" in row ? row.opportunity_id : "prospect_id" in row && row.prospect_id;
      if (isOf === id) history.givenAgain(book.markOf(row.id), device.index, group);
    }
  }
}
