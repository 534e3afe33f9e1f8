import { createHttpTransport } from "../../main/sync/http-transport.ts";
import { pooled } from "../../main/sync/pool.ts";
import { createRemoteClient, type RemotePage } from "../../main/sync/remote-client.ts";
import { PAGE_SIZE } from "../../main/sync/sweep.ts";
import {
  childrenOf,
  isChild,
  resourceNames,
  type ResourceName,
} from "../../shared/contract/contract.ts";
import type { RemoteRow } from "../../shared/sync/sync-row.ts";

type Attributes = RemoteRow["attributes"];

function valueOf(answer: { readonly kind: string; readonly value?: RemotePage }): RemotePage {
  if (!answer.value) throw new Error(`the server answered ${answer.kind}`);
  return answer.value;
}

/** As the store keeps rows: without what is empty. */
function packed(attributes: Attributes): Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== null));
}

/**
 * Everything a server has: its lists page by page, and of each record the lists of its rows, by sync's own client and as many
 * at a time.
 */
export async function readEveryPage(url: string, token: string) {
  const transport = createHttpTransport({ url, token });
  const client = createRemoteClient(transport.send);
  const tables = new Map<ResourceName, Attributes[]>(resourceNames.map((name) => [name, []]));
  const keep = (resource: ResourceName, { rows }: RemotePage) => {
    for (const { attributes } of rows) tables.get(resource)?.push(packed(attributes));
  };
  for (const resource of resourceNames.filter((name) => !isChild(name))) {
    const parentIds: string[] = [];
    let page: RemotePage;
    do {
      page = valueOf(await client.list(resource, PAGE_SIZE, parentIds.length));
      keep(resource, page);
      parentIds.push(...page.rows.map(({ id }) => id));
    } while (page.has_more);
    await pooled(parentIds, async (parentId) => {
      for (const child of childrenOf(resource)) {
        keep(child, valueOf(await client.list(child, PAGE_SIZE, 0, parentId)));
      }
    });
  }
  transport.close();
  return [...tables];
}
