import { MERGEABLE, type MergeableName } from "../../shared/command.ts";
import { resourcePlural } from "../language/labels.ts";
import { messages } from "../language/language.ts";
import { ButtonLink } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";

const LIST_OF = { opportunity: "#/pipeline", prospect: "#/prospects" } as const;

/** Stands where likely duplicates would: back to the records, or on to the others. */
export function NoPairs({ resource }: { resource: MergeableName }) {
  const text = messages().duplicates;
  const others = MERGEABLE.filter((name) => name !== resource);
  return (
    <EmptyState
      title={text.none}
      message={text.noneWhy}
      action={
        <>
          <ButtonLink href={LIST_OF[resource]} variant="primary">
            {text.toList(resourcePlural(resource))}
          </ButtonLink>
          {others.map((name) => (
            <ButtonLink key={name} href={`#/duplicates/${name}`}>
              {text.lookAmong(resourcePlural(name))}
            </ButtonLink>
          ))}
        </>
      }
    />
  );
}
