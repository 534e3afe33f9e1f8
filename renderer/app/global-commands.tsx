import { useMemo } from "react";
import { useCurrentRecord } from "../commands/current-record.ts";
import { focusScreenSearch, stepInList } from "../commands/list-keys.ts";
import { useCommands, type AppCommand } from "../commands/registry.ts";
import { LANGUAGE_NAMES, LANGUAGES, messages, useLanguageChoice } from "../language/language.ts";
import { backUpNow, useBackups } from "../settings/backup-deeds.ts";
import { pauseSync, resumeSync, syncNow } from "../sync/run-deeds.ts";
import { useSyncStatus } from "../sync/sync-state.ts";
import { navigate } from "./navigation.ts";
import { recordPath } from "./record-path.ts";
import { PLACES, placeLabel } from "./places.ts";
import { THEMES, useTheme } from "./theme.ts";

/** The commands that hold wherever one is. It draws nothing, so that going somewhere draws nothing else anew. */
export function GlobalCommands({ path }: { path: string }) {
  const isAmongProspects = path.startsWith("/prospect");
  const isTable = path.startsWith("/pipeline/table");
  const isPaused = useSyncStatus(({ status }) => status?.state === "paused");
  useOpeningCommands(path, isTable);
  useCommands(
    useMemo(
      () => [
        ...creating(isAmongProspects),
        ...going(isTable),
        ...inLists(),
        ...colours(),
        ...languages(),
        ...backups(),
        ...syncing(isPaused),
        {
          id: "app.reload",
          title: messages().commands.reload,
          group: "app",
          run: () => window.location.reload(),
        },
      ],
      [isAmongProspects, isTable, isPaused],
    ),
  );
  return null;
}

/** Opening the record one is at, unless it is open already. */
function useOpeningCommands(path: string, isTable: boolean): void {
  const record = useCurrentRecord((state) => state.record);
  useCommands(
    useMemo((): readonly AppCommand[] => {
      if (!record) return [];
      const text = messages().commands;
      const beside = recordPath(record, isTable ? "table" : "board");
      const page = recordPath(record, "page");
      const open = (id: string, title: string, to: string): AppCommand[] =>
        path === to || path === page
          ? []
          : [{ id, title, group: "record", run: () => navigate(to) }];
      return [
        ...open("record.open", text.openRecord, beside),
        ...(page === beside ? [] : open("record.open-page", text.openRecordPage, page)),
      ];
    }, [record, path, isTable]),
  );
}

function creating(isAmongProspects: boolean): AppCommand[] {
  const text = messages().commands;
  return [
    {
      id: "opportunity.new",
      title: text.newOpportunity,
      group: "create",
      shortcut: isAmongProspects ? "Shift+n" : "n",
      run: () => navigate("/opportunity/new"),
    },
    {
      id: "prospect.new",
      title: text.newProspect,
      group: "create",
      shortcut: isAmongProspects ? "n" : "Shift+n",
      run: () => navigate("/prospect/new"),
    },
  ];
}

function going(isTable: boolean): AppCommand[] {
  const text = messages().commands;
  return [
    ...PLACES.map(({ name, path, key }): AppCommand => ({
      id: `go.${name}`,
      title: text.goTo(placeLabel(name)),
      group: "go",
      shortcut: `g ${key}`,
      run: () => navigate(path),
    })),
    {
      id: "go.table",
      title: text.goTo(text.pipelineTable),
      group: "go",
      shortcut: "g t",
      run: () => navigate("/pipeline/table"),
    },
    {
      id: "view.switch",
      title: isTable ? text.showBoard : text.showTable,
      group: "view",
      shortcut: "v",
      run: () => navigate(isTable ? "/pipeline" : "/pipeline/table"),
    },
  ];
}

function inLists(): AppCommand[] {
  const text = messages().commands;
  return [
    {
      id: "list.next",
      title: text.nextInList,
      group: "view",
      shortcut: "j",
      run: () => stepInList("ArrowDown"),
    },
    {
      id: "list.previous",
      title: text.previousInList,
      group: "view",
      shortcut: "k",
      run: () => stepInList("ArrowUp"),
    },
    {
      id: "screen.search",
      title: text.search,
      group: "view",
      shortcut: "/",
      run: focusScreenSearch,
    },
  ];
}

function colours(): AppCommand[] {
  const text = messages().commands;
  const titles = { light: text.themeLight, dark: text.themeDark, system: text.themeSystem };
  return THEMES.map((theme) => ({
    id: `app.theme.${theme}`,
    title: titles[theme],
    group: "app",
    keywords: text.themeWords,
    run: () => useTheme.getState().setTheme(theme),
  }));
}

function backups(): AppCommand[] {
  const text = messages().backup;
  return [
    {
      id: "backup.make",
      title: text.make,
      group: "app",
      keywords: text.makeWords,
      run: () => void backUpNow(),
    },
    {
      id: "backup.restore",
      title: text.restoreFrom,
      group: "app",
      run() {
        useBackups.setState({ isWanted: true });
        navigate("/settings");
      },
    },
  ];
}

function syncing(isPaused: boolean): AppCommand[] {
  const text = messages().sync;
  return [
    { id: "sync.open", title: text.open, group: "go", run: () => navigate("/sync") },
    { id: "sync.now", title: text.now, group: "app", run: () => void syncNow() },
    isPaused
      ? { id: "sync.resume", title: text.resumeSync, group: "app", run: () => void resumeSync() }
      : { id: "sync.pause", title: text.pause, group: "app", run: () => void pauseSync() },
  ];
}

function languages(): AppCommand[] {
  const text = messages().commands;
  const { setChoice } = useLanguageChoice.getState();
  return [
    {
      id: "app.language.system",
      title: text.languageSystem,
      group: "app",
      keywords: text.languageWords,
      run: () => setChoice("system"),
    },
    ...LANGUAGES.map((language): AppCommand => ({
      id: `app.language.${language}`,
      title: text.language(LANGUAGE_NAMES[language]),
      group: "app",
      keywords: text.languageWords,
      run: () => setChoice(language),
    })),
  ];
}
