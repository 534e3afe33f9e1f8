import { expect, test } from "vitest";
import { problemIn } from "./answers.ts";
import type { Scene } from "./scene.ts";

const REASON = "opportunity-lost-reason-detail";

/** An opportunity that was lost, and one that is taken up again. */
export function lostTests(scene: () => Scene): void {
  const lostDeal = async () => {
    const lost_reason = scene().unique("Too dear");
    await scene().make("opportunity-lost-reason", { lost_reason });
    const order_lost_reason = "They chose a cheaper one";
    const deal = await scene().make("opportunity", { status: "Lost", order_lost_reason });
    const reason = await scene().make(REASON, { opportunity_id: deal.id, lost_reason });
    return { deal, reason };
  };

  test("keeps its reasons while it stays lost", async () => {
    const { deal, reason } = await lostDeal();
    await scene().change("opportunity", deal.id, { status: "Lost", title: "Another title" });
    expect(await scene().children(REASON, deal.id)).toEqual([reason]);
  });

  test.each(["Open", "Quotation", "Converted", "Replied", "Closed", null])(
    "clears its reasons, not the detailed reason, when its status becomes %s",
    async (status) => {
      const { deal, reason } = await lostDeal();
      const after = await scene().change("opportunity", deal.id, { status });
      expect(after).toMatchObject({
        status: status ?? "Open",
        order_lost_reason: "They chose a cheaper one",
      });
      expect(await scene().children(REASON, deal.id)).toEqual([]);
      expect(problemIn(await scene().driver.get(REASON, reason.id), 404).status).toBe(404);
    },
  );

  test("leaves the reasons of other opportunities alone", async () => {
    const { deal, reason } = await lostDeal();
    const other = await lostDeal();
    await scene().change("opportunity", other.deal.id, { status: "Open" });
    expect(await scene().children(REASON, deal.id)).toEqual([reason]);
  });
}
