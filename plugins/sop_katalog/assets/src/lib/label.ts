// Now and then Mermaid leaves the label of an arrow in a corner, nearer to another arrow than to its own. A "Tidak" on the
// wrong arrow is a wrong procedure, so each label that is off its line is moved onto it.

const STEP = 4;
const OFF = 10; // a label this near is on its line
const END = 24; // keep clear of the nodes at both ends

interface Point {
  readonly x: number;
  readonly y: number;
}

function centreOf(label: SVGGElement): Point | undefined {
  const matrix = label.transform.baseVal.consolidate()?.matrix;
  return matrix && { x: matrix.e, y: matrix.f };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function nearestPoint(path: SVGPathElement, from: Point): Point {
  const length = path.getTotalLength();
  const end = Math.min(END, length / 2);
  let best: Point = path.getPointAtLength(length / 2);
  for (let at = end; at <= length - end; at += STEP) {
    const point = path.getPointAtLength(at);
    if (distance(point, from) < distance(best, from)) best = point;
  }
  return best;
}

export function seatEdgeLabels(svg: SVGSVGElement): void {
  const paths = new Map<string, SVGPathElement>();
  for (const path of svg.querySelectorAll<SVGPathElement>("path[data-edge]")) paths.set(path.dataset["id"] ?? "", path);
  for (const label of svg.querySelectorAll<SVGGElement>("g.edgeLabel[id]")) {
    const path = paths.get(/L_.+$/.exec(label.id)?.[0] ?? "");
    const centre = centreOf(label);
    if (!path || !centre) continue;
    const seat = nearestPoint(path, centre);
    if (distance(seat, centre) > OFF) label.setAttribute("transform", `translate(${seat.x}, ${seat.y})`);
  }
}
