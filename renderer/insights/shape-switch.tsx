import { ChartNoAxesColumn, Table2 } from "lucide-react";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { messages } from "../language/language.ts";

interface ShapeSwitchProps {
  report: string;
  isTable: boolean;
  onChange: (isTable: boolean) => void;
}

const toggleClass =
  "flex size-7 items-center justify-center rounded-control text-ink-soft hover:bg-hover data-[selected]:bg-accent-soft data-[selected]:text-accent-ink forced-colors:data-[selected]:bg-[Highlight] forced-colors:data-[selected]:text-[HighlightText] forced-colors:data-[selected]:forced-color-adjust-none";

/** Shows a report as a chart or as a table. */
export function ShapeSwitch({ report, isTable, onChange }: ShapeSwitchProps) {
  const text = messages().insights;
  return (
    <ToggleButtonGroup
      aria-label={text.showAs(report)}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[isTable ? "table" : "chart"]}
      onSelectionChange={(keys) => onChange(keys.has("table"))}
      className="flex gap-0.5"
    >
      <ToggleButton id="chart" aria-label={text.chart} className={toggleClass}>
        <ChartNoAxesColumn aria-hidden="true" className="size-4" />
      </ToggleButton>
      <ToggleButton id="table" aria-label={text.table} className={toggleClass}>
        <Table2 aria-hidden="true" className="size-4" />
      </ToggleButton>
    </ToggleButtonGroup>
  );
}
