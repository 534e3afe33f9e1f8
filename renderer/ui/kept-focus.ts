/** A heading that takes the focus comes before what it heads, so that a key pressed twice decides nothing. */
const HEADING = "h1, h2, h3";
const FOCUSABLE = `a[href], button, input, select, textarea, [tabindex="0"], :is(${HEADING})[tabindex]`;

/** Where the focus was: an element, and after it what it stood in, each with the place in it. */
interface Place {
  readonly element: HTMLElement;
  readonly around: readonly { readonly parent: Element; readonly at: number }[];
  /** The window itself, or one of what lies over it: a dialog, a menu, a notification. */
  readonly layer: Element;
  /** A screen that is left takes its place along: the next one leads to its title. */
  readonly screen: Element | null;
}

/**
 * Keeps people at their place in the window. Where what has the focus is taken away, moved or disabled and nothing else
 * claims the focus, it goes to what came to its place, else to what is nearest in whatever it stood in; from a dialog
 * that is gone together with what opened it, to where that was. A focus that somebody gave up stays given up.
 * @returns ends it
 */
export function keepFocus(): () => void {
  /** The last place in each layer, the newest last. */
  let places: readonly Place[] = [];
  let isTaken = false;

  const observer = new MutationObserver(look);
  function look(records: readonly MutationRecord[]) {
    const element = places.at(-1)?.element;
    if (isTaken || !element || !records.some((record) => takesFocus(record, element))) return;
    isTaken = true;
    // A dialog gives the focus back a frame after it went; that and what a screen itself does come first.
    requestAnimationFrame(() => requestAnimationFrame(lead));
  }
  function lead() {
    if (!isTaken) return;
    isTaken = false;
    if (document.activeElement !== document.body) return;
    for (const place of places.toReversed()) {
      const next = nearest(place);
      if (!next) continue;
      next.focus();
      return;
    }
  }
  function come({ target }: FocusEvent) {
    if (!(target instanceof HTMLElement) || target === document.body) return;
    const place = placeOf(target);
    places = [...places.filter(({ layer }) => layer.isConnected && layer !== place.layer), place];
    isTaken = false;
  }
  function leave({ relatedTarget }: FocusEvent) {
    if (relatedTarget !== null) return;
    queueMicrotask(() => {
      look(observer.takeRecords());
      if (!isTaken && document.activeElement === document.body) places = [];
    });
  }

  observer.observe(document.body, {
    childList: true,
    subtree: true,
    attributeFilter: ["disabled"],
  });
  document.addEventListener("focusin", come);
  document.addEventListener("focusout", leave);
  return () => {
    observer.disconnect();
    document.removeEventListener("focusin", come);
    document.removeEventListener("focusout", leave);
  };
}

function takesFocus({ type, target, removedNodes }: MutationRecord, element: Element): boolean {
  if (type === "attributes") return target.contains(element) && element.matches(":disabled");
  return [...removedNodes].some((node) => node.contains(element));
}

function placeOf(element: HTMLElement): Place {
  const around = [];
  let layer: Element = element;
  for (let parent = layer.parentElement; parent; parent = layer.parentElement) {
    if (parent === document.body) break;
    around.push({ parent, at: [...parent.children].indexOf(layer) });
    layer = parent;
  }
  return { element, around, layer, screen: element.closest("main") };
}

/** The element itself where it can have the focus again, else what is nearest to where it stood. */
function nearest({ element, around, screen }: Place): HTMLElement | undefined {
  if (screen?.isConnected === false) return undefined;
  if (takesIt(element)) return element;
  for (const { parent, at } of around) {
    if (!parent.isConnected) continue;
    const inIt = [...parent.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(takesIt);
    const now = parent.children[at] ?? parent.lastElementChild;
    const next = now && inIt.find((one) => now.contains(one) || isAfter(one, now));
    if (next?.matches(HEADING)) return next;
    const heading = now && inIt.findLast((one) => one.matches(HEADING) && isAfter(now, one));
    const itself = parent instanceof HTMLElement && parent.hasAttribute("tabindex") && parent;
    const found = heading ?? next ?? (itself || inIt.at(-1));
    if (found) return found;
  }
  return undefined;
}

const isAfter = (element: Element, other: Element): boolean =>
  (other.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

const takesIt = (element: HTMLElement): boolean =>
  element.isConnected &&
  !element.matches(":disabled") &&
  (element.tabIndex >= 0 || element.matches(HEADING)) &&
  element.checkVisibility({ visibilityProperty: true }) &&
  element.closest("[inert], [aria-hidden=true]") === null;
