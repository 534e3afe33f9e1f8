import { useState } from "react";
import type { Row } from "../../shared/contract/contract.ts";
import { MERGEABLE, type MergeableName } from "../../shared/command.ts";
import { navigate } from "../app/navigation.ts";
import { useCommand } from "../forms/command.ts";
import { Gone } from "../forms/gone.tsx";
import { refusalText } from "../forms/problem-text.ts";
import { resourcePlural } from "../language/labels.ts";
import { messages } from "../language/language.ts";
import { useCompany, useRecordPair } from "../store/hooks.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import { Loading } from "../ui/loading.tsx";
import { Page, PageBody, Panel } from "../ui/page.tsx";
import { toastDone, toastFailed } from "../ui/toast.tsx";
import { consequences } from "./consequences.ts";
import { chosenId, compareFields, mergedValues, type Choices } from "./merge-fields.ts";
import { MergeTable } from "./merge-table.tsx";
import { mergePath, recordName } from "./record-name.ts";
import { mergeCommand, useMergePreview } from "./use-merge-preview.ts";

interface MergeScreenProps {
  resource: string;
  keptId: string;
  otherId: string;
}

/** Two records side by side, to make one of them. */
export function MergeScreen({ resource, keptId, otherId }: MergeScreenProps) {
  const name = MERGEABLE.find((one) => one === resource) ?? "prospect";
  // Asked for together: where they change places, each alone would be there twice until the other is read too.
  const pair = useRecordPair<MergeableName>(name, [keptId, otherId]);
  const text = messages();
  const plural = resourcePlural(name);
  if (!pair) return <Loading label={text.forms.reading(plural)} />;
  const [kept, other] = pair;
  if (!kept || !other || keptId === otherId) {
    return <Gone resource={name} href={`#/duplicates/${name}`} linkLabel={text.duplicates.find} />;
  }
  return <Merge resource={name} kept={kept} other={other} />;
}

interface MergeProps {
  resource: MergeableName;
  kept: Row<MergeableName>;
  other: Row<MergeableName>;
}

function Merge({ resource, kept, other }: MergeProps) {
  const { app, duplicates: text } = messages();
  const company = useCompany();
  const command = useCommand();
  const [choices, setChoices] = useState<Choices>({});
  const [isMerging, setMerging] = useState(false);
  const { differing, same } = compareFields(resource, kept, other);
  const values = mergedValues(differing, choices, kept, other);
  const wanted = mergeCommand(resource, kept.id, other.id, values);
  const preview = useMergePreview(kept, other, wanted);

  async function merge() {
    setMerging(true);
    const result = await command(wanted);
    setMerging(false);
    if (!result.ok) {
      toastFailed(result.message);
      return;
    }
    navigate(`/${resource}/${kept.id}`);
    const name = preview?.ok ? recordName(resource, preview.row) : recordName(resource, kept);
    toastDone(text.merged(name), { undo: result.group });
  }

  /** The other record stays instead, with the values as they are chosen now. */
  function keepOther() {
    const now = differing.map((field) => [field.name, chosenId(field, choices, kept, other)]);
    setChoices(Object.fromEntries(now));
    navigate(mergePath(resource, other.id, kept.id));
  }

  const takeAll = (id: string) =>
    setChoices(Object.fromEntries(differing.map(({ name }) => [name, id])));

  return (
    <Page
      title={text.mergeOf(resourcePlural(resource))}
      actions={
        <>
          <ButtonLink href={`#/${resource}/${kept.id}`}>{app.cancel}</ButtonLink>
          <Button
            variant="primary"
            isDisabled={isMerging || !preview?.ok}
            onPress={() => void merge()}
          >
            {text.merge}
          </Button>
        </>
      }
    >
      <PageBody>
        <MergeTable
          resource={resource}
          kept={kept}
          other={other}
          result={preview?.ok ? preview.row : null}
          differing={differing}
          choices={choices}
          onChoose={(name, id) => setChoices((before) => ({ ...before, [name]: id }))}
          onTakeAll={takeAll}
          onKeepOther={keepOther}
        />
        <p className="text-sm text-ink-soft">
          {differing.length === 0
            ? text.allSame
            : same.length > 0
              ? text.sameInBoth(same.join(", "))
              : null}
        </p>
        <Panel title={text.follows}>
          {preview === null ? <p className="text-ink-faint">{text.working}</p> : null}
          {preview?.ok === false ? (
            <p role="alert" className="text-danger-ink">
              {text.cannotMerge}: {refusalText(resource, preview.refusal)}
            </p>
          ) : null}
          {preview?.ok ? (
            <ul className="flex list-disc flex-col gap-1 pl-5">
              {consequences({
                resource,
                kept,
                other,
                ...preview,
                companyCurrency: company.currency,
              }).map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          ) : null}
        </Panel>
      </PageBody>
    </Page>
  );
}
