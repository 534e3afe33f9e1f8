import { expect, test } from "vitest";
import { contactLink } from "./contact-link.ts";

test.each([
  ["email", "ada@example.com", "mailto:ada@example.com"],
  ["phone", "+44 (20) 7946-0958", "tel:+442079460958"],
  ["url", "example.com/team", "https://example.com/team"],
  ["url", "http://example.com", "http://example.com/"],
] as const)("%s %s leads to %s", (kind, value, href) => {
  expect(contactLink(kind, value)?.href).toBe(href);
});

test.each([
  ["email", "ada@example.com?bcc=all@example.com"],
  ["email", "nobody"],
  ["phone", "call Ada"],
  ["phone", "12"],
  ["url", "javascript:alert(1)"],
  ["url", "file:///etc/passwd"],
  ["url", "nowhere"],
  ["text", "ada@example.com"],
  ["email", null],
] as const)("%s %s leads nowhere", (kind, value) => {
  expect(contactLink(kind, value)).toBeNull();
});
