import { messages } from "../language/language.ts";
import { Button } from "../ui/button.tsx";
import { controlClass } from "../ui/field.tsx";
import { Panel } from "../ui/page.tsx";
import { openFile } from "./import-job.ts";
import { usePasted } from "./import-state.ts";
import { useImportSetting } from "./use-import-setting.ts";

/** Takes rows copied from a spreadsheet, or typed. */
export function PasteBox() {
  const text = messages().importing;
  const setting = useImportSetting();
  const typed = usePasted(({ rows }) => rows);
  const read = (rows: string) => {
    usePasted.setState({ rows });
    void openFile(new File([rows], text.pastedName, { type: "text/plain" }), setting, true);
  };
  return (
    <Panel title={text.pasteHeading}>
      <div className="flex flex-col gap-2">
        <label htmlFor="pasted-rows" className="text-sm font-medium text-ink-soft">
          {text.pasteLabel}
        </label>
        <textarea
          id="pasted-rows"
          rows={3}
          aria-describedby="pasted-rows-hint"
          value={typed}
          onChange={({ target }) => usePasted.setState({ rows: target.value })}
          onPaste={(event) => {
            const pasted = event.clipboardData.getData("text/plain");
            // A cell or two is being written by hand; a table need not pass through the text box.
            if (typed !== "" || !pasted.trimEnd().includes("\n")) return;
            event.preventDefault();
            read(pasted);
          }}
          className={`${controlClass} h-auto py-1.5 font-mono text-sm`}
        />
        <div className="flex flex-wrap items-center gap-3">
          <Button isDisabled={typed.trim() === ""} onPress={() => read(typed)}>
            {text.pasteRead}
          </Button>
          <p id="pasted-rows-hint" className="text-sm text-ink-faint">
            {text.pasteHint}
          </p>
        </div>
      </div>
    </Panel>
  );
}
