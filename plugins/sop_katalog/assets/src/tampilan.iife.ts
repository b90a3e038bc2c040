// Runs as early as it arrives, beside the style sheet and not before it: nothing waits for this file. It says that scripts
// run, and applies the palette a reader chose, if possible before the first paint.
import { apply } from "./lib/situs/palet";

document.documentElement.classList.replace("no-js", "js");
if (document.body) apply();
else {
  const observer = new MutationObserver(() => {
    if (!document.body) return;
    observer.disconnect();
    apply();
  });
  observer.observe(document.documentElement, { childList: true });
}
