import type { Command } from "../../shared/command.ts";

/**
 * What a person writes, and what goes with it: another currency takes the exchange rate of the one before away, in the
 * same write, unless that says a rate itself.
 */
export function withFreshRate(command: Command): Command {
  if (command.kind !== "update" || command.resource !== "opportunity") return command;
  const { body } = command;
  if (typeof body !== "object" || body === null) return command;
  if (!("currency" in body) || "conversion_rate" in body) return command;
  return { ...command, body: { ...body, conversion_rate: null } };
}
