import { afterAll, beforeAll, describe as group } from "vitest";
import { describe, isChild, resourceNames } from "../../shared/contract/contract.ts";
import type { LookupName, RecordName, ResourceName } from "../../shared/contract/contract.ts";
import { amountTests } from "./amount-tests.ts";
import { attributeTests } from "./attribute-tests.ts";
import { childTests } from "./child-tests.ts";
import { listTests } from "./list-tests.ts";
import { lookupTests } from "./lookup-tests.ts";
import { lostTests } from "./lost-tests.ts";
import { newDeviceTests } from "./new-device-tests.ts";
import { partyTests } from "./party-tests.ts";
import { prospectOpportunityTests } from "./prospect-opportunity-tests.ts";
import { recordTests } from "./record-tests.ts";
import { Scene, type Subject } from "./scene.ts";

const isLookup = (resource: ResourceName): resource is LookupName => describe(resource).isLookup;
const isRecord = (resource: ResourceName): resource is RecordName => !isChild(resource);

/**
 * Registers the contract's tests, generated from shared/contract, against one subject: everything that
 * /api/crm promises, whatever storage answers behind it. The subject is as new as on its first day.
 */
export function contractSuite(subjectName: string, open: () => Promise<Subject>): void {
  group(`the contract over ${subjectName}`, () => {
    let subject: Subject;
    let opened: Scene;
    const scene = () => opened;

    beforeAll(async () => {
      subject = await open();
      opened = new Scene(subject);
    });
    afterAll(() => subject.close());

    group("a new device", () => {
      newDeviceTests(scene);
    });
    for (const resource of resourceNames) {
      group(`/${resource}`, () => {
        recordTests(resource, scene);
        attributeTests(resource, scene);
        if (isRecord(resource)) listTests(resource, scene);
        if (isChild(resource)) childTests(resource, scene);
        if (isLookup(resource)) lookupTests(resource, scene);
      });
    }
    group("amounts", () => {
      amountTests(scene);
    });
    group("an opportunity's party", () => {
      partyTests(scene);
    });
    group("a prospect's opportunities", () => {
      prospectOpportunityTests(scene);
    });
    group("a lost opportunity", () => {
      lostTests(scene);
    });
  });
}
