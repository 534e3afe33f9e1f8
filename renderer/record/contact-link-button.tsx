import { ExternalLink, Mail, Phone } from "lucide-react";
import { messages } from "../language/language.ts";
import type { ContactLink } from "./contact-link.ts";

const icons = { mail: Mail, call: Phone, web: ExternalLink } as const;

/** Writes, calls or opens what the field beside it holds, in the program the desktop has for it. */
export function ContactLinkButton({ link }: { link: ContactLink }) {
  const Icon = icons[link.kind];
  const text = messages().opportunity;
  const label = { mail: text.writeMail, call: text.call, web: text.openWebsite }[link.kind];
  return (
    <a
      href={link.href}
      target="_blank"
      rel="noreferrer"
      aria-label={label}
      title={label}
      className="flex size-8 items-center justify-center rounded-control text-accent-ink hover:bg-hover"
    >
      <Icon aria-hidden="true" className="size-4" />
    </a>
  );
}
