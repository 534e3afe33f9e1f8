import { useLayoutEffect, useRef } from "react";
import type { RecordName } from "../../shared/contract/contract.ts";
import { formatNumber } from "../forms/format.ts";
import { resourcePlural } from "../language/labels.ts";
import { messages } from "../language/language.ts";
import { useIsTakenBack } from "../undo/use-is-taken-back.ts";
import { useRevertRun } from "../undo/use-undo.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import { Facts } from "./facts.tsx";
import { startOver } from "./import-job.ts";
import { undoImport } from "./import-run.ts";
import type { OpenSource } from "./import-state.ts";
import type { ImportSummary } from "./messages.ts";
import { Problem } from "./problem.tsx";
import { saveRejected } from "./save-rejected.ts";
import { SHOWN_MAX, showCreated } from "./show-created.ts";
import { StepHeading } from "./step-heading.tsx";
import { useRunHooks } from "./use-run-hooks.ts";

function placeOf(resource: RecordName): { href: string; label: string } {
  const { places } = messages().importing;
  if (resource === "opportunity") return { href: "#/pipeline", label: places.opportunity };
  if (resource === "prospect") return { href: "#/prospects", label: places.prospect };
  return { href: `#/lookups/${resource}`, label: places.lookups };
}

interface ResultStepProps {
  source: OpenSource;
  summary: ImportSummary;
}

/** What was imported and what was not, and how to get at either, or take it back. */
export function ResultStep({ source, summary }: ResultStepProps) {
  const text = messages().importing;
  const hooks = useRunHooks();
  const { run } = useRevertRun();
  const { ended, created, updated, skipped, rejected, total, leftCount, unavailable, group } =
    summary;
  const { resource } = source.mapping;
  const isUndone = useIsTakenBack(group);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    // The button that was pressed is gone; it is never disabled, which would take the focus away before.
    if (isUndone && document.activeElement === document.body) heading.current?.focus();
  }, [isUndone]);
  const place = placeOf(resource);
  const notReached = total - created - updated - skipped - rejected;
  const titles = { done: text.done, cancelled: text.cancelled, storage_failed: text.storageFailed };
  return (
    <>
      {unavailable === undefined ? null : (
        <Problem problem={{ kind: "unavailable", reason: unavailable }} />
      )}
      <StepHeading ref={heading}>{isUndone ? text.undone : titles[ended]}</StepHeading>
      <div className="rounded-card border border-line bg-surface p-4 shadow-card">
        <Facts
          label={text.resultFacts}
          facts={[
            [text.created, created],
            [text.updated, updated],
            [text.skippedRows, skipped],
            [text.rejected, rejected],
            ...(notReached > 0 ? [[text.notReached, notReached] as const] : []),
          ]}
        />
        {isUndone ? (
          <output className="block max-w-xl pt-3 text-ink-soft">
            {text.undoneText(formatNumber(created + updated), created + updated)}
          </output>
        ) : null}
        {leftCount > 0 ? <p className="max-w-xl pt-3 text-ink-soft">{text.leftHint}</p> : null}
        <div className="flex flex-wrap gap-2 pt-4">
          {created > 0 && created <= SHOWN_MAX && !isUndone && isListed(resource) ? (
            <Button variant="primary" onPress={() => void showCreated(resource)}>
              {text.showMade(formatNumber(created), resourcePlural(resource))}
            </Button>
          ) : (
            <ButtonLink href={place.href}>{place.label}</ButtonLink>
          )}
          {leftCount > 0 ? (
            <Button onPress={() => void saveRejected(source)}>
              {text.saveLeft(formatNumber(leftCount), leftCount)}
            </Button>
          ) : null}
          {created + updated > 0 && !isUndone ? (
            <Button
              onPress={() => {
                if (run === null) void undoImport(hooks.undo);
              }}
            >
              {text.undoImport}
            </Button>
          ) : null}
          <Button onPress={startOver}>{text.importAnother}</Button>
        </div>
      </div>
    </>
  );
}

const isListed = (resource: RecordName): resource is "opportunity" | "prospect" =>
  resource === "opportunity" || resource === "prospect";
