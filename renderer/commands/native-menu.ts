import type { MenuGroup } from "../../shared/bridge/procedures.ts";
import { useMainLine } from "../bridge/main-line.ts";
import { messages } from "../language/language.ts";
import { acceleratorOf } from "./accelerator.ts";
import { commandsByGroup, resolveCommands, useRegistry } from "./registry.ts";

function menuOfNow(): MenuGroup[] {
  const { groups } = messages().commands;
  const commands = resolveCommands(useRegistry.getState().commands);
  return commandsByGroup(commands).map(({ group, commands: own }) => ({
    group,
    title: groups[group],
    items: own.map(({ id, title, shortcut, isEnabled }) => ({
      id,
      title,
      accelerator: acceleratorOf(shortcut),
      is_enabled: isEnabled !== false,
    })),
  }));
}

/** Keeps the native menu at what the registry offers, where the shell has one. @returns what ends it */
export function followNativeMenu(): () => void {
  let shown = "";
  let handle: number | null = null;

  function show(): void {
    handle = null;
    const line = useMainLine.getState();
    if (line.state !== "connected" || line.info.shell !== "electron") return;
    const menu = menuOfNow();
    const text = JSON.stringify(menu);
    if (text === shown) return;
    shown = text;
    line.main.emit("menu.changed", menu);
  }
  // Commands change with every step of the focus, and in several steps when a screen does.
  const later = () => {
    handle ??= requestIdleCallback(show);
  };

  const stops = [useRegistry.subscribe(later), useMainLine.subscribe(later)];
  later();
  return () => {
    for (const stop of stops) stop();
    if (handle !== null) cancelIdleCallback(handle);
  };
}
