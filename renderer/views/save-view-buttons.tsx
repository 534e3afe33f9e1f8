import { messages } from "../language/language.ts";
import { Button } from "../ui/button.tsx";

interface SaveViewButtonsProps {
  /** Shipped views always mean what they say: only a new one can be made of what was changed. */
  canSave: boolean;
  onSave: () => void;
  onSaveAs: () => void;
  onReset: () => void;
}

/** What to do with a view that was changed by hand. */
export function SaveViewButtons({ canSave, onSave, onSaveAs, onReset }: SaveViewButtonsProps) {
  const { views } = messages();
  return (
    <span className="flex items-center">
      {canSave ? (
        <Button variant="quiet" onPress={onSave}>
          {views.save}
        </Button>
      ) : null}
      <Button variant="quiet" onPress={onSaveAs}>
        {views.saveAs}
      </Button>
      <Button variant="quiet" onPress={onReset}>
        {views.reset}
      </Button>
    </span>
  );
}
