import { create } from "zustand";

/** What is asked about opportunities before something is done to them. */
export type DealRequest =
  | { readonly kind: "won"; readonly ids: readonly string[] }
  | { readonly kind: "lost"; readonly ids: readonly string[] }
  | {
      readonly kind: "menu";
      readonly ids: readonly string[];
      /** What the menu opens at. */
      readonly anchor: Element;
    };

/** The question now asked, if any; one place shows it for board, table and panel. */
export const useDealRequest = create<{ readonly request: DealRequest | null }>()(() => ({
  request: null,
}));

export const askAboutDeals = (request: DealRequest) => useDealRequest.setState({ request });
export const closeDealRequest = () => useDealRequest.setState({ request: null });
