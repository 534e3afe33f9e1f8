import { describe, type RecordName } from "../../shared/contract/contract.ts";
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
  const { label } = describe(resource);
  return (
    <Page title={label}>
      <EmptyState
        title={`This ${label.toLowerCase()} is not there`}
        message="It was deleted, here or by another program that uses the same records."
        action={
          <ButtonLink href={href} variant="primary">
            {linkLabel}
          </ButtonLink>
        }
      />
    </Page>
  );
}
