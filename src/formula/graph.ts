/** Nodes are numbers from 0; an edge leads from a node to one that it reads. */
export type Edges = (node: number) => Iterable<number>;

/**
 * The strongly connected components of a graph, those that are read before those that read them: one node each, but
 * for nodes that read each other in a circle. (Tarjan's algorithm, without recursion: chains may be long.)
 * @param starts the nodes of interest; what they lead to is included
 * @param size more than the greatest node
 */
export function components(starts: Iterable<number>, edges: Edges, size: number): number[][] {
  const found: number[][] = [];
  /** The order in which nodes were met, from 1; 0 is not yet. */
  const met = new Int32Array(size);
  const low = new Int32Array(size);
  const isWaiting = new Uint8Array(size);
  const waiting: number[] = [];
  const path: { readonly node: number; readonly rest: Iterator<number> }[] = [];
  let count = 0;

  const enter = (node: number): void => {
    met[node] = low[node] = ++count;
    waiting.push(node);
    isWaiting[node] = 1;
    path.push({ node, rest: edges(node)[Symbol.iterator]() });
  };
  const lower = (node: number, to = 0): void => {
    if (to < (low[node] ?? 0)) low[node] = to;
  };
  const leave = (node: number): void => {
    path.pop();
    const parent = path.at(-1);
    if (parent) lower(parent.node, low[node]);
    if (low[node] !== met[node]) return;
    const component = waiting.splice(waiting.lastIndexOf(node));
    for (const one of component) isWaiting[one] = 0;
    found.push(component);
  };

  for (const start of starts) {
    if (met[start]) continue;
    enter(start);
    for (let step = path.at(-1); step; step = path.at(-1)) {
      const next = step.rest.next();
      if (next.done) leave(step.node);
      else if (!met[next.value]) enter(next.value);
      else if (isWaiting[next.value]) lower(step.node, met[next.value]);
    }
  }
  return found;
}

/**
 * A shortest way from a node back to itself.
 * @returns the nodes on it, the start first and not again at the end; empty where there is no way back
 */
export function shortestCycle(start: number, edges: Edges): number[] {
  const cameFrom = new Map<number, number>();
  const queue = [start];
  for (const node of queue) {
    for (const next of edges(node)) {
      if (next === start) return wayTo(node, cameFrom);
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, node);
      queue.push(next);
    }
  }
  return [];
}

function wayTo(end: number, cameFrom: ReadonlyMap<number, number>): number[] {
  const way: number[] = [];
  for (let node: number | undefined = end; node !== undefined; node = cameFrom.get(node)) way.unshift(node);
  return way;
}
