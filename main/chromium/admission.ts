/**
 * The moment from which a browser holds its cookie. Its window asks for the page as soon as the browser is
 * up, which may be earlier: such a request waits here and is then sent to ask again.
 */
export interface Admission {
  isOpen: boolean;
  readonly opened: Promise<void>;
  open(): void;
}

export function newAdmission(): Admission {
  let resolve = () => {};
  const admission: Admission = {
    isOpen: false,
    opened: new Promise<void>((done) => {
      resolve = done;
    }),
    open() {
      admission.isOpen = true;
      resolve();
    },
  };
  return admission;
}
