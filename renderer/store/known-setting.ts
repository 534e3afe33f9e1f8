import { liveQuery } from "dexie";

/** A setting of this device in memory, read before the first screen is drawn: none is drawn without it, and then once more. */
export interface KnownSetting<T> {
  subscribe(listener: () => void): () => void;
  current(): T;
}

/** Fulfilled once the setting was read; from then on it is kept current. @throws what `load` throws at first */
export function knowSetting<T>(load: () => Promise<T>): Promise<KnownSetting<T>> {
  const listeners = new Set<() => void>();
  return new Promise((resolve, reject) => {
    let value: T;
    const known: KnownSetting<T> = {
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      current: () => value,
    };
    liveQuery(load).subscribe({
      next(next) {
        value = next;
        resolve(known);
        for (const listener of listeners) listener();
      },
      // Of a storage that goes away later, the banner tells.
      error: reject,
    });
  });
}
