// Put into a copy of the built pages: notes the wall-clock time at which the page could first be used.
const USABLE = "[data-card], [data-empty-page]";

function note() {
  if (document.querySelector(USABLE) === null) return false;
  // What was just put in is on screen after the frame that follows.
  requestAnimationFrame(() => {
    document.documentElement.dataset.usableAt = String(performance.timeOrigin + performance.now());
  });
  return true;
}

const observer = new MutationObserver(() => {
  if (note()) observer.disconnect();
});
if (!note()) observer.observe(document, { childList: true, subtree: true });
