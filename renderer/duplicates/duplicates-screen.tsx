import { MERGEABLE, type MergeableName } from "../../shared/command.ts";
import { formatPercent } from "../forms/format.ts";
import { resourcePlural } from "../language/labels.ts";
import { messages } from "../language/language.ts";
import { useRecords } from "../store/hooks.ts";
import { Loading } from "../ui/loading.tsx";
import { Page, PageBody } from "../ui/page.tsx";
import { NoPairs } from "./no-pairs.tsx";
import { PairList } from "./pair-list.tsx";
import { usePairs } from "./use-pairs.ts";

/** Records that may be one and the same. */
export function DuplicatesScreen({ resource }: { resource: string }) {
  const current = MERGEABLE.find((name) => name === resource) ?? "prospect";
  const text = messages().duplicates;
  return (
    <Page title={text.title}>
      <PageBody>
        <nav aria-label={text.lists} className="flex gap-1 border-b border-line">
          {MERGEABLE.toReversed().map((name) => (
            <a
              key={name}
              href={`#/duplicates/${name}`}
              {...(name === current ? { "aria-current": "page" as const } : {})}
              className="-mb-px rounded-t-control border-b-2 border-transparent px-3 py-2 font-medium text-ink-soft hover:text-ink aria-[current=page]:border-accent aria-[current=page]:text-accent-ink"
            >
              {resourcePlural(name)}
            </a>
          ))}
        </nav>
        <Pairs key={current} resource={current} />
      </PageBody>
    </Page>
  );
}

function Pairs({ resource }: { resource: MergeableName }) {
  const text = messages().duplicates;
  const records = useRecords<MergeableName>(resource);
  const found = usePairs(resource);
  if (records.state === "failed") throw records.error;
  if (records.state === "loading" || found.state === "looking") {
    const share = found.state === "looking" ? found.share : 0;
    return <Loading label={text.looking(formatPercent(Math.round(share * 100)))} />;
  }
  if (found.pairs.length === 0) return <NoPairs resource={resource} />;
  return <PairList resource={resource} rows={records.rows} pairs={found.pairs} />;
}
