import type { ReactNode } from "react";
import { ChevronRight } from "lucide-react";
import { Button, Disclosure, DisclosurePanel, Heading } from "react-aria-components";
import { useFoldedGroups } from "./folded-groups.ts";

interface FoldProps {
  /** Under which it is remembered, as in "opportunity.source". */
  id: string;
  title: string;
  /** Until the person says otherwise. */
  isFolded: boolean;
  /** Said beside the title while it is folded. */
  note?: string;
  /** Stands at the end of the title's line. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A titled part of a record that can be folded away. What is folded is not drawn. */
export function Fold({ id, title, isFolded, note, actions, children }: FoldProps) {
  const chosen = useFoldedGroups(({ folded }) => folded[id]);
  const setFolded = useFoldedGroups((state) => state.setFolded);
  const isOpen = !(chosen ?? isFolded);
  return (
    <Disclosure
      isExpanded={isOpen}
      onExpandedChange={(expanded) => setFolded(id, !expanded)}
      className="border-t border-line py-1.5"
    >
      <div className="flex items-center gap-2">
        <Heading level={2} className="min-w-0 flex-1">
          <Button
            slot="trigger"
            className="-ml-1.5 flex h-8 w-full cursor-default items-center gap-1.5 rounded-control px-1.5 text-left font-semibold hover:bg-hover"
          >
            <ChevronRight
              aria-hidden="true"
              className={`size-4 shrink-0 text-ink-faint ${isOpen ? "rotate-90" : ""}`}
            />
            <span className="truncate">{title}</span>
            {isOpen || !note ? null : (
              <span className="truncate text-sm font-normal text-ink-faint">{note}</span>
            )}
          </Button>
        </Heading>
        {actions}
      </div>
      <DisclosurePanel>
        {isOpen ? <div className="pt-1 pb-2">{children}</div> : null}
      </DisclosurePanel>
    </Disclosure>
  );
}
