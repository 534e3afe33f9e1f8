import { Controller, useForm } from "react-hook-form";
import { TEXT_MAX } from "../../shared/contract/validation.ts";
import { useUnsavedEdits } from "../app/navigation.ts";
import { currencyOptions } from "../forms/options.ts";
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
  const { control, handleSubmit, formState } = useForm<Company>({
    defaultValues: company,
    values: company,
    resetOptions: { keepDirtyValues: true },
  });
  const save = handleSubmit(async ({ name, currency }) => {
    await changeCompany(store, { name: name.trim(), currency });
    toastDone("Saved on this device");
  });
  useUnsavedEdits(formState.isDirty && !formState.isSubmitting);
  return (
    <Panel title="Company">
      <form
        aria-label="Company"
        noValidate
        className="flex max-w-md flex-col gap-4"
        onSubmit={(event) => void save(event)}
      >
        <Controller
          control={control}
          name="name"
          rules={{
            validate: (name) => name.trim() !== "" || "Enter the company's name",
            maxLength: { value: TEXT_MAX, message: `Use at most ${TEXT_MAX} characters` },
          }}
          render={({ field: { ref, ...field }, fieldState: { error } }) => (
            <TextField
              {...field}
              inputRef={ref}
              label="Company name"
              description="New opportunities and prospects are given it"
              isRequired
              error={error?.message}
            />
          )}
        />
        <Controller
          control={control}
          name="currency"
          rules={{ required: "Choose a currency" }}
          render={({ field: { ref, onChange, ...field }, fieldState: { error } }) => (
            <ComboBox
              {...field}
              inputRef={ref}
              onChange={(currency) => onChange(currency ?? "")}
              label="Currency"
              description="Sums are in it. When it changes, amounts in company currency are worked out anew"
              options={currencyOptions()}
              isRequired
              error={error?.message}
            />
          )}
        />
        <div>
          <Button type="submit" variant="primary" isDisabled={!formState.isDirty}>
            Save
          </Button>
        </div>
      </form>
    </Panel>
  );
}
