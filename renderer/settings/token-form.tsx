import { zodResolver } from "@hookform/resolvers/zod";
import { Controller, useForm } from "react-hook-form";
import type { z } from "zod";
import { TOKEN_SCOPES, mainProcedures } from "../../shared/bridge/procedures.ts";
import { Button } from "../ui/button.tsx";
import { Dialog, DialogButtons } from "../ui/dialog.tsx";
import { Select } from "../ui/select.tsx";
import { TextField } from "../ui/text-field.tsx";
import { SCOPE_LABELS } from "./scope-labels.ts";

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
    <Dialog title="Create a token" isOpen={isOpen} onClose={onClose}>
      <TokenFields onClose={onClose} onCreate={onCreate} />
    </Dialog>
  );
}

function TokenFields({ onClose, onCreate }: Omit<TokenFormProps, "isOpen">) {
  const { control, handleSubmit, setError, formState } = useForm<WantedToken>({
    defaultValues: { name: "", scope: "read" },
    resolver: zodResolver(schema),
  });
  const create = handleSubmit(async (wanted) => {
    try {
      const detail = await onCreate(wanted);
      if (detail !== null) setError("name", { message: detail });
    } catch (error) {
      setError("root", { message: error instanceof Error ? error.message : String(error) });
    }
  });
  return (
    <form
      aria-label="New token"
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
            label="Name"
            description="What will use it, so that you know which to revoke"
            isRequired
            error={error?.message}
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
            label="It may"
            options={TOKEN_SCOPES.map((value) => ({ value, label: SCOPE_LABELS[value] }))}
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
        <Button onPress={onClose}>Cancel</Button>
        <Button type="submit" variant="primary" isDisabled={formState.isSubmitting}>
          Create
        </Button>
      </DialogButtons>
    </form>
  );
}
