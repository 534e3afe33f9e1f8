import { useState } from "react";
import { CircleAlert, CircleCheck, TriangleAlert } from "lucide-react";
import { Controller, useForm } from "react-hook-form";
import {
  DEFAULT_REMOTE_URL,
  syncSettingsSchema,
  type SyncSettings,
  type SyncTestSettings,
} from "../../shared/sync/sync-settings.ts";
import type { SyncStatus, SyncTest } from "../../shared/sync/sync-status.ts";
import { useUnsavedEdits } from "../app/navigation.ts";
import { formatNumber } from "../forms/format.ts";
import { messages } from "../language/language.ts";
import { Button } from "../ui/button.tsx";
import { Checkbox } from "../ui/checkbox.tsx";
import { Select } from "../ui/select.tsx";
import { TextField } from "../ui/text-field.tsx";
import { toastDone } from "../ui/toast.tsx";
import { ConnectQuestion } from "./connect-question.tsx";
import { intervalOptions } from "./interval-options.ts";
import { problemWords } from "./problem-words.ts";

interface ConnectionFormProps {
  remote: SyncStatus["remote"];
  isConnected: boolean;
  /** False where the token would be kept in plain text. */
  isProtected: boolean;
  /** There where the sample data is still here. */
  onRemoveSample: (() => void) | null;
  onTest: (settings: SyncTestSettings) => Promise<SyncTest | undefined>;
  /** Answers whether it was saved. */
  onSave: (settings: SyncSettings) => Promise<boolean>;
}

interface Typed {
  readonly address: string;
  readonly token: string;
  readonly interval: string;
  readonly enabled: boolean;
}

/** The server's address and token, tried and connected. */
export function ConnectionForm(props: ConnectionFormProps) {
  const { remote, isConnected, isProtected, onRemoveSample, onTest, onSave } = props;
  const { app, sync } = messages();
  const text = sync.settings;
  const [tested, setTested] = useState<SyncTest>();
  const [isTesting, setTesting] = useState(false);
  const [asked, setAsked] = useState<Typed>();
  const { control, handleSubmit, formState, reset } = useForm<Typed>({
    defaultValues: {
      address: remote.url === "" ? DEFAULT_REMOTE_URL : remote.url,
      token: "",
      interval: String(remote.interval_s),
      enabled: isConnected ? remote.enabled : true,
    },
  });
  useUnsavedEdits(formState.isDirty && !formState.isSubmitting);

  const test = handleSubmit(async (typed) => {
    setTesting(true);
    setTested(undefined);
    setTested(await onTest(serverOf(typed)));
    setTesting(false);
  });
  const save = async (typed: Typed) => {
    setAsked(undefined);
    const saved = await onSave({
      ...serverOf(typed),
      enabled: typed.enabled,
      interval_s: Number(typed.interval),
    });
    if (!saved) return;
    // A token that main has is not kept here any longer (docs/SYNC.md, S33).
    reset({ ...typed, token: "" });
    toastDone(isConnected ? app.savedHere : text.connected);
  };
  const submit = handleSubmit(async (typed) => {
    if (isConnected) await save(typed);
    else setAsked(typed);
  });

  return (
    <form
      aria-label={text.title}
      noValidate
      className="flex max-w-xl flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        // The button is not disabled meanwhile, so that it keeps the focus.
        if (!formState.isSubmitting) void submit(event);
      }}
    >
      <p className="text-ink-soft">{text.what}</p>
      <Controller
        control={control}
        name="address"
        rules={{
          validate: (address) =>
            syncSettingsSchema.shape.remote_url.safeParse(address).success || text.addressWanted,
        }}
        render={({ field: { ref, ...field }, fieldState: { error } }) => (
          <TextField
            {...field}
            inputRef={ref}
            type="url"
            label={text.address}
            description={text.addressWhat}
            isRequired
            error={error?.message}
          />
        )}
      />
      <Controller
        control={control}
        name="token"
        rules={{
          validate: (token) =>
            (token.trim() === "" && remote.has_token) ||
            syncSettingsSchema.shape.token.safeParse(token).success ||
            text.tokenWanted,
        }}
        render={({ field: { ref, ...field }, fieldState: { error } }) => (
          <TextField
            {...field}
            inputRef={ref}
            type="password"
            label={remote.has_token ? text.replaceToken : text.token}
            description={remote.has_token ? text.tokenKept : text.tokenWhat}
            isRequired={!remote.has_token}
            error={error?.message}
          />
        )}
      />
      {isProtected ? null : <Warning>{text.unprotected}</Warning>}
      <Controller
        control={control}
        name="interval"
        render={({ field: { ref, onChange, ...field } }) => (
          <Select
            {...field}
            buttonRef={ref}
            label={text.interval}
            options={intervalOptions(remote.interval_s)}
            onChange={(value) => onChange(value ?? field.value)}
          />
        )}
      />
      <Controller
        control={control}
        name="enabled"
        render={({ field: { value, onChange } }) => (
          <Checkbox isSelected={value} onChange={onChange}>
            {text.enabled}
          </Checkbox>
        )}
      />
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" variant="primary">
          {isConnected ? app.save : text.connect}
        </Button>
        <Button isPending={isTesting} onPress={() => void test()}>
          {isTesting ? text.testing : text.test}
        </Button>
        <TestResult tested={tested} />
      </div>
      <ConnectQuestion
        address={asked?.address ?? null}
        onRemoveSample={onRemoveSample}
        onConnect={() => {
          if (asked) void save(asked);
        }}
        onClose={() => setAsked(undefined)}
      />
    </form>
  );
}

/** The address, and the token where one was typed. */
function serverOf({ address, token }: Typed): SyncTestSettings {
  return { remote_url: address, ...(token.trim() === "" ? {} : { token }) };
}

function TestResult({ tested }: { tested: SyncTest | undefined }) {
  const text = messages().sync.settings;
  const known = (count: number | null) => (count === null ? "?" : formatNumber(count));
  return (
    <output className="min-w-60 flex-1 pl-1">
      {tested?.ok ? (
        <span className="flex items-start gap-2 text-success-ink">
          <CircleCheck aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
          {`${text.works} ${text.has(known(tested.counts.opportunities), known(tested.counts.prospects))}`}
        </span>
      ) : null}
      {tested && !tested.ok ? (
        <span className="flex items-start gap-2 text-danger-ink">
          <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
          {problemWords(tested.problem)}
        </span>
      ) : null}
    </output>
  );
}

function Warning({ children }: { children: string }) {
  return (
    <p className="flex items-start gap-2 text-sm text-warning-ink">
      <TriangleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
      {children}
    </p>
  );
}
