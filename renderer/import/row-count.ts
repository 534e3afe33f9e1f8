/** Such as "1 row" and "8,800 rows". */
export function rowCount(count: number): string {
  return `${count.toLocaleString()} ${count === 1 ? "row" : "rows"}`;
}
