const views = [
  { view: "board", label: "Board", href: "#/pipeline" },
  { view: "table", label: "Table", href: "#/pipeline/table" },
] as const;

/** Between the board and the table of the pipeline. */
export function ViewSwitch({ view }: { view: "board" | "table" }) {
  return (
    <nav
      aria-label="View"
      className="flex rounded-control border border-line-strong bg-surface p-0.5"
    >
      {views.map((other) => (
        <a
          key={other.view}
          href={other.href}
          {...(other.view === view ? { "aria-current": "page" as const } : {})}
          className="flex h-6.5 items-center rounded-sm px-2.5 text-base font-medium text-ink-soft hover:text-ink aria-[current=page]:bg-accent-soft aria-[current=page]:text-accent-ink"
        >
          {other.label}
        </a>
      ))}
    </nav>
  );
}
