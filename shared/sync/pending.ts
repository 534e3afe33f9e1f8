import type { ChildName, ResourceName, Scalar } from "../contract/contract.ts";
import type { Attempt } from "./sync-row.ts";

/** Fields as they go over the wire: references by id are the server's ids. */
export type WireBody = Readonly<Record<string, Scalar>>;

interface OfKind<K extends string> {
  readonly kind: K;
  readonly id: string;
  readonly resource: ResourceName;
  /** For children: their parent here and there. */
  readonly parent?: { readonly id: string; readonly remote_id: string };
}

/** One thing that can be sent now: all that it depends on is on the server. */
export type Pending =
  | (OfKind<"create"> & {
      readonly body: WireBody;
      /** Of an attempt that was surely not done; null for a first one. */
      readonly op_id: string | null;
      /** Its list is to be read first: somebody may have made the same there a moment ago. */
      readonly look_first: boolean;
    })
  /** A create whose answer was lost: it is to be looked for before anything else. */
  | (OfKind<"search"> & { readonly attempt: Attempt })
  | (OfKind<"update"> & {
      readonly remote_id: string;
      readonly patch: WireBody;
      /** Of the server's row that the patch is meant for. */
      readonly hash: string;
      readonly etag?: string | undefined;
    })
  | (OfKind<"remove"> & {
      readonly remote_id: string;
      readonly hash: string;
      readonly etag?: string | undefined;
      /** Child resources to be listed first: what others added or changed there must not go unseen. */
      readonly children: readonly ChildName[];
    })
  | (OfKind<"reorder"> & {
      readonly resource: ChildName;
      readonly parent: { readonly id: string; readonly remote_id: string };
      readonly remote_ids: readonly string[];
    });

export type PendingOf<K extends Pending["kind"]> = Extract<Pending, { kind: K }>;
