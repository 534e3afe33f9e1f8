/** The same name whatever its case and surrounding blanks. */
export const sameName = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();

/** What is left of a name to know it by: its letters and digits, without case and accents. */
export const plainName = (name: string) =>
  name
    .toLowerCase()
    .replaceAll("ß", "ss")
    .normalize("NFD")
    .replace(/[^\p{L}\p{N}]/gu, "");
