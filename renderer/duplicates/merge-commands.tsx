import { Suspense, lazy, useMemo } from "react";
import { useCurrentRecord } from "../commands/current-record.ts";
import { useCommands, type AppCommand } from "../commands/registry.ts";
import { navigate } from "../app/navigation.ts";
import { messages } from "../language/language.ts";
import { useShownSelection } from "../selection/shown-selection.ts";
import { askMergeWith, useMergeRequest } from "./merge-request.ts";
import { mergePath } from "./record-name.ts";

const MergeWithDialog = lazy(async () => ({
  default: (await import("./merge-with-dialog.tsx")).MergeWithDialog,
}));

/** Finding and merging duplicates as commands, wherever one is, and the question they may ask. */
export function MergeCommands() {
  const current = useCurrentRecord(({ record }) => record);
  const opportunities = useShownSelection("opportunity");
  const prospects = useShownSelection("prospect");
  const asked = useMergeRequest(({ record }) => record);
  const commands = useMemo((): readonly AppCommand[] => {
    const text = messages().duplicates;
    // The list one is in has the selection; of two, the one whose record had the focus.
    const isProspects = current ? current.resource === "prospect" : prospects.length > 0;
    const [first, second, ...more] = isProspects ? prospects : opportunities;
    return [
      {
        id: "duplicates.find",
        title: text.find,
        group: "go",
        keywords: text.title,
        run: () => navigate("/duplicates/prospect"),
      },
      {
        id: "selection.merge",
        title: text.mergeSelected,
        group: "selection",
        isEnabled: second !== undefined && more.length === 0,
        run: () => {
          if (first === undefined || second === undefined) return;
          navigate(mergePath(isProspects ? "prospect" : "opportunity", first, second));
        },
      },
      // A record's own page offers it itself; this is for the one that is focused in a list.
      ...(current
        ? [
            {
              id: "record.merge",
              title: text.mergeWith,
              group: "record",
              run: () => askMergeWith(current),
            } as const,
          ]
        : []),
    ];
  }, [current, opportunities, prospects]);
  useCommands(commands);
  if (!asked) return null;
  return (
    <Suspense>
      <MergeWithDialog record={asked} onClose={() => askMergeWith(null)} />
    </Suspense>
  );
}
