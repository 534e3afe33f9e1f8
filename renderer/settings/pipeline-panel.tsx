import { useMemo } from "react";
import { Controller, useForm } from "react-hook-form";
import type { Scalar } from "../../shared/contract/contract.ts";
import { useUnsavedEdits } from "../app/navigation.ts";
import { formatNumber } from "../forms/format.ts";
import { messages } from "../language/language.ts";
import { useStore } from "../store/hooks.ts";
import { saveMe, useMe } from "../store/me.ts";
import { STALE_AFTER_MAX_DAYS, useStaleAfter, useStaleAfterDays } from "../store/stale-after.ts";
import { Button } from "../ui/button.tsx";
import { ComboBox } from "../ui/combo-box.tsx";
import { NumberField } from "../ui/number-field.tsx";
import { Panel } from "../ui/page.tsx";
import { toastDone } from "../ui/toast.tsx";
import { useKnownValues } from "../views/value-picker.tsx";

interface PipelineSettings {
  readonly me: string | null;
  readonly staleAfter: Scalar;
}

const isDays = (days: Scalar): days is number =>
  typeof days === "number" && Number.isInteger(days) && days >= 1 && days <= STALE_AFTER_MAX_DAYS;

/** Whose opportunities are one's own, and when one was left alone for too long. */
export function PipelinePanel() {
  const me = useMe();
  const staleAfter = useStaleAfterDays();
  const { database } = useStore();
  const { app, settings } = messages();
  const text = settings.pipeline;
  const owners = useKnownValues("opportunity", "opportunity_owner");
  const options = useMemo(() => owners.map((value) => ({ value, label: value })), [owners]);
  const values = useMemo(() => ({ me: me ?? null, staleAfter }), [me, staleAfter]);
  const { control, handleSubmit, formState } = useForm<PipelineSettings>({
    defaultValues: values,
    values,
    resetOptions: { keepDirtyValues: true },
  });
  const save = handleSubmit(async (chosen) => {
    await saveMe(database, chosen.me ?? "");
    if (isDays(chosen.staleAfter)) useStaleAfter.setState({ days: chosen.staleAfter });
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
          name="me"
          render={({ field: { ref, ...field } }) => (
            <ComboBox
              {...field}
              inputRef={ref}
              label={text.me}
              description={text.meWhat}
              options={options}
              allowsCustomValue
            />
          )}
        />
        <Controller
          control={control}
          name="staleAfter"
          rules={{
            validate: (days) =>
              isDays(days) || text.staleWanted(formatNumber(STALE_AFTER_MAX_DAYS)),
          }}
          render={({ field: { ref, ...field }, fieldState: { error } }) => (
            <NumberField
              {...field}
              inputRef={ref}
              label={text.staleAfter}
              description={text.staleWhat}
              isRequired
              error={error?.message}
            />
          )}
        />
        <div>
          <Button type="submit" variant="primary">
            {app.save}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
