import { describe, type RecordName } from "../../shared/contract/contract.ts";
import { IMPORTABLE } from "../../shared/import/guess.ts";
import { missingFields } from "../../shared/import/mapping.ts";
import { Button } from "../ui/button.tsx";
import { Panel } from "../ui/page.tsx";
import { Select } from "../ui/select.tsx";
import { checkRows, chooseResource, startOver, type OpenSource } from "./import-job.ts";
import { MappingList } from "./mapping-list.tsx";
import { Problem } from "./problem.tsx";
import { SourcePanel } from "./source-panel.tsx";

const resources = IMPORTABLE.map((name) => ({ value: name, label: describe(name).plural }));

/** Says what the rows become and where each field comes from. */
export function MapStep({ source, problem }: { source: OpenSource; problem: string | undefined }) {
  const { resource } = source.mapping;
  const missing = missingFields(source.mapping);
  const labels = missing.map((name) => describe(resource).fields[name]?.label ?? name);
  return (
    <>
      {problem === undefined ? null : <Problem text={problem} />}
      <SourcePanel file={source.file} sheet={source.sheet} />
      <Panel title="Where everything goes">
        <div className="w-60 pb-4">
          <Select
            label="The rows become"
            options={resources}
            value={resource}
            onChange={(chosen) => {
              const next = IMPORTABLE.find((name): name is RecordName => name === chosen);
              if (next) chooseResource(next);
            }}
          />
        </div>
        <MappingList source={source} />
      </Panel>
      <div className="flex items-center justify-end gap-2">
        {missing.length > 0 ? (
          <output className="mr-auto text-danger-ink">
            Choose a column or a value for {labels.join(", ")}.
          </output>
        ) : null}
        <Button onPress={startOver}>Choose another file</Button>
        <Button variant="primary" isDisabled={missing.length > 0} onPress={checkRows}>
          Check the rows
        </Button>
      </div>
    </>
  );
}
