// What folds: opened where an address leads into it, and on paper.

/** Opens the <details> that hold the place an address names; browsers do so themselves, but not all. */
export function openTarget(): void {
  const open = (): void => {
    const target = location.hash ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
    let details = target?.closest("details");
    let opened = false;
    while (details) {
      opened ||= !details.open;
      details.open = true;
      details = details.parentElement?.closest("details");
    }
    if (opened) target?.scrollIntoView();
  };
  open();
  addEventListener("hashchange", open);
  addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (link?.hash && link.href === location.href) open(); // the address stays as it is, so nothing else tells
  });
}

/** Opens everything for paper where the style sheet can't (no `::details-content`), and closes it again. */
export function openForPrint(): void {
  let opened: HTMLDetailsElement[] = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll<HTMLDetailsElement>("details.katalog-rincian:not([open], [data-buka-lebar])")];
    for (const details of opened) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
    opened = [];
  });
}
