interface LoadingProps {
  /** Such as "Reading opportunities". */
  label: string;
}

export function Loading({ label }: LoadingProps) {
  return (
    <output className="flex h-full items-center justify-center gap-3 p-10 text-ink-soft">
      <span
        aria-hidden="true"
        className="size-4 animate-spin rounded-full border-2 border-line-strong border-t-accent"
      />
      {label}
    </output>
  );
}
