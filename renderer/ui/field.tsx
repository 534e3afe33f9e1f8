import { FieldError, Label, Text } from "react-aria-components";

/** What every field of the kit takes. */
export interface FieldProps {
  label: string;
  /** Shows no label and names the field for assistive technology only. */
  hideLabel?: boolean;
  description?: string | undefined;
  /** What is wrong with the value and what to do about it. */
  error?: string | undefined;
  isRequired?: boolean | undefined;
  isDisabled?: boolean | undefined;
}

/** The control inside shows the focus, not the field around it. */
export const fieldClass = "group/field relative flex min-w-0 flex-col gap-1 outline-none";

export const controlClass =
  "h-8 w-full min-w-0 rounded-control border border-line-strong bg-surface px-2.5 text-base text-ink data-[invalid]:border-danger disabled:opacity-60 focus:outline-2 focus:-outline-offset-1 focus:outline-accent";

/** Of what is wrong with a cell that is edited in its place: under it, over the next. */
export const overlayErrorClass =
  "absolute top-full left-0 z-4 w-max max-w-80 rounded-b-control border border-danger bg-danger-soft px-3 py-1.5 text-sm whitespace-normal text-danger-ink shadow-overlay";

export function FieldLabel({ label, hideLabel, isRequired }: FieldProps) {
  return (
    <Label className={hideLabel ? "sr-only" : "text-sm font-medium text-ink-soft"}>
      {label}
      {isRequired ? (
        <span aria-hidden="true" className="text-danger-ink">
          {" *"}
        </span>
      ) : null}
    </Label>
  );
}

/**
 * What is wrong lies over the gap under the field, so that nothing moves when it comes and nothing under it is out
 * of reach: one line of it, and all of it while somebody is at the field.
 */
export const errorClass =
  "pointer-events-none absolute inset-x-0 z-2 truncate text-xs leading-4 text-danger-ink group-[:is(:hover,:focus-within)]/field:mt-1 group-[:is(:hover,:focus-within)]/field:rounded-control group-[:is(:hover,:focus-within)]/field:border group-[:is(:hover,:focus-within)]/field:border-danger group-[:is(:hover,:focus-within)]/field:bg-raised group-[:is(:hover,:focus-within)]/field:px-2 group-[:is(:hover,:focus-within)]/field:py-1 group-[:is(:hover,:focus-within)]/field:whitespace-normal group-[:is(:hover,:focus-within)]/field:shadow-overlay";

interface FieldNotesProps extends FieldProps {
  /** Classes of what is wrong, where there is no gap for it. */
  errorLook?: string | undefined;
}

export function FieldNotes({ description, error, errorLook }: FieldNotesProps) {
  return (
    <>
      {description && !error ? (
        <Text slot="description" className="text-sm text-ink-faint">
          {description}
        </Text>
      ) : null}
      {description && error ? (
        <span aria-hidden="true" className="invisible text-sm">
          {description}
        </span>
      ) : null}
      <FieldError className={errorLook ?? `${errorClass} ${description ? "bottom-0" : "top-full"}`}>
        {error}
      </FieldError>
    </>
  );
}
