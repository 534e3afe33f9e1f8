import type { TokenInfo } from "../../shared/bridge/procedures.ts";
import { formatInstant } from "../forms/format.ts";
import { Button } from "../ui/button.tsx";
import { Cell, HeaderCell, Table } from "../ui/table.tsx";
import { SCOPE_LABELS } from "./scope-labels.ts";

interface TokenTableProps {
  tokens: readonly TokenInfo[];
  onRevoke: (token: TokenInfo) => void;
}

export function TokenTable({ tokens, onRevoke }: TokenTableProps) {
  if (tokens.length === 0) {
    return (
      <p className="text-ink-soft">No token yet. Without one, the local API lets nobody in.</p>
    );
  }
  return (
    <Table label="Tokens">
      <thead>
        <tr>
          <HeaderCell>Name</HeaderCell>
          <HeaderCell>May</HeaderCell>
          <HeaderCell>Created</HeaderCell>
          <HeaderCell>Last used</HeaderCell>
          <HeaderCell />
        </tr>
      </thead>
      <tbody>
        {tokens.map((token) => (
          <tr key={token.id}>
            <Cell>{token.name}</Cell>
            <Cell>{SCOPE_LABELS[token.scope]}</Cell>
            <Cell>{formatInstant(token.created_at)}</Cell>
            <Cell>{token.last_used_at === null ? "Never" : formatInstant(token.last_used_at)}</Cell>
            <Cell align="right">
              <Button
                variant="quiet"
                aria-label={`Revoke ${token.name}`}
                onPress={() => onRevoke(token)}
              >
                Revoke
              </Button>
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
