const KEYS: Readonly<Record<string, string>> = {
  $mod: "CmdOrCtrl",
  ArrowUp: "Up",
  ArrowDown: "Down",
  ArrowLeft: "Left",
  ArrowRight: "Right",
  "+": "Plus",
};
const FUNCTION_KEY = /^F\d+$/;

/**
 * A shortcut in Electron's notation. Null for keys that a menu cannot show, and for those without $mod: a Mac's menu
 * would take them from whoever types.
 */
export function acceleratorOf(shortcut: string | undefined): string | null {
  if (shortcut === undefined || shortcut.includes(" ")) return null;
  const keys = shortcut.split(/\b\+/);
  const isMenuKey = keys.includes("$mod") || FUNCTION_KEY.test(keys.at(-1) ?? "");
  if (!isMenuKey) return null;
  return keys.map((key) => KEYS[key] ?? (key.length === 1 ? key.toUpperCase() : key)).join("+");
}
