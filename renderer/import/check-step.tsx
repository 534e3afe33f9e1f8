import type { CheckReport } from "../../shared/import/check.ts";
import { formatList, formatNumber } from "../forms/format.ts";
import { resourcePlural } from "../language/labels.ts";
import { messages } from "../language/language.ts";
import { Button } from "../ui/button.tsx";
import { Panel } from "../ui/page.tsx";
import { DuplicateList } from "./duplicate-list.tsx";
import { ErrorList } from "./error-list.tsx";
import { Facts } from "./facts.tsx";
import { backToMapping } from "./import-job.ts";
import { startImport } from "./import-run.ts";
import type { OpenSource } from "./import-state.ts";
import { StepHeading } from "./step-heading.tsx";
import { useRunHooks } from "./use-run-hooks.ts";

/** What the import would do; nothing has been written yet. */
export function CheckStep({ source, report }: { source: OpenSource; report: CheckReport }) {
  const text = messages().importing;
  const hooks = useRunHooks();
  const { create, update, skip, reject, newLookups } = report;
  const { resource } = source.mapping;
  const plural = resourcePlural(resource);
  const good = create + update;
  return (
    <>
      <StepHeading>{text.checkHeading}</StepHeading>
      <Panel title={text.nothingWritten}>
        <Facts
          label={text.checkFacts}
          facts={[
            [text.willCreate(plural), create],
            [text.willUpdate(plural), update],
            [text.willSkip, skip],
            [text.willReject, reject],
          ]}
        />
        {newLookups.length > 0 ? (
          <p className="pt-3 text-ink-soft">{text.newLookups(formatList(newLookups))}</p>
        ) : null}
      </Panel>
      {reject > 0 ? <ErrorList resource={resource} report={report} /> : null}
      {update + skip > 0 ? <DuplicateList resource={resource} count={update + skip} /> : null}
      <div className="sticky bottom-0 flex flex-wrap items-center justify-end gap-2 border-t border-line bg-canvas py-3">
        <Button onPress={() => backToMapping()}>{text.backToMapping}</Button>
        <Button variant="primary" isDisabled={good === 0} onPress={() => void startImport(hooks)}>
          {text.importRows(formatNumber(good), good)}
        </Button>
      </div>
    </>
  );
}
