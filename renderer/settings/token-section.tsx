import { useEffect, useState } from "react";
import { BridgeClosed } from "../../shared/bridge/rpc.ts";
import type { TokenInfo } from "../../shared/bridge/procedures.ts";
import { Button } from "../ui/button.tsx";
import { ConfirmDialog } from "../ui/dialog.tsx";
import { toastDone, toastFailed } from "../ui/toast.tsx";
import { lineFailed, type Main } from "../bridge/main-line.ts";
import { NewToken } from "./new-token.tsx";
import { TokenForm } from "./token-form.tsx";
import { TokenTable } from "./token-table.tsx";

interface TokenSectionProps {
  main: Main;
  /** The API's address; null while it is off. */
  url: string | null;
}

/** The tokens that let other programs in: made, listed and revoked. */
export function TokenSection({ main, url }: TokenSectionProps) {
  const [tokens, setTokens] = useState<readonly TokenInfo[]>();
  const [isMaking, setIsMaking] = useState(false);
  const [made, setMade] = useState<{ token: string; name: string }>();
  const [revoking, setRevoking] = useState<TokenInfo>();

  useEffect(() => {
    main.call("tokens.list").then(setTokens, report);
  }, [main]);
  const reload = async () => setTokens(await main.call("tokens.list"));

  const revoke = async ({ id, name }: TokenInfo) => {
    setRevoking(undefined);
    try {
      const { revoked } = await main.call("tokens.revoke", { id });
      toastDone(revoked ? `Token ${name} is revoked` : `Token ${name} was revoked already`);
      await reload();
    } catch (error) {
      report(error);
    }
  };

  return (
    <section aria-label="Tokens" className="flex flex-col gap-3">
      <div className="flex items-center gap-2">
        <h3 className="flex-1 font-semibold">Tokens</h3>
        <Button onPress={() => setIsMaking(true)}>Create a token</Button>
      </div>
      {made ? <NewToken {...made} url={url} onDone={() => setMade(undefined)} /> : null}
      {tokens ? <TokenTable tokens={tokens} onRevoke={setRevoking} /> : null}
      <TokenForm
        isOpen={isMaking}
        onClose={() => setIsMaking(false)}
        onCreate={async (wanted) => {
          const created = await main.call("tokens.create", wanted);
          if (!created.ok) return created.detail;
          setMade({ token: created.token, name: created.info.name });
          setIsMaking(false);
          await reload();
          return null;
        }}
      />
      <ConfirmDialog
        title={`Revoke ${revoking?.name ?? ""}?`}
        message="Programs that use this token are refused at once. This cannot be taken back."
        confirmLabel="Revoke"
        isOpen={revoking !== undefined}
        onConfirm={() => {
          if (revoking) void revoke(revoking);
        }}
        onClose={() => setRevoking(undefined)}
      />
    </section>
  );
}

function report(error: unknown): void {
  if (error instanceof BridgeClosed) lineFailed(error);
  else toastFailed(error instanceof Error ? error.message : String(error));
}
