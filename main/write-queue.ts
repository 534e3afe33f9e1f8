import type { WriteContext } from "../shared/command.ts";

/** Commands that may share one transaction: enough to make the disk's flush cheap, few enough to answer soon. */
const BATCH_SIZE = 64;

type Write<Command, Outcome> = (params: {
  readonly commands: readonly Command[];
  readonly context: WriteContext;
}) => Promise<readonly Outcome[]>;

interface Waiting<Command, Outcome> {
  readonly commands: readonly Command[];
  readonly context: WriteContext;
  readonly settle: (outcomes: readonly Outcome[]) => void;
  readonly fail: (error: unknown) => void;
}

/**
 * Sends writes on, one transaction at a time. Writes of one actor that came while the last was on its way go
 * together in the next, so that many clients share a flush to disk and nobody waits for a timer.
 */
export function createWriteQueue<Command, Outcome>(send: Write<Command, Outcome>) {
  type Own = Waiting<Command, Outcome>;
  const waiting: Own[] = [];
  let sending = false;

  function takeBatch(): Own[] {
    const first = waiting[0];
    if (!first) return [];
    let size = 0;
    let count = 0;
    for (const { commands, context } of waiting) {
      const goesAlong = size + commands.length <= BATCH_SIZE && sameContext(context, first.context);
      if (count > 0 && !goesAlong) break;
      size += commands.length;
      count += 1;
    }
    return waiting.splice(0, count);
  }

  async function sendBatch(batch: readonly Own[], context: WriteContext): Promise<void> {
    try {
      const commands = batch.flatMap((each) => each.commands);
      const outcomes = await send({ commands, context });
      let from = 0;
      for (const { commands: own, settle } of batch) {
        settle(outcomes.slice(from, from + own.length));
        from += own.length;
      }
    } catch (error) {
      for (const { fail } of batch) fail(error);
    }
  }

  async function drain(): Promise<void> {
    sending = true;
    for (let batch = takeBatch(); batch[0]; batch = takeBatch()) {
      await sendBatch(batch, batch[0].context);
    }
    sending = false;
  }

  return {
    write(commands: readonly Command[], context: WriteContext) {
      return new Promise<readonly Outcome[]>((settle, fail) => {
        waiting.push({ commands, context, settle, fail });
        if (!sending) void drain();
      });
    },
  };
}

function sameContext(a: WriteContext, b: WriteContext): boolean {
  const name = ({ actor }: WriteContext) => ("name" in actor ? actor.name : "");
  const isRevert = a.reverts !== undefined || b.reverts !== undefined;
  return !isRevert && a.actor.kind === b.actor.kind && name(a) === name(b) && a.group === b.group;
}
