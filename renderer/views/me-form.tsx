import { useMemo, useState } from "react";
import type { ViewResource } from "../../shared/views/view.ts";
import { messages } from "../language/language.ts";
import { useStore } from "../store/hooks.ts";
import { saveMe, useMe } from "../store/me.ts";
import { Button } from "../ui/button.tsx";
import { ComboBox } from "../ui/combo-box.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { toastDone } from "../ui/toast.tsx";
import { useKnownValues } from "./value-picker.tsx";

const OWNER_FIELD = { opportunity: "opportunity_owner", prospect: "prospect_owner" } as const;

interface MeFormProps {
  resource: ViewResource;
  me: string | null;
  onSaved?: () => void;
}

/** Asks under which name whoever uses this device owns records. */
function MeForm({ resource, me, onSaved }: MeFormProps) {
  const { views } = messages();
  const { database } = useStore();
  const owners = useKnownValues(resource, OWNER_FIELD[resource]);
  const options = useMemo(() => owners.map((value) => ({ value, label: value })), [owners]);
  const [name, setName] = useState(me);
  const [isTried, setIsTried] = useState(false);
  async function save() {
    setIsTried(true);
    if (name === null || name.trim() === "") return;
    await saveMe(database, name);
    toastDone(views.meSaved(name.trim()));
    onSaved?.();
  }
  return (
    <form
      className="flex w-72 flex-col gap-3 text-left"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <ComboBox
        label={views.myName}
        description={views.myNameHint}
        options={options}
        value={name}
        onChange={setName}
        allowsCustomValue
        {...(isTried && !name?.trim() ? { error: views.myNameMissing } : {})}
      />
      <Button type="submit" variant="primary">
        {views.saveMe}
      </Button>
    </form>
  );
}

/** Stands where the records would, in a view of what is one's own, while nobody said who they are. */
export function WhoAmI({ resource }: { resource: ViewResource }) {
  const { views } = messages();
  return (
    <div className="flex h-full flex-col items-center justify-center gap-2 overflow-auto p-10 text-center">
      <h2 className="text-lg font-semibold">{views.whoAmI}</h2>
      <p className="max-w-md pb-2 text-ink-soft">{views.whoAmIHint}</p>
      <MeForm resource={resource} me={null} />
    </div>
  );
}

/** The same in a dialog, to change it. */
export function MeDialog({ resource, onClose }: { resource: ViewResource; onClose: () => void }) {
  const me = useMe();
  return (
    <Dialog title={messages().views.whoAmI} isOpen onClose={onClose}>
      {me === undefined ? null : <MeForm resource={resource} me={me} onSaved={onClose} />}
    </Dialog>
  );
}
