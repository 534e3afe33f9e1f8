import type { BackupInfo } from "../../shared/bridge/backup-procedures.ts";
import { formatBytes, formatInstant } from "../forms/format.ts";
import { messages } from "../language/language.ts";
import { Button } from "../ui/button.tsx";
import { ActionsHeaderCell, Cell, HeaderCell, Table } from "../ui/table.tsx";

interface BackupTableProps {
  /** Newest first. */
  backups: readonly BackupInfo[];
  onRestore: (backup: BackupInfo) => void;
}

export function BackupTable({ backups, onRestore }: BackupTableProps) {
  const text = messages().backup;
  return (
    <Table label={text.list}>
      <thead>
        <tr>
          <HeaderCell>{text.time}</HeaderCell>
          <HeaderCell>{text.reason}</HeaderCell>
          <HeaderCell align="right">{text.size}</HeaderCell>
          <ActionsHeaderCell />
        </tr>
      </thead>
      <tbody>
        {backups.map((backup) => (
          <tr key={backup.name}>
            <Cell>{formatInstant(backup.made_at)}</Cell>
            <Cell>{text.reasons[backup.reason]}</Cell>
            <Cell align="right">{formatBytes(backup.bytes)}</Cell>
            <Cell align="right">
              <Button
                variant="quiet"
                aria-label={text.restoreNamed(formatInstant(backup.made_at))}
                onPress={() => onRestore(backup)}
              >
                {text.restore}
              </Button>
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
