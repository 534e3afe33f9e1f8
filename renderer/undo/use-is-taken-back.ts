import { useEffect, useState } from "react";
import { useStore } from "../store/hooks.ts";
import { isTakenBack } from "./acts.ts";

/** Whether an act is taken back now, however that was done; live. No act is where there is none. */
export function useIsTakenBack(group: string | null): boolean {
  const { database, feed } = useStore();
  const [takenBack, setTakenBack] = useState<string | null>(null);
  useEffect(() => {
    if (group === null) return;
    let isWanted = true;
    const look = () =>
      // Where the database was closed, the page says so.
      void isTakenBack(database, group).then(
        (isIt) => {
          if (isWanted) setTakenBack(isIt ? group : null);
        },
        () => undefined,
      );
    look();
    const unsubscribe = feed.subscribe((entries) => {
      if (entries.some(({ reverts }) => reverts)) look();
    });
    return () => {
      isWanted = false;
      unsubscribe();
    };
  }, [database, feed, group]);
  return group !== null && takenBack === group;
}
