/** Requests under way at once. */
export const CONCURRENCY = 8;

/**
 * Works through items, so many at a time, in order of their turn; the first failure ends it once the others are done.
 * @param work may call `free` where another item may begin although this one has not ended
 */
export async function pooled<T>(
  items: readonly T[],
  work: (item: T, free: () => void) => Promise<void>,
  concurrency = CONCURRENCY,
): Promise<void> {
  const failures: unknown[] = [];
  const begun: Promise<void>[] = [];
  const left = items.values();
  function begin(): void {
    const next = failures.length > 0 ? undefined : left.next();
    if (!next || next.done) return;
    let isFree = false;
    const free = () => {
      if (!isFree) begin();
      isFree = true;
    };
    const failed = (error: unknown) => void failures.push(error);
    begun.push(work(next.value, free).catch(failed).finally(free));
  }
  for (let count = 0; count < concurrency; count += 1) begin();
  // Others are begun while these are waited for.
  for (const one of begun) await one;
  if (failures.length > 0) throw failures[0];
}
