import { useState } from "react";
import { messages } from "../language/language.ts";
import { Button } from "../ui/button.tsx";
import { Dialog, DialogButtons } from "../ui/dialog.tsx";
import { TextField } from "../ui/text-field.tsx";
import { nameProblem } from "./view-deeds.ts";
import type { ListedView } from "./view-list.ts";

interface ViewNameDialogProps {
  title: string;
  hint?: string;
  /** The name it starts with. */
  name: string;
  views: readonly ListedView[];
  /** The view that may keep its name. */
  renamed?: string;
  onSave: (name: string) => void;
  onClose: () => void;
}

/** Typing replaces the name it starts with. */
const selectAll = (input: HTMLInputElement | null) => {
  input?.focus();
  input?.select();
};

/** Asks for the name of a view, until it is one that no other has. */
export function ViewNameDialog(props: ViewNameDialogProps) {
  const { views: text } = messages();
  const [name, setName] = useState(props.name);
  const [isTried, setIsTried] = useState(false);
  const problem = nameProblem(name, props.views, props.renamed);
  return (
    <Dialog title={props.title} isOpen onClose={props.onClose}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          setIsTried(true);
          if (problem !== null) return;
          props.onSave(name);
          props.onClose();
        }}
      >
        <TextField
          label={text.name}
          value={name}
          onChange={setName}
          isRequired
          {...(props.hint ? { description: props.hint } : {})}
          {...(isTried && problem !== null ? { error: problem } : {})}
          inputRef={selectAll}
        />
        <DialogButtons>
          <Button onPress={props.onClose}>{text.cancel}</Button>
          <Button type="submit" variant="primary">
            {text.save}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}
