import { Hono } from "hono";
import { crmRoutes, onlyMethods } from "../../shared/api/crm-routes.ts";
import { openApiDocument } from "../../shared/api/openapi.ts";
import { problem } from "../../shared/api/problem.ts";
import { unavailableProblem } from "../../shared/api/refusal.ts";
import { StoreUnavailable, type CrmStore } from "../../shared/store.ts";
import type { SyncService } from "../sync/service.ts";
import type { ApiEnv } from "./api-env.ts";
import { docsRoutes } from "./docs/docs-routes.ts";
import { healthRoutes } from "./health.ts";
import { adminOnly } from "./layers/admin-only.ts";
import { audit, type AuditEntry } from "./layers/audit.ts";
import { bearerAuth } from "./layers/bearer-auth.ts";
import { ClientGone, bodyLimit } from "./layers/body-limit.ts";
import { capabilities } from "./layers/capabilities.ts";
import { hostAllowList } from "./layers/host-allow-list.ts";
import { jsonBody } from "./layers/json-body.ts";
import { loopbackOnly } from "./layers/loopback-only.ts";
import { mediaType } from "./layers/media-type.ts";
import { ownOrigin } from "./layers/own-origin.ts";
import { ownSite } from "./layers/own-site.ts";
import { rateLimit } from "./layers/rate-limit.ts";
import { responseHeaders } from "./layers/response-headers.ts";
import { scope } from "./layers/scope.ts";
import type { ApiLimits } from "./limits.ts";
import { syncRoutes } from "./sync/sync-routes.ts";
import type { TokenStore } from "./tokens.ts";

/** Where the API tells what happened. */
export interface ApiLog {
  /** Somebody wrote, or tried to. */
  audit(entry: AuditEntry): void;
  /** A bug: something threw that nobody expected. */
  error(message: string, error: unknown): void;
}

export interface ApiParts {
  readonly store: CrmStore;
  /** Throws StoreUnavailable while Satchel is starting. */
  readonly sync: () => SyncService;
  readonly tokens: Pick<TokenStore, "recognise">;
  readonly log: ApiLog;
  readonly limits: ApiLimits;
  readonly version: string;
  /** The values of Host that are this server's own. */
  readonly hosts: ReadonlySet<string>;
}

/**
 * The whole local API. Order is the point here: the layers run before anything is routed, so they hold for
 * unknown paths and odd methods too; only /api/health and /api/docs come before a token is asked for.
 */
export function createApiApp({ store, sync, tokens, log, limits, version, hosts }: ApiParts) {
  const app = new Hono<ApiEnv>();
  const document = openApiDocument(version);

  app.use(responseHeaders, loopbackOnly, hostAllowList(hosts), ownOrigin, ownSite);
  app.route("/api/health", healthRoutes(store));
  app.route("/api/docs", docsRoutes(document));

  app.use(
    bearerAuth(tokens),
    rateLimit(limits, () => performance.now()),
    audit(
      (entry) => log.audit(entry),
      () => new Date(),
    ),
    scope,
    mediaType,
    bodyLimit(limits.maxBodyBytes),
    jsonBody,
  );
  app.use("/api/crm/*", capabilities);
  app.get("/api/crm/openapi.json", (c) => c.json(document));
  app.all("/api/crm/openapi.json", onlyMethods("GET", "HEAD"));
  app.route("/api/crm", crmRoutes(store));
  app.use("/api/sync/*", adminOnly);
  app.route("/api/sync", syncRoutes(sync));

  app.notFound((c) => problem(404, `There is nothing at ${c.req.path}.`));
  app.onError((error, c) => {
    if (error instanceof StoreUnavailable) return unavailableProblem(error);
    if (!(error instanceof ClientGone)) log.error(`${c.req.method} ${c.req.path} failed`, error);
    return problem(500, "Satchel made a mistake here; its log says more.");
  });
  return app;
}
