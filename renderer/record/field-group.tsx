import { useEffect, useRef, useState, type ReactNode } from "react";
import { Plus } from "lucide-react";
import { Button } from "react-aria-components";
import { attribute, describe } from "../../shared/contract/contract.ts";
import { formatField } from "../forms/format.ts";
import { fieldLabel } from "../language/labels.ts";
import { messages } from "../language/language.ts";
import { useCompany } from "../store/hooks.ts";
import type { FieldGroup } from "./field-groups.ts";
import { FieldRow } from "./field-row.tsx";
import { Fold } from "./fold.tsx";
import type { AutoSave } from "./use-auto-save.ts";

export interface FieldGroupProps {
  group: FieldGroup;
  title: string;
  auto: AutoSave;
  suggestions?: Readonly<Record<string, readonly string[] | undefined>>;
  omit?: Readonly<Record<string, readonly string[]>>;
  /** Stands under the fields. */
  children?: ReactNode;
}

/** Fields of a record under a heading; those that are empty and seldom used are only offered. */
export function FieldGroupSection(props: FieldGroupProps) {
  const { group, title, auto, children } = props;
  const names = [...group.always, ...group.others];
  const filled = names.filter((name) => attribute(auto.row, name) !== null);
  return (
    <Fold
      id={`${auto.resource}.${group.id}`}
      title={title}
      isFolded={group.isFolded}
      note={messages().opportunity.filledIn(filled.length)}
    >
      <Fields {...props} />
      {children}
    </Fold>
  );
}

function Fields({ group, auto, suggestions, omit }: FieldGroupProps) {
  const { fields } = describe(auto.resource);
  /** What one was in stays, even when it is emptied. */
  const [touched, setTouched] = useState(auto.resumed);
  const [asked, setAsked] = useState<string | null>(null);
  const touch = (name: string) => {
    if (!touched.has(name)) setTouched(new Set(touched).add(name));
  };
  const isShown = (name: string) => attribute(auto.row, name) !== null || touched.has(name);
  const shown = [...group.always, ...group.others.filter(isShown)];
  const offered = group.others.filter((name) => !isShown(name) && !fields[name]?.computed);
  return (
    <>
      {shown.map((name) =>
        fields[name]?.computed ? (
          <ComputedRow key={name} name={name} auto={auto} />
        ) : (
          <FocusOnAppearance key={name} isWanted={name === asked} onFocus={() => touch(name)}>
            <FieldRow
              name={name}
              auto={auto}
              suggestions={suggestions?.[name]}
              omit={omit?.[name]}
            />
          </FocusOnAppearance>
        ),
      )}
      {offered.length > 0 ? (
        <div className="flex flex-wrap gap-x-1 gap-y-0.5 pt-1">
          {offered.map((name) => (
            <Button
              key={name}
              onPress={() => {
                touch(name);
                setAsked(name);
              }}
              aria-label={messages().opportunity.addField(fieldLabel(auto.resource, name))}
              className="inline-flex h-7 cursor-default items-center gap-1 rounded-control px-1.5 text-sm text-ink-faint hover:bg-hover hover:text-ink"
            >
              <Plus aria-hidden="true" className="size-3.5" />
              {fieldLabel(auto.resource, name)}
            </Button>
          ))}
        </div>
      ) : null}
    </>
  );
}

interface FocusOnAppearanceProps {
  isWanted: boolean;
  onFocus: () => void;
  children: ReactNode;
}

/** Takes the focus into its first control once it is there, where it was asked for. */
function FocusOnAppearance({ isWanted, onFocus, children }: FocusOnAppearanceProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isWanted) return;
    const controls = '[role="spinbutton"], input, textarea, button';
    place.current?.querySelector<HTMLElement>(controls)?.focus();
  }, [isWanted]);
  return (
    <div ref={place} onFocusCapture={onFocus}>
      {children}
    </div>
  );
}

/** What the app works out itself. */
function ComputedRow({ name, auto }: { name: string; auto: AutoSave }) {
  const company = useCompany();
  const field = describe(auto.resource).fields[name];
  if (!field) return null;
  const text = formatField(name, field, auto.row, company.currency);
  return (
    <dl className="grid grid-cols-[9.25rem_minmax(0,1fr)] gap-x-2 py-1.5">
      <dt className="text-sm font-medium text-ink-soft">{fieldLabel(auto.resource, name)}</dt>
      <dd className="px-2.5 tabular-nums">
        {text || <span className="text-ink-faint">{messages().opportunity.none}</span>}
      </dd>
    </dl>
  );
}
