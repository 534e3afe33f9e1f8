import { useState } from "react";
import { Undo2 } from "lucide-react";
import type { Scalar } from "../../shared/contract/contract.ts";
import type { Actor } from "../../shared/command.ts";
import { formatAgo, formatInstant } from "../forms/format.ts";
import { messages } from "../language/language.ts";
import type { HistoryEntry } from "../store/history.ts";
import { useCompany } from "../store/hooks.ts";
import { IconButton } from "../ui/button.tsx";
import { stepsOf, type Step } from "./steps.ts";
import { useTakeBack } from "./use-take-back.ts";

interface HistoryItemProps {
  entry: HistoryEntry;
  row: Readonly<Record<string, Scalar>>;
  rowName: (id: string) => string | null;
}

/** Most lines of one entry that are read at once; the rest when asked for. */
const LINES_AT_FIRST = 6;

/** One write: who, when, and what it changed, with the way back. */
export function HistoryItem({ entry, row, rowName }: HistoryItemProps) {
  const text = messages().opportunity.history;
  const company = useCompany();
  const takeBack = useTakeBack();
  const [now] = useState(() => new Date());
  const [isWhole, setWhole] = useState(false);
  const steps = stepsOf(entry.changes, { companyCurrency: company.currency, row, rowName });
  const isMaking = steps.some(({ kind }) => kind === "made");
  const lines = isWhole ? steps : steps.slice(0, LINES_AT_FIRST);
  return (
    <li className="flex gap-2 border-t border-line py-2 first:border-t-0">
      <div className="min-w-0 flex-1">
        <p className="text-sm text-ink-faint">
          <span className="font-medium text-ink-soft">{whoText(entry.actor)}</span>
          {entry.reverts ? ` · ${entry.reverts.as === "undo" ? text.undid : text.redid}` : ""}
          {" · "}
          <time dateTime={entry.at} title={formatInstant(entry.at)}>
            {formatAgo(entry.at, now)}
          </time>
        </p>
        <ul>
          {lines.map((step, index) => (
            // Lines of one entry never change places.
            <li key={index} className="break-words">
              <StepLine step={step} />
            </li>
          ))}
        </ul>
        {steps.length > lines.length ? (
          <button
            type="button"
            onClick={() => setWhole(true)}
            className="h-7 text-sm text-accent-ink underline"
          >
            {text.moreLines(steps.length - lines.length)}
          </button>
        ) : null}
      </div>
      {isMaking ? null : (
        <IconButton label={text.takeBack} onPress={() => void takeBack(entry)}>
          <Undo2 aria-hidden="true" className="size-4" />
        </IconButton>
      )}
    </li>
  );
}

function whoText(actor: Actor): string {
  const text = messages().opportunity.history;
  switch (actor.kind) {
    case "user":
      return text.you;
    case "token":
      return text.token(actor.name);
    case "import":
      return text.import(actor.file);
    case "system":
      return text.system;
    case "sync":
      return text.sync;
  }
}

function StepLine({ step }: { step: Step }) {
  const text = messages().opportunity.history;
  switch (step.kind) {
    case "made":
      return <>{text.made}</>;
    case "deleted":
      return <>{text.deleted}</>;
    case "reordered":
      return <>{text.reordered}</>;
    case "row_added":
      return <>{text.rowAdded(step.resource, step.name)}</>;
    case "row_deleted":
      return <>{text.rowDeleted(step.resource, step.name)}</>;
    case "field":
      return <FieldLine label={step.label} from={step.from} to={step.to} />;
    case "row_field":
      return <FieldLine label={`${step.name}, ${step.label}`} from={step.from} to={step.to} />;
  }
}

function FieldLine({ label, from, to }: { label: string; from: string; to: string }) {
  const text = messages().opportunity.history;
  return (
    <>
      {`${label}: `}
      {from === "" ? null : <del className="text-ink-faint">{from}</del>}
      {from === "" ? "" : " → "}
      {to === "" ? (
        <span className="text-ink-faint">{text.emptied}</span>
      ) : (
        <ins className="no-underline">{to}</ins>
      )}
    </>
  );
}
