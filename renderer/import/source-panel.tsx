import { ENCODINGS, type Encoding } from "../../shared/import/decode.ts";
import { DELIMITERS, type Delimiter } from "../../shared/import/sheet.ts";
import { Panel } from "../ui/page.tsx";
import { Select } from "../ui/select.tsx";
import { Cell, HeaderCell, Table } from "../ui/table.tsx";
import { rereadFile } from "./import-job.ts";
import type { SheetInfo } from "./messages.ts";
import { rowCount } from "./row-count.ts";

const ENCODING_LABELS: Readonly<Record<Encoding, string>> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16 (little-endian)",
  "utf-16be": "UTF-16 (big-endian)",
  "windows-1252": "Windows-1252 (Western European)",
};

const DELIMITER_LABELS: Readonly<Record<Delimiter, string>> = {
  ",": "Comma",
  ";": "Semicolon",
  "\t": "Tab",
  "|": "Vertical bar",
};

/** How the file is read, with its first rows to judge by. */
export function SourcePanel({ file, sheet }: { file: string; sheet: SheetInfo }) {
  const { encoding, delimiter, columns, preview } = sheet;
  return (
    <Panel title={`${file}: ${rowCount(sheet.rowCount)}`}>
      <div className="grid max-w-xl grid-cols-2 gap-4 pb-4">
        <Select
          label="Cells are divided by"
          options={DELIMITERS.map((value) => ({ value, label: DELIMITER_LABELS[value] }))}
          value={delimiter}
          onChange={(chosen) => {
            const next = DELIMITERS.find((one) => one === chosen);
            if (next && next !== delimiter) rereadFile(encoding, next);
          }}
        />
        <Select
          label="Encoding"
          options={ENCODINGS.map((value) => ({ value, label: ENCODING_LABELS[value] }))}
          value={encoding}
          onChange={(chosen) => {
            const next = ENCODINGS.find((one) => one === chosen);
            if (next && next !== encoding) rereadFile(next, delimiter);
          }}
        />
      </div>
      <Table label="First rows">
        <thead>
          <tr>
            <HeaderCell align="right">Line</HeaderCell>
            {columns.map(({ name }) => (
              <HeaderCell key={name}>{name}</HeaderCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.map(({ line, cells }) => (
            <tr key={line}>
              <Cell align="right">{line}</Cell>
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
