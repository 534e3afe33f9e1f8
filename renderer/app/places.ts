import {
  Building2,
  ChartColumn,
  Columns3,
  FileInput,
  ListTree,
  Settings,
  type LucideIcon,
} from "lucide-react";
import type { ViewResource } from "../../shared/views/view.ts";
import { messages } from "../language/language.ts";

export type PlaceName = "pipeline" | "prospects" | "insights" | "lookups" | "import" | "settings";

interface Place {
  readonly name: PlaceName;
  readonly path: string;
  readonly icon: LucideIcon;
  /** `g`, then this key, goes there. */
  readonly key: string;
  /** Other addresses that belong to it. */
  readonly also: readonly string[];
}

function pathsOf(resource: ViewResource): string[] {
  return [`/${resource}`, `/duplicates/${resource}`, `/merge/${resource}`];
}

/** The places of the app, in the order of the rail. */
export const PLACES: readonly Place[] = [
  { name: "pipeline", path: "/pipeline", icon: Columns3, key: "p", also: pathsOf("opportunity") },
  { name: "prospects", path: "/prospects", icon: Building2, key: "r", also: pathsOf("prospect") },
  { name: "insights", path: "/insights", icon: ChartColumn, key: "i", also: [] },
  { name: "lookups", path: "/lookups", icon: ListTree, key: "l", also: [] },
  { name: "import", path: "/import", icon: FileInput, key: "m", also: [] },
  { name: "settings", path: "/settings", icon: Settings, key: "s", also: [] },
];

/** What a place is called. */
export const placeLabel = (name: PlaceName): string => messages().app.places[name];
