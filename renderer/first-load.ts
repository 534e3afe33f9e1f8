import type { Rolldown } from "vite";

type Context = Parameters<Rolldown.CodeSplittingNameFunction>[1];

/** What the hidden page of the records loads, which must not come to know the screens. */
const HOST = "/data-host/data-host.ts";
/** What a window opens with, one chunk each. */
const OPENED_WITH = [
  { chunk: "app", entries: ["/app/main.tsx"] },
  { chunk: "board", entries: ["/pipeline/pipeline-screen.tsx", "/pipeline/deal-actions.tsx"] },
] as const;

/**
 * Of a library that is imported by its index, all that is used anywhere counts as reached: these parts of it are used
 * by dates and choices alone, which come with the forms.
 */
const FOR_FORMS_ONLY =
  /@internationalized[/\\](?:date|number)|[/\\](?:datepicker|calendar|spinbutton|radio|combobox)[/\\]|react-aria-components[/\\].*(?:Date|Calendar|RadioGroup|ComboBox)/;

/** The modules that come with these, whatever else they may still ask for. */
function reachableFrom(ids: readonly string[], context: Context): Set<string> {
  const reached = new Set<string>();
  const left = [...ids];
  for (let id = left.pop(); id !== undefined; id = left.pop()) {
    if (reached.has(id) || FOR_FORMS_ONLY.test(id)) continue;
    reached.add(id);
    left.push(...(context.getModuleInfo(id)?.importedIds ?? []));
  }
  return reached;
}

/**
 * Names the chunk of a module that a window opens with: two files instead of a hundred small ones, which compress
 * worse and are asked for one by one. Null for all others, which are divided as they are shared.
 */
export function firstLoadChunks(root: string): Rolldown.CodeSplittingNameFunction {
  let chunks: ReadonlyMap<string, string> | null = null;
  const find = (context: Context) => {
    const found = new Map<string, string>();
    const taken = reachableFrom([root + HOST], context);
    for (const { chunk, entries } of OPENED_WITH) {
      for (const id of reachableFrom(
        entries.map((entry) => root + entry),
        context,
      )) {
        if (!taken.has(id)) found.set(id, chunk);
        taken.add(id);
      }
    }
    return found;
  };
  return (id, context) => {
    chunks ??= find(context);
    return chunks.get(id) ?? null;
  };
}
