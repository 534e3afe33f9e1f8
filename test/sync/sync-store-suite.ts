import { childrenSuite } from "./children-suite.ts";
import { connectingSuite } from "./connecting-suite.ts";
import { idsSuite } from "./ids-suite.ts";
import { mergingSuite } from "./merging-suite.ts";
import { sendingSuite } from "./sending-suite.ts";
import { deviceTest, type OpenStore } from "./store-device.ts";

/** What the store does for sync; every storage runs this. */
export function syncStoreSuite(name: string, open: OpenStore): void {
  const test = deviceTest(open);
  idsSuite(name, test);
  sendingSuite(name, test);
  mergingSuite(name, test);
  childrenSuite(name, test);
  connectingSuite(name, test);
}
