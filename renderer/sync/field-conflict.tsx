import type { ReactNode } from "react";
import { describe, parentOf, type Scalar } from "../../shared/contract/contract.ts";
import type { FieldConflict as Values } from "../../shared/sync/sync-row.ts";
import type { MarkedRow } from "../../shared/sync/sync-store.ts";
import { formatField } from "../forms/format.ts";
import { fieldLabel } from "../language/labels.ts";
import { messages } from "../language/language.ts";
import { useLinkedNames } from "../store/linked-names.ts";
import { ActionMenu } from "../record/action-menu.tsx";
import { Button } from "../ui/button.tsx";
import { alikeOf } from "./alike.ts";
import type { Decision } from "./decision.ts";
import { valueOf, valuesOf } from "./marked-record.ts";

interface FieldConflictProps {
  marked: MarkedRow;
  name: string;
  values: Values;
  all: readonly MarkedRow[];
  companyCurrency: string;
  onDecide: (decisions: readonly Decision[]) => void;
  /** Neither is right: another value is to be given. */
  onEdit: () => void;
}

/** One field that both sides changed: what it was, what it is here and there, and the choice. */
export function FieldConflict(props: FieldConflictProps) {
  const { marked, name, values, all, companyCurrency, onDecide, onEdit } = props;
  const { resource } = marked.sync;
  const text = messages().sync.decisions;
  const label = fieldLabel(resource, name);
  const field = describe(resource).fields[name];
  const ownValue = valueOf(marked.row, name);
  const linked = useLinkedNames(resource, name, [values.base, ownValue, values.theirs]);
  const shown = (value: Scalar) => {
    const called = linked?.get(value);
    if (called !== undefined) return called;
    const row = { ...valuesOf(marked), [name]: value };
    const words = field ? formatField(name, field, row, companyCurrency) : String(value ?? "");
    return words === "" ? text.empty : words;
  };
  const mine = shown(ownValue);
  const theirs = shown(values.theirs);
  const decide = (some: readonly MarkedRow[], choice: "mine" | "theirs") =>
    onDecide(some.map((each) => ({ marked: each, choice: { [name]: choice } })));
  return (
    <fieldset
      aria-label={label}
      className="grid min-w-0 grid-cols-[repeat(auto-fit,minmax(max(11rem,30%),1fr))] gap-2 rounded-control bg-sunken p-2"
    >
      <div className="col-span-full flex min-h-8 items-center gap-1">
        <span className="flex-1 pl-1 text-sm font-medium">{label}</span>
        {/* Whose row it is, nobody knows by an id that could be typed. */}
        {name === parentOf(resource)?.field ? null : (
          <Button variant="quiet" aria-label={text.anotherNamed(label)} onPress={onEdit}>
            {text.another}
          </Button>
        )}
        <AlikeMenu {...alikeOf(all, marked, name)} label={label} onDecide={decide} />
      </div>
      <Side heading={text.base} value={shown(values.base)} isPast />
      <Side heading={text.mine} value={mine}>
        <Button aria-label={text.keepNamed(label, mine)} onPress={() => decide([marked], "mine")}>
          {text.keep}
        </Button>
      </Side>
      <Side heading={text.theirs} value={theirs}>
        <Button
          aria-label={text.takeNamed(label, theirs)}
          onPress={() => decide([marked], "theirs")}
        >
          {text.take}
        </Button>
      </Side>
    </fieldset>
  );
}

interface SideProps {
  heading: string;
  value: string;
  /** Nothing that can be chosen. */
  isPast?: boolean;
  children?: ReactNode;
}

function Side({ heading, value, isPast = false, children }: SideProps) {
  return (
    <div
      className={`flex flex-col gap-1 rounded-control border p-2 ${isPast ? "border-transparent" : "border-line bg-surface"}`}
    >
      <span className="text-xs text-ink-soft">{heading}</span>
      <span
        className={`flex-1 break-words whitespace-pre-wrap ${isPast ? "text-ink-soft" : "font-medium"}`}
      >
        {value}
      </span>
      <div>{children}</div>
    </div>
  );
}

interface AlikeMenuProps extends ReturnType<typeof alikeOf> {
  label: string;
  onDecide: (some: readonly MarkedRow[], choice: "mine" | "theirs") => void;
}

/** Decides all like it in one act. */
function AlikeMenu({ sameValues, sameField, label, onDecide }: AlikeMenuProps) {
  const text = messages().sync.decisions;
  if (sameField.length < 2) return null;
  const [values, fields] = [sameValues.length, sameField.length];
  const some = [
    {
      id: "mine",
      title: text.alikeMine(values),
      run: () => onDecide(sameValues, "mine"),
    },
    {
      id: "theirs",
      title: text.alikeTheirs(values),
      run: () => onDecide(sameValues, "theirs"),
    },
  ];
  const every = [
    {
      id: "field-mine",
      title: text.fieldMine(fields, label),
      run: () => onDecide(sameField, "mine"),
    },
    {
      id: "field-theirs",
      title: text.fieldTheirs(fields, label),
      run: () => onDecide(sameField, "theirs"),
    },
  ];
  const actions = [...(values > 1 ? some : []), ...(fields > values ? every : [])];
  return <ActionMenu label={text.alike(label)} actions={actions} />;
}
