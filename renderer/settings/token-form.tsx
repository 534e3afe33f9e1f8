import { zodResolver } from "@hookform/resolvers/zod";
import { useEffect } from "react";
import { Controller, useForm } from "react-hook-form";
import type { z } from "zod";
import { TOKEN_NAME_MAX, TOKEN_SCOPES, mainProcedures } from "../../shared/bridge/procedures.ts";
import { messages } from "../language/language.ts";
import { formatNumber } from "../forms/format.ts";
import { Button } from "../ui/button.tsx";
import { Dialog, DialogButtons } from "../ui/dialog.tsx";
import { Select } from "../ui/select.tsx";
import { TextField } from "../ui/text-field.tsx";

const schema = mainProcedures["tokens.create"].params;
type WantedToken = z.infer<typeof schema>;

interface TokenFormProps {
  isOpen: boolean;
  onClose: () => void;
  /** Makes the token. Answers what is wrong, or null. */
  onCreate: (wanted: WantedToken) => Promise<string | null>;
}

/** Asks what a new token is called and what it may do. */
export function TokenForm({ isOpen, onClose, onCreate }: TokenFormProps) {
  return (
    <Dialog title={messages().settings.tokens.create} isOpen={isOpen} onClose={onClose}>
      <TokenFields onClose={onClose} onCreate={onCreate} />
    </Dialog>
  );
}

function TokenFields({ onClose, onCreate }: Omit<TokenFormProps, "isOpen">) {
  const { app, settings } = messages();
  const text = settings.tokens;
  const { control, handleSubmit, setError, setFocus, formState } = useForm<WantedToken>({
    defaultValues: { name: "", scope: "read" },
    resolver: zodResolver(schema),
  });
  useEffect(() => setFocus("name"), [setFocus]);
  const create = handleSubmit(async (wanted) => {
    try {
      const refused = await onCreate(wanted);
      if (refused !== null) setError("name", { type: "main", message: refused });
    } catch (error) {
      setError("root", { message: error instanceof Error ? error.message : String(error) });
    }
  });
  return (
    <form
      aria-label={text.newToken}
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => void create(event)}
    >
      <Controller
        control={control}
        name="name"
        render={({ field: { ref, ...field }, fieldState: { error } }) => (
          <TextField
            {...field}
            inputRef={ref}
            label={text.name}
            description={text.nameWhat}
            isRequired
            error={error && nameProblem(error.type, error.message)}
          />
        )}
      />
      <Controller
        control={control}
        name="scope"
        render={({ field: { ref, onChange, ...field } }) => (
          <Select
            {...field}
            buttonRef={ref}
            label={text.itMay}
            options={TOKEN_SCOPES.map((value) => ({ value, label: text.scopes[value] }))}
            onChange={(scope) => onChange(scope)}
          />
        )}
      />
      {formState.errors.root?.message ? (
        <p role="alert" className="text-danger-ink">
          {formState.errors.root.message}
        </p>
      ) : null}
      <DialogButtons>
        <Button onPress={onClose}>{app.cancel}</Button>
        <Button type="submit" variant="primary" isDisabled={formState.isSubmitting}>
          {text.createNow}
        </Button>
      </DialogButtons>
    </form>
  );
}

/** What is wrong with the name: as the bridge's schema found it, or as main said. */
function nameProblem(type: string, said: string | undefined): string | undefined {
  const { refused } = messages().settings.tokens;
  if (type === "too_small") return refused.no_name;
  if (type === "too_big") return refused.too_long(formatNumber(TOKEN_NAME_MAX));
  return said;
}
