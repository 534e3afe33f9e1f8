/** The moment from which a browser holds its cookie. */
export interface Admission {
  readonly opened: Promise<void>;
  open(): void;
}

export function newAdmission(): Admission {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}
