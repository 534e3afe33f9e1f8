import { useEffect, useState, type ComponentType } from "react";

const loads: (() => Promise<void>)[] = [];

/**
 * A component whose code is not part of what a window opens with. Unlike React's lazy, it is there in the very
 * drawing that asks for it once its code is there, which `prepareAll` sees to; until then it draws nothing.
 */
export function prepared<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let Loaded: ComponentType<Props> | null = null;
  const prepare = async () => {
    Loaded ??= await load();
  };
  loads.push(prepare);
  return function Prepared(props: Props) {
    const [fetched, setFetched] = useState<{ error: unknown } | null>(null);
    useEffect(() => {
      if (Loaded) return;
      prepare().then(
        () => setFetched({ error: null }),
        (error: unknown) => setFetched({ error }),
      );
    }, []);
    // The boundary around it says so.
    if (fetched?.error) throw fetched.error;
    return Loaded ? <Loaded {...props} /> : null;
  };
}

/** Fetches the code of all such components. */
export function prepareAll(): void {
  for (const load of loads) void load();
}
