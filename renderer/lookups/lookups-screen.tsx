import type { LookupName, Row } from "../../shared/contract/contract.ts";
import { messages } from "../language/language.ts";
import { resourceLabel, resourcePlural } from "../language/labels.ts";
import { useRecords, useStageSettings } from "../store/hooks.ts";
import { listedStages } from "../pipeline/stages.ts";
import { Loading } from "../ui/loading.tsx";
import { Page, PageBody, Panel } from "../ui/page.tsx";
import { AddLookup } from "./add-lookup.tsx";
import { LookupRow } from "./lookup-row.tsx";
import { StageRow } from "./stage-row.tsx";

const lookups: readonly LookupName[] = [
  "sales-stage",
  "opportunity-type",
  "opportunity-lost-reason",
];

/** The three lists other records choose from. */
export function LookupsScreen({ resource }: { resource: string }) {
  const current = lookups.find((name) => name === resource) ?? "sales-stage";
  return (
    <Page title={messages().lookups.title}>
      <PageBody>
        <nav aria-label={messages().lookups.lists} className="flex gap-1 border-b border-line">
          {lookups.map((name) => (
            <a
              key={name}
              href={`#/lookups/${name}`}
              {...(name === current ? { "aria-current": "page" as const } : {})}
              className="-mb-px rounded-t-control border-b-2 border-transparent px-3 py-2 font-medium text-ink-soft hover:text-ink aria-[current=page]:border-accent aria-[current=page]:text-accent-ink"
            >
              {resourcePlural(name)}
            </a>
          ))}
        </nav>
        <LookupList key={current} resource={current} />
      </PageBody>
    </Page>
  );
}

function LookupList({ resource }: { resource: LookupName }) {
  const { forms, lookups: text } = messages();
  const label = resourceLabel(resource);
  const plural = resourcePlural(resource);
  const records = useRecords(resource);
  const settings = useStageSettings();
  if (records.state === "failed") throw records.error;
  if (records.state === "loading") return <Loading label={forms.reading(plural)} />;
  const rows: readonly Row<LookupName>[] = records.rows;
  const stages = listedStages(rows.filter(isStage), settings);
  const others = rows.filter((row) => !isStage(row));
  return (
    <Panel title={plural}>
      {rows.length === 0 ? <p className="pb-3 text-ink-faint">{text.none(plural)}</p> : null}
      <ul aria-label={plural} className="flex flex-col gap-2 pb-4">
        {stages.map((row, position) => (
          <StageRow
            key={row.id}
            row={row}
            position={position}
            stages={stages}
            settings={settings}
          />
        ))}
        {others.map((row) => (
          <LookupRow key={row.id} resource={resource} row={row} rows={rows} />
        ))}
      </ul>
      <AddLookup resource={resource} rows={rows} label={label} />
    </Panel>
  );
}

const isStage = (row: Row<LookupName>): row is Row<"sales-stage"> => "stage_name" in row;
