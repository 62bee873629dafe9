/** What happens next: a binary heap by time, first come first served among equals. */
export class EventQueue<T extends { readonly at: number; readonly order: number }> {
  private readonly heap: T[] = [];

  get size(): number {
    return this.heap.length;
  }

  /** When the next thing happens. */
  get nextAt(): number | undefined {
    return this.heap[0]?.at;
  }

  push(item: T): void {
    const { heap } = this;
    let index = heap.length;
    heap.push(item);
    while (index > 0) {
      const parent = (index - 1) >> 1;
      const above = heap[parent];
      if (above === undefined || isBefore(above, item)) break;
      heap[index] = above;
      index = parent;
    }
    heap[index] = item;
  }

  pop(): T | undefined {
    const { heap } = this;
    const first = heap[0];
    const last = heap.pop();
    if (first === undefined || last === undefined || heap.length === 0) return first;
    let index = 0;
    for (let child = 1; child < heap.length; child = 2 * index + 1) {
      const left = heap[child];
      const right = heap[child + 1];
      const next = right !== undefined && left !== undefined && isBefore(right, left) ? child + 1 : child;
      const smaller = heap[next];
      if (smaller === undefined || isBefore(last, smaller)) break;
      heap[index] = smaller;
      index = next;
    }
    heap[index] = last;
    return first;
  }
}

function isBefore<T extends { readonly at: number; readonly order: number }>(a: T, b: T): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order);
}
