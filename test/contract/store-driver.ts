import { Hono } from "hono";
import { crmRoutes, type CrmVariables } from "../../shared/api/crm-routes.ts";
import type { CrmStore } from "../../shared/store.ts";
import { requestDriver, type Driver } from "./driver.ts";

/** The API's routes over a store, without a server or its security around them. */
export function storeDriver(store: CrmStore): Driver {
  const app = new Hono<{ Variables: CrmVariables }>();
  app.use(async (c, next) => {
    const text = await c.req.text();
    c.set("actor", { kind: "token", name: "contract suite" });
    c.set("body", text === "" ? {} : JSON.parse(text));
    await next();
  });
  app.route("/", crmRoutes(store));
  return requestDriver((path, init) => app.request(path, init));
}
