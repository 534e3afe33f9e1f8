import { SlidersHorizontal } from "lucide-react";
import { CheckboxGroup, Dialog, DialogTrigger, Label, Popover } from "react-aria-components";
import { BOARD_GROUPINGS, type BoardSettings, type ViewSettings } from "../../shared/views/view.ts";
import { messages } from "../language/language.ts";
import { columnEntries } from "../table/columns.ts";
import { Button } from "../ui/button.tsx";
import { Checkbox } from "../ui/checkbox.tsx";
import { popoverClass } from "../ui/list-box.tsx";
import { Select } from "../ui/select.tsx";
import { filterFieldName } from "../views/condition-text.ts";

/** What cards can be ordered by: amounts as they compare across currencies, age by when a card was made. */
const CARD_SORTS = [
  "expected_closing",
  "base_opportunity_amount",
  "created_at",
  "updated_at",
] as const;

interface PipelineViewOptionsProps {
  view: ViewSettings;
  change: (patch: Partial<ViewSettings>) => void;
}

const name = (field: string) => filterFieldName("opportunity", field);
const fieldOptions = (fields: readonly string[]) =>
  fields.map((field) => ({ value: field, label: name(field) }));

/** How the pipeline is shown: of the board its columns, order and cards, of the table its groups. */
export function PipelineViewOptions({ view, change }: PipelineViewOptionsProps) {
  const { views: text } = messages();
  return (
    <DialogTrigger>
      <Button>
        <SlidersHorizontal aria-hidden="true" className="size-4" />
        {text.display}
      </Button>
      <Popover offset={4} placement="bottom end" className={popoverClass}>
        <Dialog
          aria-label={text.displayOptions}
          className="flex max-h-[calc(100vh-8rem)] w-72 flex-col gap-3 overflow-auto p-2 outline-none"
        >
          {view.layout === "board" ? (
            <BoardOptions
              board={view.board}
              change={(patch) => change({ board: { ...view.board, ...patch } })}
            />
          ) : (
            <Select
              label={text.groupBy}
              options={fieldOptions(TABLE_GROUPINGS)}
              emptyLabel={text.noGrouping}
              placeholder={text.noGrouping}
              value={view.group_by}
              onChange={(group_by) => change({ group_by })}
            />
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

const TABLE_GROUPINGS: readonly string[] = [
  ...BOARD_GROUPINGS,
  "customer_name",
  "industry",
  "market_segment",
  "customer_group",
  "company",
  "currency",
  "expected_closing",
];

interface BoardOptionsProps {
  board: BoardSettings;
  change: (patch: Partial<BoardSettings>) => void;
}

function BoardOptions({ board, change }: BoardOptionsProps) {
  const { views: text } = messages();
  const { card_sort, card_fields } = board;
  const fields = columnEntries("opportunity").flatMap((entry) =>
    entry.name === "title" ? [] : entry.name,
  );
  return (
    <>
      <Select
        label={text.columnsBy}
        options={fieldOptions(BOARD_GROUPINGS)}
        value={board.group_by}
        onChange={(value) => {
          const group_by = BOARD_GROUPINGS.find((known) => known === value);
          // Folded columns are those of one grouping.
          if (group_by) change({ group_by, collapsed: [] });
        }}
      />
      <div className="grid grid-cols-[1fr_auto] items-end gap-2">
        <Select
          label={text.cardOrder}
          options={fieldOptions(CARD_SORTS)}
          value={card_sort.field}
          onChange={(field) => field && change({ card_sort: { ...card_sort, field } })}
        />
        <Select
          label={text.direction}
          hideLabel
          options={[
            { value: "ascending", label: text.ascending },
            { value: "descending", label: text.descending },
          ]}
          value={card_sort.descending ? "descending" : "ascending"}
          onChange={(value) =>
            change({ card_sort: { ...card_sort, descending: value === "descending" } })
          }
        />
      </div>
      <div className="flex flex-col gap-1">
        <Checkbox
          isSelected={board.show_decided}
          onChange={(show_decided) => change({ show_decided })}
        >
          {text.showDecided}
        </Checkbox>
        <Checkbox isSelected={board.hide_empty} onChange={(hide_empty) => change({ hide_empty })}>
          {text.hideEmpty}
        </Checkbox>
      </div>
      <CheckboxGroup
        value={[...card_fields]}
        onChange={(chosen) => {
          const kept = card_fields.filter((field) => chosen.includes(field));
          const added = chosen.filter((field) => !card_fields.includes(field));
          change({ card_fields: [...kept, ...added] });
        }}
        className="flex min-h-0 flex-col gap-1"
      >
        <Label className="text-sm font-medium text-ink-soft">{text.cardFields}</Label>
        <div className="flex max-h-44 flex-col gap-0.5 overflow-auto">
          {fields.map((field) => (
            <Checkbox key={field} value={field}>
              {name(field)}
            </Checkbox>
          ))}
        </div>
      </CheckboxGroup>
    </>
  );
}
