import type { TokenInfo } from "../../shared/bridge/procedures.ts";
import { formatInstant } from "../forms/format.ts";
import { messages } from "../language/language.ts";
import { Button } from "../ui/button.tsx";
import { ActionsHeaderCell, Cell, HeaderCell, Table } from "../ui/table.tsx";

interface TokenTableProps {
  tokens: readonly TokenInfo[];
  onRevoke: (token: TokenInfo) => void;
}

export function TokenTable({ tokens, onRevoke }: TokenTableProps) {
  const text = messages().settings.tokens;
  if (tokens.length === 0) {
    return <p className="text-ink-soft">{text.none}</p>;
  }
  return (
    <Table label={text.title}>
      <thead>
        <tr>
          <HeaderCell>{text.name}</HeaderCell>
          <HeaderCell>{text.may}</HeaderCell>
          <HeaderCell>{text.created}</HeaderCell>
          <HeaderCell>{text.lastUsed}</HeaderCell>
          <ActionsHeaderCell />
        </tr>
      </thead>
      <tbody>
        {tokens.map((token) => (
          <tr key={token.id}>
            <Cell>{token.name}</Cell>
            <Cell>{text.scopes[token.scope]}</Cell>
            <Cell>{formatInstant(token.created_at)}</Cell>
            <Cell>
              {token.last_used_at === null ? text.never : formatInstant(token.last_used_at)}
            </Cell>
            <Cell align="right">
              <Button
                variant="quiet"
                aria-label={text.revokeNamed(token.name)}
                onPress={() => onRevoke(token)}
              >
                {text.revoke}
              </Button>
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
