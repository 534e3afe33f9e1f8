import { useId, useRef, type ReactNode } from "react";
import { saveFile } from "../export/save-file.ts";
import { formatDate } from "../forms/format.ts";
import { messages } from "../language/language.ts";
import { toastDone, toastFailed } from "../ui/toast.tsx";
import { useToday } from "../views/use-today.ts";
import { Chart, type Shape } from "./chart/chart.tsx";
import { Legend } from "./chart/legend.tsx";
import { pictureSvg, pngOf } from "./chart-picture.ts";
import { ExportMenu } from "./export-menu.tsx";
import { useInsightsSettings } from "./insights-settings.ts";
import { reportCsv } from "./report-csv.ts";
import { ReportTable } from "./report-table.tsx";
import type { Behind, Report } from "./report.ts";
import { ShapeSwitch } from "./shape-switch.tsx";

interface ReportCardProps {
  /** The same in every language. */
  name: string;
  title: string;
  shape: Shape;
  /** Null where there is nothing to show, undefined while it is worked out. */
  report: Report | null | undefined;
  /** What belongs here, where there is nothing. */
  empty: string;
  actions?: ReactNode;
  onOpen: (behind: Behind) => void;
}

/** One report: its chart or its table, what to know about it, and the ways out of Satchel. */
export function ReportCard({
  name,
  title,
  shape,
  report,
  empty,
  actions,
  onOpen,
}: ReportCardProps) {
  const id = useId();
  const svg = useRef<SVGSVGElement>(null);
  const legend = useRef<HTMLUListElement>(null);
  const today = useToday();
  const isTable = useInsightsSettings(({ tables }) => tables.includes(name));
  const showAsTable = useInsightsSettings((settings) => settings.showAsTable);
  const text = messages().insights;
  const fileName = (ending: string) => `${name}-${today}.${ending}`;

  async function savePng(drawn: Report) {
    if (!svg.current) return;
    const swatches = [...(legend.current?.querySelectorAll("svg") ?? [])];
    const input = { svg: svg.current, title, subtitle: formatDate(today), series: drawn.series };
    try {
      saveFile(await pngOf(pictureSvg(input, swatches)), fileName("png"));
      toastDone(text.exported(fileName("png")));
    } catch (error) {
      toastFailed(text.notExported(error instanceof Error ? error.message : String(error)));
    }
  }
  async function saveCsv(drawn: Report) {
    saveFile(new Blob(await reportCsv(drawn), { type: "text/csv" }), fileName("csv"));
    toastDone(text.exported(fileName("csv")));
  }
  function content() {
    if (report === undefined)
      return <p className="py-16 text-center text-ink-faint">{text.computing}</p>;
    if (report === null) return <p className="py-16 text-center text-ink-soft">{empty}</p>;
    if (isTable) return <ReportTable title={title} report={report} onOpen={onOpen} />;
    return (
      <>
        {report.series.length > 1 ? <Legend id={id} series={report.series} ref={legend} /> : null}
        <Chart
          title={title}
          report={report}
          shape={shape}
          svg={svg}
          onOpen={(mark) => onOpen(mark.opens)}
        />
      </>
    );
  }

  return (
    <section
      aria-labelledby={`${id}-title`}
      className="flex min-w-0 flex-col gap-3 rounded-card border border-line bg-surface p-4 shadow-card"
    >
      <header className="flex min-h-7 flex-wrap items-center gap-1">
        <h2 id={`${id}-title`} className="flex-1 text-base font-semibold">
          {title}
        </h2>
        {actions}
        {report ? (
          <>
            <ShapeSwitch
              report={title}
              isTable={isTable}
              onChange={(next) => showAsTable(name, next)}
            />
            <ExportMenu
              report={title}
              onPng={isTable ? null : () => void savePng(report)}
              onCsv={() => void saveCsv(report)}
            />
          </>
        ) : null}
      </header>
      {content()}
      {report && report.notes.length > 0 ? (
        <p className="text-sm text-ink-faint">{report.notes.join(" ")}</p>
      ) : null}
    </section>
  );
}
