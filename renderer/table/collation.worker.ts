import { collatorFor } from "./text-ranks.ts";
import type { CollationAnswer, CollationRequest } from "./collation.ts";

// Sorts texts as a language does, away from the window: for a hundred thousand that takes a good part of a second.

self.addEventListener("message", ({ data }: MessageEvent<CollationRequest>) => {
  const { id, texts, locale } = data;
  const { compare } = collatorFor(locale);
  const order = Uint32Array.from({ length: texts.length }, (_, index) => index);
  order.sort((a, b) => compare(texts[a] ?? "", texts[b] ?? ""));
  const answer: CollationAnswer = { id, order };
  self.postMessage(answer, { transfer: [order.buffer] });
});
