// What long pages get besides: a way back to the top, the place in the contents, tables that scroll by themselves.

export function startTop(): void {
  const link = document.querySelector<HTMLElement>(".situs-atas");
  const head = document.querySelector(".situs-kepala");
  if (!link || !head) return;
  new IntersectionObserver(([entry]) => {
    link.hidden = entry?.isIntersecting !== false || document.documentElement.scrollHeight < 3 * innerHeight;
  }).observe(head);
}

export function startContents(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.md-nav--secondary a[href^="#"]')];
  const places = new Map(
    links.flatMap((link) => {
      const place = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      // what is folded has no place of its own
      const seen = place?.closest("details")?.parentElement ?? place;
      return seen ? [[seen, link] as const] : [];
    }),
  );
  if (!places.size) return;
  const mark = (): void => {
    const passed = [...places.keys()].filter((part) => part.getBoundingClientRect().top < innerHeight / 4);
    const now = passed.at(-1);
    for (const [part, link] of places) {
      if (part === now) link.setAttribute("aria-current", "location");
      else link.removeAttribute("aria-current");
    }
  };
  const observer = new IntersectionObserver(mark, { rootMargin: "0px 0px -75% 0px" });
  for (const part of places.keys()) observer.observe(part);
}

/** Wide tables and code in hand-written text scroll inside a frame that a keyboard reaches. */
export function frameTables(): void {
  for (const table of document.querySelectorAll<HTMLTableElement>(".md-content :is(article, [data-bagian]) > table:not([class])")) {
    const frame = document.createElement("div");
    frame.className = "katalog-tabel";
    table.replaceWith(frame);
    frame.append(table);
  }
  const frames = document.querySelectorAll<HTMLElement>(".katalog-tabel, .md-typeset pre > code");
  const watch = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const frame = target as HTMLElement;
      if (frame.scrollWidth > frame.clientWidth) frame.tabIndex = 0;
      else frame.removeAttribute("tabindex");
    }
  });
  for (const frame of frames) watch.observe(frame);
}
