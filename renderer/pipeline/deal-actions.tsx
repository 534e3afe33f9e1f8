import { useEffect, useMemo, useRef } from "react";
import type { Row } from "../../shared/contract/contract.ts";
import { useRecords } from "../store/hooks.ts";
import { prepared } from "../ui/prepared.tsx";
import { focusInList } from "../views/shown-list.ts";
import {
  askAboutDeals,
  closeDealRequest,
  useDealRequest,
  type DealRequest,
} from "./deal-requests.ts";
import { DealMenu } from "./deal-menu.tsx";
import { useShownColumns } from "./shown-columns.ts";
import { useDealActions } from "./use-deal-actions.ts";
import { useDealCommands } from "./use-deal-commands.ts";

const LostDialog = prepared(
  async () => (await import("../opportunity/lost-dialog.tsx")).LostDialog,
);
const WonDialog = prepared(async () => (await import("../opportunity/won-dialog.tsx")).WonDialog);

/**
 * What can be done to opportunities wherever they are shown: the commands, and the questions asked before something
 * is done. Once, in the shell.
 */
export function DealActions() {
  useDealCommands();
  const request = useDealRequest((state) => state.request);
  useFocusAfterwards(request);
  return request ? <Question request={request} /> : null;
}

/** The question itself; all opportunities are read only once something is asked about some of them. */
function Question({ request }: { request: DealRequest }) {
  const records = useRecords("opportunity");
  const all = records.state === "ready" ? records.rows : null;
  const rows = useMemo(() => {
    const wanted = new Set(request.ids);
    return (all ?? []).filter(({ id }) => wanted.has(id));
  }, [all, request]);
  if (rows.length === 0) return null;
  switch (request.kind) {
    case "won":
      return <WonDialog rows={rows} onClose={closeDealRequest} />;
    case "lost":
      return <LostDialog rows={rows} onClose={closeDealRequest} />;
    case "menu":
      return <OpenMenu rows={rows} anchor={request.anchor} />;
  }
}

/** Whatever was answered, the focus is on the card again, or on what took its place. */
function useFocusAfterwards(request: DealRequest | null) {
  const last = useRef<DealRequest | null>(null);
  useEffect(() => {
    const id = request ? undefined : last.current?.ids[0];
    last.current = request;
    // Beside the list, in the panel, the focus goes back to the button by itself.
    if (id !== undefined && document.activeElement === document.body) {
      focusInList("opportunity", id);
    }
  }, [request]);
}

function OpenMenu({ rows, anchor }: { rows: readonly Row<"opportunity">[]; anchor: Element }) {
  const by = useShownColumns((state) => state.by);
  const { move, reopen } = useDealActions();
  const ids = rows.map(({ id }) => id);
  return (
    <DealMenu
      rows={rows}
      by={by}
      anchor={anchor}
      onClose={() => {
        // An item may have asked the next question already.
        if (useDealRequest.getState().request?.kind === "menu") closeDealRequest();
      }}
      onMove={(to) => void move(rows, by, to)}
      onWin={() => askAboutDeals({ kind: "won", ids })}
      onLose={() => askAboutDeals({ kind: "lost", ids })}
      onReopen={() => void reopen(rows)}
    />
  );
}
