import { useEffect, useRef } from "react";
import { useController } from "react-hook-form";
import { FieldError, Input, TextField } from "react-aria-components";
import { fieldLabel } from "../language/labels.ts";
import { errorClass, fieldClass } from "../ui/field.tsx";
import { useFreshCopy } from "./fresh-copy.ts";
import type { AutoSave } from "./use-auto-save.ts";
import { useFieldKeys } from "./use-field-keys.ts";

interface TitleFieldProps {
  name: string;
  auto: AutoSave;
  /** What is shown faintly while it has none. */
  placeholder: string;
  level: 1 | 2;
}

/** The record's name as the heading it is, edited where it stands. */
export function TitleField({ name, auto, placeholder, level }: TitleFieldProps) {
  const {
    field: { ref, ...input },
    fieldState,
  } = useController({ name, control: auto.control });
  const keys = useFieldKeys(name, auto);
  const place = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  // Whoever came here by a link that is gone, or from the record before, goes on at the title.
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  const isFreshCopy = useFreshCopy(({ id }) => id === auto.row["id"]);
  useEffect(() => {
    if (!isFreshCopy) return;
    const field = place.current?.querySelector("input");
    field?.focus();
    field?.select();
    useFreshCopy.setState({ id: null });
  }, [isFreshCopy]);
  const Heading = level === 1 ? "h1" : "h2";
  const error = fieldState.error?.message;
  return (
    <div ref={place} {...keys}>
      <Heading ref={heading} tabIndex={-1} className="sr-only">
        {String(auto.row[name] ?? placeholder)}
      </Heading>
      <TextField
        aria-label={fieldLabel(auto.resource, name)}
        value={String(input.value ?? "")}
        onChange={(text) => {
          input.onChange(text === "" ? null : text);
          auto.typed(name);
        }}
        onBlur={() => auto.leave(name)}
        className={fieldClass}
        isInvalid={error !== undefined}
        validationBehavior="aria"
      >
        <Input
          ref={ref}
          placeholder={placeholder}
          className={`-mx-1.5 w-[calc(100%+0.75rem)] min-w-0 truncate rounded-control border border-transparent bg-transparent px-1.5 py-0.5 font-semibold hover:border-line focus:bg-surface focus:outline-2 focus:-outline-offset-1 focus:outline-accent ${level === 1 ? "text-xl" : "text-lg"}`}
        />
        {error ? <FieldError className={`${errorClass} top-full`}>{error}</FieldError> : null}
      </TextField>
    </div>
  );
}
