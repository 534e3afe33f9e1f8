import { app } from "./app.ts";
import { commands } from "./commands.ts";
import { views } from "./views.ts";
import { board } from "./board.ts";
import { table } from "./table.ts";
import { opportunity } from "./opportunity.ts";
import { prospects } from "./prospects.ts";
import { lookups } from "./lookups.ts";
import { importing } from "./import.ts";
import { duplicates } from "./duplicates.ts";
import { insights } from "./insights.ts";
import { settings } from "./settings.ts";
import { undo } from "./undo.ts";
import { backup } from "./backup.ts";
import { sync } from "./sync.ts";
import { firstRun } from "./first-run.ts";
import { forms } from "./forms.ts";
import { problems } from "./problems.ts";
import type { Messages } from "../en/messages.ts";
import { contract } from "./contract.ts";

export const messages: Messages = {
  contract,
  app,
  commands,
  views,
  board,
  table,
  opportunity,
  prospects,
  lookups,
  importing,
  duplicates,
  insights,
  settings,
  undo,
  backup,
  sync,
  firstRun,
  forms,
  problems,
};
