import { useEffect, useState } from "react";
import { BridgeClosed } from "../../shared/bridge/rpc.ts";
import type { TokenInfo } from "../../shared/bridge/procedures.ts";
import { messages } from "../language/language.ts";
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
  const text = messages().settings.tokens;
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
      toastDone(revoked ? text.revoked(name) : text.revokedBefore(name));
      await reload();
    } catch (error) {
      report(error);
    }
  };

  return (
    <section aria-label={text.title} className="flex flex-col gap-3">
      <div className="flex items-center gap-2">
        <h3 className="flex-1 font-semibold">{text.title}</h3>
        <Button onPress={() => setIsMaking(true)}>{text.create}</Button>
      </div>
      {made ? <NewToken {...made} url={url} onDone={() => setMade(undefined)} /> : null}
      {tokens ? <TokenTable tokens={tokens} onRevoke={setRevoking} /> : null}
      <TokenForm
        isOpen={isMaking}
        onClose={() => setIsMaking(false)}
        onCreate={async (wanted) => {
          const created = await main.call("tokens.create", wanted);
          if (!created.ok) {
            const said = text.refused[created.reason];
            return typeof said === "string" ? said : said(wanted.name);
          }
          setMade({ token: created.token, name: created.info.name });
          setIsMaking(false);
          await reload();
          return null;
        }}
      />
      <ConfirmDialog
        title={text.revokeAsk(revoking?.name ?? "")}
        message={text.revokeWhat}
        confirmLabel={text.revoke}
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
