import { Controller, useForm } from "react-hook-form";
import { TEXT_MAX } from "../../shared/contract/validation.ts";
import { useUnsavedEdits } from "../app/navigation.ts";
import { formatNumber } from "../forms/format.ts";
import { currencyOptions } from "../forms/options.ts";
import { messages } from "../language/language.ts";
import { changeCompany } from "../store/change-company.ts";
import type { Company } from "../store/device-settings.ts";
import { useCompany, useStore } from "../store/hooks.ts";
import { Button } from "../ui/button.tsx";
import { ComboBox } from "../ui/combo-box.tsx";
import { Panel } from "../ui/page.tsx";
import { TextField } from "../ui/text-field.tsx";
import { toastDone } from "../ui/toast.tsx";

/** The company whose pipeline this is: what new records are given and what sums are in. */
export function CompanyPanel() {
  const company = useCompany();
  const store = useStore();
  const { app, settings } = messages();
  const text = settings.company;
  const { control, handleSubmit, formState } = useForm<Company>({
    defaultValues: company,
    values: company,
    resetOptions: { keepDirtyValues: true },
  });
  const save = handleSubmit(async ({ name, currency }) => {
    await changeCompany(store, { name: name.trim(), currency });
    toastDone(app.savedHere);
  });
  useUnsavedEdits(formState.isDirty && !formState.isSubmitting);
  return (
    <Panel title={text.title}>
      <form
        aria-label={text.title}
        noValidate
        className="flex max-w-md flex-col gap-4"
        onSubmit={(event) => void save(event)}
      >
        <Controller
          control={control}
          name="name"
          rules={{
            validate: (name) => name.trim() !== "" || text.nameWanted,
            maxLength: { value: TEXT_MAX, message: text.nameTooLong(formatNumber(TEXT_MAX)) },
          }}
          render={({ field: { ref, ...field }, fieldState: { error } }) => (
            <TextField
              {...field}
              inputRef={ref}
              label={text.name}
              description={text.nameWhat}
              isRequired
              error={error?.message}
            />
          )}
        />
        <Controller
          control={control}
          name="currency"
          rules={{ required: text.currencyWanted }}
          render={({ field: { ref, onChange, ...field }, fieldState: { error } }) => (
            <ComboBox
              {...field}
              inputRef={ref}
              onChange={(currency) => onChange(currency ?? "")}
              label={text.currency}
              description={text.currencyWhat}
              options={currencyOptions()}
              isRequired
              error={error?.message}
            />
          )}
        />
        <div>
          <Button type="submit" variant="primary" isDisabled={!formState.isDirty}>
            {app.save}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
