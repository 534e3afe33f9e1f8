import { formatList, formatNumber } from "../forms/format.ts";
import { messages } from "../language/language.ts";
import { ENCODINGS, type Encoding } from "../../shared/import/decode.ts";
import { DELIMITERS } from "../../shared/import/sheet.ts";
import { Panel } from "../ui/page.tsx";
import { Select } from "../ui/select.tsx";
import { Cell, HeaderCell, Table } from "../ui/table.tsx";
import { rereadFile } from "./import-job.ts";
import type { OpenSource } from "./import-state.ts";

const HEADER = "header";
const DATA = "data";

/** The usual one goes by its name everywhere. */
const encodingLabel = (encoding: Encoding) =>
  encoding === "utf-8" ? "UTF-8" : messages().importing.encodings[encoding];

/** How the file is read, with its first rows to judge by. */
export function SourcePanel({ source }: { source: OpenSource }) {
  const text = messages().importing;
  const { file, isPasted, sheet } = source;
  const { encoding, delimiter, hasHeader, title, columns, preview, rowCount } = sheet;
  const reading = { encoding, delimiter, hasHeader };
  return (
    <Panel title={text.sourceTitle(file, text.rows(formatNumber(rowCount), rowCount))}>
      <div className="grid max-w-3xl grid-cols-[repeat(auto-fill,minmax(12rem,1fr))] gap-4 pb-4">
        <Select
          label={text.delimiter}
          options={DELIMITERS.map((value) => ({ value, label: text.delimiters[value] }))}
          value={delimiter}
          onChange={(chosen) => {
            const next = DELIMITERS.find((one) => one === chosen);
            if (next && next !== delimiter) void rereadFile({ ...reading, delimiter: next });
          }}
        />
        {isPasted ? null : (
          <Select
            label={text.encoding}
            options={ENCODINGS.map((value) => ({ value, label: encodingLabel(value) }))}
            value={encoding}
            onChange={(chosen) => {
              const next = ENCODINGS.find((one) => one === chosen);
              if (next && next !== encoding) void rereadFile({ ...reading, encoding: next });
            }}
          />
        )}
        <Select
          label={text.firstRow}
          options={[
            { value: HEADER, label: text.headerRow },
            { value: DATA, label: text.dataRow },
          ]}
          value={hasHeader ? HEADER : DATA}
          onChange={(chosen) => {
            const next = chosen === HEADER;
            if (next !== hasHeader) void rereadFile({ ...reading, hasHeader: next });
          }}
        />
      </div>
      {title.length > 0 ? (
        <p className="pb-4 text-ink-soft">
          {text.titleLeftOut(formatList(title.map(({ cells }) => cells.join(" ").trim())))}
        </p>
      ) : null}
      <Table label={text.preview}>
        <thead>
          <tr>
            <HeaderCell align="right">{text.line}</HeaderCell>
            {columns.map(({ name }) => (
              <HeaderCell key={name}>{name}</HeaderCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.map(({ line, cells }) => (
            <tr key={line}>
              <Cell align="right">{formatNumber(line)}</Cell>
              {columns.map(({ name }, at) => (
                <Cell key={name}>
                  <span className="block max-w-60 truncate">{cells[at]}</span>
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </Panel>
  );
}
