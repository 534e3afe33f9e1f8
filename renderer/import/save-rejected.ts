import { messages } from "../language/language.ts";
import type { OpenSource } from "./import-state.ts";
import { ask } from "./worker-line.ts";

/** Gives the rows that were left out to the person as a file. */
export async function saveRejected({ file }: OpenSource): Promise<void> {
  const rows = await ask({ kind: "rejected_file" });
  const address = URL.createObjectURL(new Blob([rows], { type: "text/csv" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = messages().importing.rejectedFile(file.replace(/\.[^.]*$/, ""));
  link.click();
  URL.revokeObjectURL(address);
}
