import { Hono } from "hono";
import { onlyMethods } from "../../shared/api/crm-routes.ts";
import { StoreUnavailable, type CrmStore } from "../../shared/store.ts";
import type { ApiEnv } from "./api-env.ts";

/** Whether the API can answer now, for whoever waits for it: no token, and nothing but the status and what to do. */
export function healthRoutes(store: CrmStore): Hono<ApiEnv> {
  const health = new Hono<ApiEnv>();
  health.get("/", async (c) => {
    try {
      await store.list("sales-stage", { limit: 1, offset: 0 });
      return c.json({ status: "ok" });
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      const { reason, message } = error;
      const detail = `The records cannot be reached now: ${message}.`;
      const isOfBackups = reason === "restore_wanted" || reason === "restoring";
      const body = isOfBackups ? { status: reason, detail } : { status: "starting" };
      return c.json(body, 503, { "Retry-After": "1" });
    }
  });
  health.all("/", onlyMethods("GET", "HEAD"));
  return health;
}
