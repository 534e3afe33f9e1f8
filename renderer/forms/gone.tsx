import type { RecordName } from "../../shared/contract/contract.ts";
import { messages } from "../language/language.ts";
import { resourceLabel } from "../language/labels.ts";
import { ButtonLink } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Page } from "../ui/page.tsx";

interface GoneProps {
  resource: RecordName;
  href: string;
  linkLabel: string;
}

/** The page of a record that was deleted, or never was. */
export function Gone({ resource, href, linkLabel }: GoneProps) {
  const { forms } = messages();
  const label = resourceLabel(resource);
  return (
    <Page title={label}>
      <EmptyState
        title={forms.notThere(label)}
        message={forms.notThereWhy}
        action={
          <ButtonLink href={href} variant="primary">
            {linkLabel}
          </ButtonLink>
        }
      />
    </Page>
  );
}
