import { messages } from "../language/language.ts";
import { Button } from "../ui/button.tsx";

interface SaveViewButtonsProps {
  /** Shipped views always mean what they say: only a new one can be made of what was changed. */
  isShipped: boolean;
  onSave: () => void;
  onSaveAs: () => void;
  onReset: () => void;
}

/** What to do with a view that was changed by hand; the view's menu also saves one's own as another. */
export function SaveViewButtons({ isShipped, onSave, onSaveAs, onReset }: SaveViewButtonsProps) {
  const { views } = messages();
  return (
    <>
      <Button variant="quiet" onPress={onReset}>
        {views.reset}
      </Button>
      <Button variant="quiet" onPress={isShipped ? onSaveAs : onSave}>
        {isShipped ? views.saveAs : views.save}
      </Button>
    </>
  );
}
