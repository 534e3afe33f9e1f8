import { useState } from "react";
import type { RecordName } from "../../shared/contract/contract.ts";
import { missingFields } from "../../shared/import/mapping.ts";
import { IMPORTABLE } from "../../shared/import/targets.ts";
import { formatList } from "../forms/format.ts";
import { resourcePlural } from "../language/labels.ts";
import { messages } from "../language/language.ts";
import { Button } from "../ui/button.tsx";
import { Panel } from "../ui/page.tsx";
import { Select } from "../ui/select.tsx";
import { DuplicatePanel } from "./duplicate-panel.tsx";
import { checkRows, chooseResource, startOver } from "./import-job.ts";
import type { ImportProblem, OpenSource } from "./import-state.ts";
import { MappingList } from "./mapping-list.tsx";
import { Problem } from "./problem.tsx";
import { targetLabel } from "./problem-text.ts";
import { SavedMappingNotice } from "./saved-mapping-notice.tsx";
import { SavedMappingsDialog } from "./saved-mappings-dialog.tsx";
import { SourcePanel } from "./source-panel.tsx";
import { useGrowing } from "./use-growing.ts";
import { StepHeading } from "./step-heading.tsx";

interface MapStepProps {
  source: OpenSource;
  problem: ImportProblem | undefined;
  /** The field to begin at. */
  mend: string | undefined;
}

/** The file, the fields, the duplicates: one after the other, for each takes a moment to draw. */
const PARTS = 3;

/** Says what the rows become and where each field comes from. */
export function MapStep({ source, problem, mend }: MapStepProps) {
  const text = messages().importing;
  const { resource, duplicates } = source.mapping;
  const [isManaging, setIsManaging] = useState(false);
  const missing = missingFields(source.mapping);
  const labels = missing.map((name) => targetLabel(resource, name));
  const parts = useGrowing(PARTS, 1, mend === undefined ? 0 : PARTS);
  const lacksKey = duplicates.action !== "create" && duplicates.key.length === 0;
  return (
    <>
      {problem === undefined ? null : <Problem problem={problem} />}
      <div className="flex flex-wrap items-center justify-between gap-2">
        <StepHeading>{text.mapHeading}</StepHeading>
        <Button onPress={() => setIsManaging(true)}>{text.savedMappings}</Button>
      </div>
      <SavedMappingNotice saved={source.saved} />
      <SourcePanel source={source} />
      <Panel title={text.fields}>
        <div className="w-60 pb-4">
          <Select
            label={text.becomes}
            options={IMPORTABLE.map((name) => ({ value: name, label: resourcePlural(name) }))}
            value={resource}
            onChange={(chosen) => {
              const next = IMPORTABLE.find((name): name is RecordName => name === chosen);
              if (next && next !== resource) chooseResource(next);
            }}
          />
        </div>
        {parts > 1 ? <MappingList source={source} mend={mend} /> : null}
      </Panel>
      {parts > 2 ? <DuplicatePanel mapping={source.mapping} /> : null}
      <div className="sticky bottom-0 flex flex-wrap items-center justify-end gap-2 border-t border-line bg-canvas py-3">
        {missing.length > 0 ? (
          <output className="mr-auto text-danger-ink">{text.missing(formatList(labels))}</output>
        ) : null}
        <Button onPress={startOver}>{text.chooseAnotherFile}</Button>
        <Button
          variant="primary"
          isDisabled={missing.length > 0 || lacksKey}
          onPress={() => void checkRows()}
        >
          {text.checkRows}
        </Button>
      </div>
      <SavedMappingsDialog
        source={source}
        isOpen={isManaging}
        onClose={() => setIsManaging(false)}
      />
    </>
  );
}
