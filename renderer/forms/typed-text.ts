import { useLayoutEffect, useRef, useState, type FocusEvent } from "react";
import type { Scalar } from "../../shared/contract/contract.ts";
import { formatNumber } from "./format.ts";
import { numberToType, typedNumber } from "./typed-number.ts";

function textOf(value: Scalar, isAway: boolean): string {
  if (typeof value !== "number") return value ?? "";
  return isAway ? formatNumber(value) : numberToType(value);
}

function valueOf(text: string, isNumber: boolean): Scalar {
  if (text.trim() === "") return null;
  return isNumber ? (typedNumber(text) ?? text) : text;
}

/**
 * What a line one types into shows of its value and makes of the text: with every key, so that nothing is lost
 * however the line is left. Text that is no number stays text, which the contract then refuses.
 */
export function useTypedText(value: Scalar, isNumber: boolean, onChange: (value: Scalar) => void) {
  // While one types, the text is what was typed, and not what it comes to.
  const [typed, setTyped] = useState<string | null>(null);
  /** The line while it has the focus, and whether all of it was selected with it, as by Tab. */
  const [at, setAt] = useState<HTMLInputElement | null>(null);
  const isAllSelected = useRef(false);
  useLayoutEffect(() => {
    if (at && isAllSelected.current) at.select();
  }, [at]);
  return {
    text: typed ?? textOf(value, at === null),
    type(text: string) {
      setTyped(text);
      onChange(valueOf(text, isNumber));
    },
    onFocus({ target }: FocusEvent<HTMLInputElement>) {
      const { selectionStart, selectionEnd } = target;
      isAllSelected.current = selectionStart === 0 && selectionEnd === target.value.length;
      setAt(target);
    },
    onBlur() {
      setTyped(null);
      setAt(null);
    },
  };
}
