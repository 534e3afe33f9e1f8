/**
 * The option a number falls into, where options are ranges such as `11-50` and `1000+`.
 * 1000 itself is in `501-1000`: the first range that holds it wins.
 */
export function rangeHolding(options: readonly string[], number: number): string | undefined {
  return options.find((option) => {
    const match = /^(\d+)(?:-(\d+)|\+)$/.exec(option);
    if (!match) return false;
    const [, from, to] = match;
    return number >= Number(from) && (to === undefined || number <= Number(to));
  });
}
