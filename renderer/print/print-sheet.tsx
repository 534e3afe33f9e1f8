import { useEffect, useState, type ReactNode } from "react";
import { createPortal, flushSync } from "react-dom";
import "./print.css";

const PRINTING_CLASS = "prints-sheet";

/** What is printed instead of the window: drawn only while the page is printed. */
export function PrintSheet({ children }: { children: ReactNode }) {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const paper = window.matchMedia("print");
    const set = (next: boolean) => {
      document.body.classList.toggle(PRINTING_CLASS, next);
      // The browser takes its picture as soon as it has told of it.
      flushSync(() => setPrinting(next));
    };
    const begin = () => set(true);
    const end = () => set(false);
    const follow = ({ matches }: MediaQueryListEvent) => set(matches);
    window.addEventListener("beforeprint", begin);
    window.addEventListener("afterprint", end);
    paper.addEventListener("change", follow);
    return () => {
      window.removeEventListener("beforeprint", begin);
      window.removeEventListener("afterprint", end);
      paper.removeEventListener("change", follow);
      document.body.classList.remove(PRINTING_CLASS);
    };
  }, []);
  return isPrinting
    ? createPortal(<div className="print-sheet">{children}</div>, document.body)
    : null;
}
