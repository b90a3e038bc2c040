// Runs as early as it arrives, beside the style sheet and not before it: nothing waits for this file. It says that scripts
// run, applies the palette a reader chose, and whether they come with a question, if possible before the first paint.
import { apply } from "./lib/situs/palet";

document.documentElement.classList.replace("no-js", "js");
if (/[?&]q=[^&]/.test(location.search)) document.documentElement.dataset["mencari"] = ""; // /cari/ keeps its lists back
if (document.body) apply();
else {
  const observer = new MutationObserver(() => {
    if (!document.body) return;
    observer.disconnect();
    apply();
  });
  observer.observe(document.documentElement, { childList: true });
}
