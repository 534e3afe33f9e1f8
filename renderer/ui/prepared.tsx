import { useEffect, useReducer, type ComponentType } from "react";

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
    const [, drawAgain] = useReducer((count: number) => count + 1, 0);
    useEffect(() => {
      if (!Loaded) void prepare().then(drawAgain);
    }, []);
    return Loaded ? <Loaded {...props} /> : null;
  };
}

/** Fetches the code of all such components. */
export function prepareAll(): void {
  for (const load of loads) void load();
}
