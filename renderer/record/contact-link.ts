import { z } from "zod";
import type { FieldKind } from "../../shared/contract/field.ts";
import type { Scalar } from "../../shared/contract/contract.ts";

export interface ContactLink {
  readonly kind: "mail" | "call" | "web";
  readonly href: string;
}

const address = z.email();

/** What a number needs to be dialled; fewer digits reach nobody. */
const DIGITS_AT_LEAST = 3;

/** Where a contact's field leads, if its value is one that can be followed safely. */
export function contactLink(kind: FieldKind, value: Scalar): ContactLink | null {
  const text = typeof value === "string" ? value.trim() : "";
  switch (kind) {
    case "email":
      return address.safeParse(text).success
        ? { kind: "mail", href: `mailto:${encodeURIComponent(text).replace("%40", "@")}` }
        : null;
    case "phone": {
      if (!/^\+?[\d\s().\-/]+$/.test(text)) return null;
      const digits = text.replace(/[^\d+]/g, "");
      return digits.length < DIGITS_AT_LEAST ? null : { kind: "call", href: `tel:${digits}` };
    }
    case "url":
      return webLink(text);
    default:
      return null;
  }
}

/** Addresses are often written without their scheme; anything but a web address leads nowhere. */
function webLink(text: string): ContactLink | null {
  const whole = /^[a-z][a-z\d+.-]*:/i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(whole)) return null;
  const { protocol, hostname, href } = new URL(whole);
  const isWeb = protocol === "https:" || protocol === "http:";
  return isWeb && hostname.includes(".") ? { kind: "web", href } : null;
}
