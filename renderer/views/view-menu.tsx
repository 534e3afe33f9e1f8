import { useState } from "react";
import { Check, ChevronDown, Search } from "lucide-react";
import {
  Autocomplete,
  Button as AriaButton,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  SearchField,
  Separator,
  useFilter,
} from "react-aria-components";
import type { ViewResource } from "../../shared/views/view.ts";
import { resourcePlural } from "../language/labels.ts";
import { messages } from "../language/language.ts";
import { controlClass } from "../ui/field.tsx";
import { optionClass, popoverClass } from "../ui/list-box.tsx";
import { openView } from "./open-view.ts";
import { ScrollArea } from "./scroll-area.tsx";
import { useViewList } from "./view-list.ts";

interface ViewMenuProps {
  resource: ViewResource;
  /** The view now shown. */
  current: { readonly id: string; readonly name: string };
  isChanged: boolean;
  onSaveAs: () => void;
  onManage: () => void;
  onSetMe: () => void;
}

/** The name of the view beside the title; pressed, it offers the others. */
export function ViewMenu(props: ViewMenuProps) {
  const { resource, current, isChanged } = props;
  const { views: text } = messages();
  const views = useViewList(resource);
  const { contains } = useFilter({ sensitivity: "base" });
  const [typed, setTyped] = useState("");
  return (
    <MenuTrigger onOpenChange={() => setTyped("")}>
      <AriaButton
        aria-label={isChanged ? text.viewChanged(current.name) : text.view(current.name)}

        className="flex h-8 max-w-64 shrink-0 cursor-default items-center gap-1 rounded-control px-2 text-base font-medium text-ink-soft hover:bg-hover hover:text-ink"
      >
        <span className="truncate">{current.name}</span>
        {isChanged ? (
          <span aria-hidden="true" className="size-1.5 shrink-0 rounded-full bg-accent" />
        ) : null}
        <ChevronDown aria-hidden="true" className="size-4 shrink-0" />
      </AriaButton>
      <Popover offset={4} className={`${popoverClass} w-64`}>
        <Autocomplete filter={contains} inputValue={typed} onInputChange={setTyped}>
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- an opened menu takes the focus */}
          <SearchField aria-label={text.findView} autoFocus className="relative">
            <Search
              aria-hidden="true"
              className="pointer-events-none absolute top-2 left-2.5 size-4 text-ink-faint"
            />
            <Input
              placeholder={text.findView}
              className={`${controlClass} pl-8 [&::-webkit-search-cancel-button]:hidden`}
            />
          </SearchField>
          <ScrollArea className="mt-1 max-h-96">
            <Menu
              aria-label={text.viewsOf(resourcePlural(resource))}
              className="outline-none"
              renderEmptyState={() => <p className="px-2 py-1.5 text-ink-faint">{text.noViews}</p>}
            >
              <MenuSection
                aria-label={text.viewsOf(resourcePlural(resource))}
                selectionMode="single"
                selectedKeys={[current.id]}
                disallowEmptySelection
              >
                {views.map((view) => (
                  <MenuItem
                    key={view.id}
                    id={view.id}
                    textValue={view.name}
                    onAction={() => openView(resource, view)}
                    className={optionClass}
                  >
                    <span className="min-w-0 flex-1 truncate">{view.name}</span>
                    {view.id === current.id ? (
                      <Check aria-hidden="true" className="size-4 shrink-0" />
                    ) : null}
                  </MenuItem>
                ))}
              </MenuSection>
              <Separator className="my-1 border-t border-line" />
              <MenuSection aria-label={text.manage}>
                <MenuItem id=" save as" onAction={props.onSaveAs} className={optionClass}>
                  {text.saveAs}
                </MenuItem>
                <MenuItem id=" manage" onAction={props.onManage} className={optionClass}>
                  {text.manage}
                </MenuItem>
                <MenuItem id=" me" onAction={props.onSetMe} className={optionClass}>
                  {text.setMe}
                </MenuItem>
              </MenuSection>
            </Menu>
          </ScrollArea>
        </Autocomplete>
      </Popover>
    </MenuTrigger>
  );
}
