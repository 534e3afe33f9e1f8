import type { Scalar } from "../../shared/contract/contract.ts";

type Values = Readonly<Record<string, Scalar>>;

/** What stands in the fields, wherever the form keeps it. */
export interface FieldValues {
  get(name: string): Scalar;
  set(name: string, value: Scalar): void;
  /** Says at the field what is wrong with it; null takes that back. */
  setProblem(name: string, problem: string | null): void;
}

/** What came of one field's write: what the record now holds, or why not. */
export type Written =
  | { readonly ok: true; readonly values: Values }
  | { readonly ok: false; readonly problem: string };

export interface AutoSaverOptions {
  readonly names: readonly string[];
  readonly fields: FieldValues;
  /** What is wrong with a value in words, or null. */
  readonly check: (name: string, value: Scalar) => string | null;
  readonly write: (name: string, value: Scalar) => Promise<Written>;
  /** Keeps what is typed and not saved yet, and what it was typed over. */
  readonly keep: (typed: Values, over: Values) => void;
}

export interface SaveState {
  readonly phase: "idle" | "saving" | "saved" | "problem";
  /** What fields that are being edited hold in the store since somebody else wrote them. */
  readonly meanwhile: ReadonlyMap<string, Scalar>;
}

const versionOf = (values: Values) => String(values["updated_at"] ?? "");

/**
 * Saves each field of a record as it is left, one after the other, and follows the record meanwhile. A field that
 * is being edited keeps what was typed whatever happens to the record.
 */
export class AutoSaver {
  readonly #options: AutoSaverOptions;
  readonly #stored = new Map<string, Scalar>();
  /** Writes on their way, by field. */
  readonly #sent = new Map<string, number>();
  readonly #wrong = new Set<string>();
  readonly #listeners = new Set<() => void>();
  #queue: Promise<void> = Promise.resolve();
  /** The record as it was last heard of. */
  #latest: Values;
  #state: SaveState = { phase: "idle", meanwhile: new Map() };

  constructor(options: AutoSaverOptions, values: Values) {
    this.#options = options;
    this.#latest = values;
    for (const name of options.names) this.#stored.set(name, values[name] ?? null);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): SaveState => this.#state;

  isEdited(name: string): boolean {
    return this.#options.fields.get(name) !== (this.#stored.get(name) ?? null);
  }

  /** Takes over what the record now holds, except where somebody types. */
  follow(values: Values): void {
    // A read that began before a write may arrive after it.
    if (versionOf(values) < versionOf(this.#latest)) return;
    this.#latest = values;
    const { names, fields } = this.#options;
    const meanwhile = new Map(this.#state.meanwhile);
    for (const name of names) {
      const value = values[name] ?? null;
      const known = this.#stored.get(name) ?? null;
      if (value === known || this.#sent.has(name)) continue;
      this.#stored.set(name, value);
      const typed = fields.get(name);
      if (typed === value) this.#settle(name);
      else if (typed === known) fields.set(name, value);
      else meanwhile.set(name, value);
    }
    for (const name of meanwhile.keys()) if (!this.isEdited(name)) meanwhile.delete(name);
    this.#become({ meanwhile });
  }

  /** Saves what was typed into a field, if it is something else than before; says so where it cannot be. */
  leave(name: string): Promise<void> {
    if (!this.isEdited(name)) {
      this.#settle(name);
      return this.#queue;
    }
    const value = this.#options.fields.get(name);
    const problem = this.#options.check(name, value);
    if (problem !== null) {
      this.#refuse(name, problem);
      return this.#queue;
    }
    this.#settle(name);
    this.#sent.set(name, (this.#sent.get(name) ?? 0) + 1);
    this.#stored.set(name, value);
    this.#become({ phase: "saving" });
    this.#queue = this.#queue.then(() => this.#write(name, value));
    return this.#queue;
  }

  /** Puts back what the record holds; false where nothing else was typed. */
  restore(name: string): boolean {
    if (!this.isEdited(name)) return false;
    this.#options.fields.set(name, this.#stored.get(name) ?? null);
    this.#settle(name);
    return true;
  }

  /** Gives up what was typed and cannot be saved. */
  readonly discard = (): void => {
    for (const name of this.#wrong) this.restore(name);
  };

  /** Something was typed into a field: one that was found wrong is right again as soon as it is. */
  typed(name: string): void {
    this.#keep();
    if (!this.#wrong.has(name)) return;
    if (this.#options.check(name, this.#options.fields.get(name)) === null) this.#settle(name);
  }

  /** Saves what can be saved of the fields nobody has left yet. */
  flush(): Promise<void> {
    for (const name of this.#options.names) {
      const value = this.#options.fields.get(name);
      if (this.isEdited(name) && this.#options.check(name, value) === null) void this.leave(name);
    }
    return this.#queue;
  }

  async #write(name: string, value: Scalar): Promise<void> {
    const result = await this.#options.write(name, value);
    const left = (this.#sent.get(name) ?? 1) - 1;
    if (left > 0) this.#sent.set(name, left);
    else this.#sent.delete(name);
    if (result.ok) {
      const stored = result.values[name] ?? null;
      // The rules may have put it another way (rounded, filled in); what was typed since stands.
      if (left === 0) {
        if (this.#options.fields.get(name) === value) this.#options.fields.set(name, stored);
        this.#stored.set(name, stored);
      }
      const merged = { ...this.#latest, ...result.values };
      // Somebody may have written after this, and been heard of before.
      this.follow(versionOf(merged) < versionOf(this.#latest) ? this.#latest : merged);
    } else if (left === 0) {
      this.#stored.set(name, this.#latest[name] ?? null);
      this.#refuse(name, result.problem);
    }
    if (this.#sent.size === 0) this.#become({ phase: this.#wrong.size > 0 ? "problem" : "saved" });
  }

  #refuse(name: string, problem: string): void {
    this.#wrong.add(name);
    this.#options.fields.setProblem(name, problem);
    this.#become({ phase: "problem" });
  }

  /** Nothing is wrong with a field, nor different from what somebody else wrote. */
  #settle(name: string): void {
    if (this.#wrong.delete(name)) this.#options.fields.setProblem(name, null);
    const meanwhile = new Map(this.#state.meanwhile);
    meanwhile.delete(name);
    const { phase } = this.#state;
    this.#become({
      meanwhile,
      phase: phase === "problem" && this.#wrong.size === 0 ? "idle" : phase,
    });
  }

  #keep(): void {
    const typed: Record<string, Scalar> = {};
    const over: Record<string, Scalar> = {};
    for (const name of this.#options.names) {
      const isSent = this.#sent.has(name);
      if (!isSent && !this.isEdited(name)) continue;
      typed[name] = this.#options.fields.get(name);
      over[name] = (isSent ? this.#latest[name] : this.#stored.get(name)) ?? null;
    }
    this.#options.keep(typed, over);
  }

  #become(change: Partial<SaveState>): void {
    this.#state = { ...this.#state, ...change };
    this.#keep();
    for (const listener of this.#listeners) listener();
  }
}
