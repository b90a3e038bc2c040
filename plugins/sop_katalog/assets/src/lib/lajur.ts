// Mermaid gives every lane title one line. Names of offices are long: this wraps them and gives all titles the height of the
// tallest, by moving the upper edge of the chart.

const MARGIN = 8;

interface Lane {
  readonly title: SVGRectElement;
  readonly body: SVGRectElement;
  readonly label: SVGGElement;
  readonly text: SVGForeignObjectElement;
  readonly inner: HTMLElement;
}

function number(element: Element, name: string): number {
  return Number.parseFloat(element.getAttribute(name) ?? "0");
}

function set(element: Element, values: Record<string, number>): void {
  for (const [name, value] of Object.entries(values)) element.setAttribute(name, String(value));
}

function laneOf(cluster: Element): Lane | undefined {
  const title = cluster.querySelector<SVGRectElement>("rect.swimlane-title");
  const body = cluster.querySelector<SVGRectElement>("rect.swimlane-body");
  const label = cluster.querySelector<SVGGElement>(".swimlane-label");
  const text = label?.querySelector<SVGForeignObjectElement>("foreignObject");
  const inner = text?.querySelector<HTMLElement>("div");
  return title && body && label && text && inner ? { title, body, label, text, inner } : undefined;
}

function wrap({ title, text, inner }: Lane): number {
  set(text, { width: number(title, "width") - MARGIN });
  inner.style.cssText = "display:block;white-space:normal;line-height:1.3;text-align:center";
  return inner.offsetHeight;
}

function place(lane: Lane, bottom: number, height: number): void {
  const { title, body, label, text, inner } = lane;
  const x = number(title, "x");
  const end = number(body, "y") + number(body, "height");
  const top = bottom - height;
  set(title, { y: top, height });
  set(body, { y: bottom, height: end - bottom });
  set(text, { height: inner.offsetHeight });
  label.setAttribute("transform", `translate(${x + MARGIN / 2}, ${top + (height - inner.offsetHeight) / 2})`);
}

/** Only for lanes side by side (TB); in an LR chart the titles stand on their side. */
export function fitLaneTitles(svg: SVGSVGElement): void {
  const lanes = [...svg.querySelectorAll(".cluster.swimlane")].map(laneOf).filter((lane) => lane !== undefined);
  const columns = lanes.every(({ title, body }) => number(title, "width") === number(body, "width"));
  if (lanes.length === 0 || !columns || lanes.some(({ inner }) => inner.offsetHeight === 0)) return;
  const oldTop = Math.min(...lanes.map(({ title }) => number(title, "y")));
  const bottom = Math.min(...lanes.map(({ title }) => number(title, "y") + number(title, "height")));
  const height = Math.max(...lanes.map(wrap)) + MARGIN;
  for (const lane of lanes) place(lane, bottom, height);
  const { x, y, width, height: whole } = svg.viewBox.baseVal;
  const raised = oldTop - (bottom - height);
  set(svg, { height: whole + raised });
  svg.setAttribute("viewBox", `${x} ${y - raised} ${width} ${whole + raised}`);
}
