import { useEffect, useState } from "react";
import type { Row, Scalar } from "../../shared/contract/contract.ts";
import type { Command, MergeableName } from "../../shared/command.ts";
import type { Change, Refusal } from "../../shared/store.ts";
import { reportIfUnavailable } from "../store/store-status.ts";
import { useStore } from "../store/hooks.ts";
import { previewWrite } from "../store/preview.ts";

export type MergePreview =
  | { readonly ok: true; readonly row: Row; readonly changes: readonly Change[] }
  | { readonly ok: false; readonly refusal: Refusal };

/** The command that makes one record of two. */
export const mergeCommand = (
  resource: MergeableName,
  kept: string,
  other: string,
  body: Readonly<Record<string, Scalar>>,
): Command => ({ kind: "merge", resource, id: kept, other_id: other, body });

/** What the merge would leave, by the very rules that will carry it out; the last answer stays until the next is there. */
export function useMergePreview(
  kept: Row<MergeableName>,
  other: Row<MergeableName>,
  command: Command,
): MergePreview | null {
  const { database } = useStore();
  const [preview, setPreview] = useState<MergePreview | null>(null);
  // What the two records hold now decides it too.
  const asked = JSON.stringify([command, kept, other]);
  useEffect(() => {
    let isWanted = true;
    const [wanted]: [Command] = JSON.parse(asked);
    previewWrite(database, [wanted])
      .then(({ outcomes: [outcome], changes }) => {
        if (!isWanted || !outcome) return;
        if (!outcome.ok) setPreview({ ok: false, refusal: outcome.refusal });
        else if (outcome.value.kind === "record") {
          setPreview({ ok: true, row: outcome.value.row, changes });
        }
      })
      .catch((error: unknown) => {
        if (!reportIfUnavailable(error)) throw error;
      });
    return () => {
      isWanted = false;
    };
  }, [database, asked]);
  return preview;
}
