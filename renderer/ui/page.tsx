import { useEffect, useRef, type ReactNode } from "react";
import { isInOverlay } from "../commands/key-context.ts";

interface PageProps {
  title: string;
  /** Stands beside the title: status, counts. */
  aside?: ReactNode;
  actions?: ReactNode;
  /** A second row of controls, for screens that have many. */
  toolbar?: ReactNode;
  children: ReactNode;
}

/** The address at which a title last had its turn to take the focus. */
let titledAt: string | null = null;

/** A screen: its title, its actions and its content, which scrolls by itself. */
export function Page({ title, aside, actions, toolbar, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const main = useRef<HTMLElement>(null);
  // Whoever came here starts reading at the title, unless the screen itself has put the focus somewhere; a screen
  // that is drawn anew, or for the first time after somebody began to tab, leaves the focus where it is.
  useEffect(() => {
    const { activeElement, body } = document;
    const isNew = titledAt !== null && titledAt !== window.location.hash;
    titledAt = window.location.hash;
    if (main.current?.contains(activeElement) || isInOverlay(activeElement)) return;
    if (!isNew && activeElement !== null && activeElement !== body) return;
    heading.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    document.title = `${title} · Satchel`;
  }, [title]);
  return (
    // In a window as low as a large zoom makes it, title and content scroll together.
    <main
      ref={main}
      className="relative flex h-full min-w-0 flex-1 flex-col [@media(max-height:32rem)]:overflow-y-auto"
    >
      <header className="flex min-h-14 shrink-0 flex-wrap items-center gap-x-4 gap-y-2 border-b border-line px-5 py-2">
        <div className="flex w-full flex-wrap items-center gap-x-4 gap-y-2 lg:flex-nowrap">
          <h1
            ref={heading}
            tabIndex={-1}
            className="truncate text-xl font-semibold focus-visible:outline-none lg:shrink-0"
          >
            {title}
          </h1>
          {aside}
          <div className="ml-auto flex flex-wrap items-center gap-2 lg:shrink-0">{actions}</div>
        </div>
        {toolbar ? (
          <div className="flex w-full flex-wrap items-center gap-x-2 gap-y-1.5">{toolbar}</div>
        ) : null}
      </header>
      <div className="min-h-0 flex-1 [@media(max-height:32rem)]:min-h-80">{children}</div>
    </main>
  );
}

/** The content of a page that is read from top to bottom. */
export function PageBody({ children }: { children: ReactNode }) {
  return (
    <div className="relative h-full overflow-auto [@media(max-height:32rem)]:h-auto [@media(max-height:32rem)]:overflow-visible">
      <div className="flex max-w-5xl flex-col gap-4 p-5">{children}</div>
    </div>
  );
}

/** A titled box on a page. */
export function Panel({
  title,
  actions,
  children,
}: {
  title: string;
  actions?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section
      aria-label={title}
      className="rounded-card border border-line bg-surface p-4 shadow-card"
    >
      <div className="flex min-h-8 items-center gap-2 pb-3">
        <h2 className="flex-1 text-base font-semibold">{title}</h2>
        {actions}
      </div>
      {children}
    </section>
  );
}
