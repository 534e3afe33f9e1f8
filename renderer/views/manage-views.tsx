import { useState } from "react";
import { ArrowDown, ArrowUp, Copy, Pencil, Trash2 } from "lucide-react";
import { resourcePlural } from "../language/labels.ts";
import { messages } from "../language/language.ts";
import type { ViewResource } from "../../shared/views/view.ts";
import { Button, IconButton } from "../ui/button.tsx";
import { Checkbox } from "../ui/checkbox.tsx";
import { Dialog, DialogButtons } from "../ui/dialog.tsx";
import { useViewDeeds } from "./view-deeds.ts";
import { useViewList, type ListedView } from "./view-list.ts";
import { ViewNameDialog } from "./view-name-dialog.tsx";

interface ManageViewsProps {
  resource: ViewResource;
  onClose: () => void;
}

/** All views of a resource: their order, names, which stand in the rail and which opens at start. */
export function ManageViews({ resource, onClose }: ManageViewsProps) {
  const { views: text } = messages();
  const views = useViewList(resource);
  const deeds = useViewDeeds(resource);
  const [naming, setNaming] = useState<{ view: ListedView; as: "rename" | "duplicate" } | null>(
    null,
  );
  return (
    <Dialog title={text.manageTitle(resourcePlural(resource))} isOpen onClose={onClose} isWide>
      <ul className="flex flex-col divide-y divide-line">
        {views.map((view, index) => (
          <li
            key={view.id}
            aria-label={view.name}
            className="flex flex-wrap items-center gap-x-4 gap-y-1 py-1"
          >
            <span className="min-w-32 flex-1 truncate font-medium">
              {view.name}
              {view.isShipped ? (
                <span className="pl-2 text-sm font-normal text-ink-faint">{text.shippedHint}</span>
              ) : null}
            </span>
            <Checkbox
              isSelected={view.isPinned}
              onChange={(isPinned) => void deeds.setPinned(view, isPinned)}
            >
              {text.pinned}
            </Checkbox>
            <Checkbox
              isSelected={view.isDefault}
              onChange={(isDefault) => void deeds.setDefault(view, isDefault)}
            >
              {text.isDefault}
            </Checkbox>
            <span className="flex">
              <IconButton
                label={text.moveUp(view.name)}
                isDisabled={index === 0}
                onPress={() => void deeds.move(view, -1)}
              >
                <ArrowUp aria-hidden="true" className="size-4" />
              </IconButton>
              <IconButton
                label={text.moveDown(view.name)}
                isDisabled={index === views.length - 1}
                onPress={() => void deeds.move(view, 1)}
              >
                <ArrowDown aria-hidden="true" className="size-4" />
              </IconButton>
              <IconButton
                label={text.duplicate(view.name)}
                onPress={() => setNaming({ view, as: "duplicate" })}
              >
                <Copy aria-hidden="true" className="size-4" />
              </IconButton>
              <IconButton
                label={text.rename(view.name)}
                isDisabled={view.isShipped}
                onPress={() => setNaming({ view, as: "rename" })}
              >
                <Pencil aria-hidden="true" className="size-4" />
              </IconButton>
              <IconButton
                label={text.remove(view.name)}
                isDisabled={view.isShipped}
                onPress={() => void deeds.remove(view)}
              >
                <Trash2 aria-hidden="true" className="size-4" />
              </IconButton>
            </span>
          </li>
        ))}
      </ul>
      <DialogButtons>
        <Button onPress={onClose}>{text.close}</Button>
      </DialogButtons>
      {naming ? (
        <ViewNameDialog
          title={naming.as === "rename" ? text.renameTitle : text.duplicate(naming.view.name)}
          name={naming.as === "rename" ? naming.view.name : text.copyOf(naming.view.name)}
          views={views}
          {...(naming.as === "rename" ? { renamed: naming.view.id } : {})}
          onSave={(name) =>
            void (naming.as === "rename"
              ? deeds.rename(naming.view, name)
              : deeds.duplicate(naming.view, name))
          }
          onClose={() => setNaming(null)}
        />
      ) : null}
    </Dialog>
  );
}
