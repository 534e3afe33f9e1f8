import type { ResourceName } from "../../shared/contract/contract.ts";

/** What came back, whatever carried it. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** Raw, as they stand in an address, so that bad ones can be sent too. */
export interface ListParameters {
  readonly limit?: string;
  readonly offset?: string;
  readonly parent_id?: string;
}

/** The API of /api/crm in its own terms: all that the contract suite knows of what it tests. */
export interface Driver {
  list(resource: ResourceName, parameters?: ListParameters): Promise<Answer>;
  get(resource: ResourceName, id: string): Promise<Answer>;
  create(resource: ResourceName, body: unknown): Promise<Answer>;
  update(resource: ResourceName, id: string, body: unknown): Promise<Answer>;
  remove(resource: ResourceName, id: string): Promise<Answer>;
  reorder(resource: ResourceName, body: unknown): Promise<Answer>;
}

/** Carries one request to the API; the path starts behind /api/crm. */
export type Send = (
  path: string,
  init: {
    readonly method: string;
    readonly headers: Record<string, string>;
    readonly body?: string;
  },
) => Response | Promise<Response>;

const at = (resource: ResourceName, id: string) => `/${resource}/${encodeURIComponent(id)}`;

/** Speaks to anything that answers requests: routes in this process, or a server behind fetch. */
export function requestDriver(send: Send): Driver {
  const ask = async (method: string, path: string, body?: unknown): Promise<Answer> => {
    const response = await send(path, {
      method,
      headers: body === undefined ? {} : { "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: await response.json() };
  };
  return {
    list: (resource, parameters = {}) =>
      ask("GET", `/${resource}?${new URLSearchParams({ ...parameters }).toString()}`),
    get: (resource, id) => ask("GET", at(resource, id)),
    create: (resource, body) => ask("POST", `/${resource}`, body),
    update: (resource, id, body) => ask("PATCH", at(resource, id), body),
    remove: (resource, id) => ask("DELETE", at(resource, id)),
    reorder: (resource, body) => ask("POST", `/${resource}/reorder`, body),
  };
}
