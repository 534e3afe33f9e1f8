import { create } from "zustand";
import { messages } from "../language/language.ts";

const useAnnouncement = create<{ text: string; count: number }>(() => ({ text: "", count: 0 }));

/** Says something to people who cannot see that it happened. */
export function announce(text: string) {
  useAnnouncement.setState(({ count }) => ({ text, count: count + 1 }));
}

/** The live region behind `announce`; once, at the root of the app. */
export function Announcer() {
  const { text, count } = useAnnouncement();
  return (
    <output aria-label={messages().app.controls.announcements} className="sr-only">
      <span key={count}>{text}</span>
    </output>
  );
}
