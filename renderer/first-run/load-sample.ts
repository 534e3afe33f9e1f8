import { v7 } from "uuid";
import { DEFAULT_STAGES } from "../../shared/domain/first-run.ts";
import { sampleData } from "../../shared/sample/sample-data.ts";
import { writeSample } from "../../shared/sample/write-sample.ts";
import { localDay } from "../../shared/views/days.ts";
import { messages } from "../language/language.ts";
import { orderedStages } from "../pipeline/stages.ts";
import type { AppStore } from "../store/app-store.ts";
import { loadCompany, loadStageSettings } from "../store/device-settings.ts";
import { SAMPLE_GROUP_PREFIX, forgetSample, saveSample } from "../store/first-steps.ts";
import { revertAct } from "../undo/revert-act.ts";

/** The same sample for everybody, but around their own day. */
const SEED = 20_26;
/** Lists of choices are short. */
const LIST_LIMIT = 1_000;

async function settingOf(store: AppStore) {
  const { database } = store;
  const list = async <R extends "sales-stage" | "opportunity-type" | "opportunity-lost-reason">(
    resource: R,
  ) => {
    const page = await store.list(resource, { limit: LIST_LIMIT, offset: 0 });
    return page.ok ? page.value.data : [];
  };
  const settings = await loadStageSettings(database);
  const stages = orderedStages(await list("sales-stage"), settings).flatMap(
    ({ id, stage_name }) => {
      if (stage_name === null) return [];
      const offered = DEFAULT_STAGES.find((stage) => stage.stage_name === stage_name);
      const probability = settings.get(id)?.probability ?? offered?.probability ?? null;
      return [{ name: stage_name, probability }];
    },
  );
  const types = await list("opportunity-type");
  const lostReasons = await list("opportunity-lost-reason");
  return {
    today: localDay(new Date()),
    seed: SEED,
    company: await loadCompany(database),
    stages,
    types: types.flatMap(({ description }) => description ?? []).toSorted(),
    lostReasons: lostReasons.flatMap(({ lost_reason }) => lost_reason ?? []).toSorted(),
  };
}

/**
 * Writes the sample data and remembers it, so that it can be removed in one step. Where that fails half way, what was
 * written is taken back. Answers the group it was written in.
 * @throws StoreUnavailable
 */
export async function loadSample(store: AppStore): Promise<string> {
  const group = `${SAMPLE_GROUP_PREFIX}${v7()}`;
  const file = messages().firstRun.sampleFile;
  const data = sampleData(await settingOf(store));
  await saveSample(store.database, { group, ids: [] });
  try {
    const context = { actor: { kind: "import", file }, group } as const;
    await saveSample(store.database, { group, ids: await writeSample(store, data, context) });
    return group;
  } catch (error) {
    await revertAct(store, group, "undo");
    await forgetSample(store.database);
    throw error;
  }
}
