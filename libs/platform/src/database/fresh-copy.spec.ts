import { FreshCopy } from './fresh-copy';

/** A source whose reads end when the test says so. */
class Source {
  readonly reads: { readonly give: (value: string) => void; readonly fail: () => void }[] = [];
  readonly read = (): Promise<string> =>
    new Promise((resolve, reject) => {
      this.reads.push({ give: resolve, fail: () => reject(new Error('the database is away')) });
    });
}

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('a copy of rarely changing data', () => {
  test('is read once for all who ask at the same time', async () => {
    const source = new Source();
    const copy = new FreshCopy(source.read, 60_000);
    const all = Promise.all([copy.get(), copy.get(), copy.get()]);
    source.reads[0]?.give('first');
    expect(await all).toEqual(['first', 'first', 'first']);
    expect(source.reads).toHaveLength(1);
  });

  test('past its time it is given once more while a new one is read beside', async () => {
    const source = new Source();
    const copy = new FreshCopy(source.read, -1);
    const first = copy.get();
    source.reads[0]?.give('first');
    expect(await first).toBe('first');
    expect(await Promise.all([copy.get(), copy.get()])).toEqual(['first', 'first']);
    expect(source.reads).toHaveLength(2);
    source.reads[1]?.give('second');
    await settle();
    expect(await copy.get()).toBe('second');
  });

  test('a first read that failed is tried again, not remembered', async () => {
    const source = new Source();
    const copy = new FreshCopy(source.read, 60_000);
    const failing = copy.get();
    source.reads[0]?.fail();
    await expect(failing).rejects.toThrow('away');
    const again = copy.get();
    source.reads[1]?.give('now');
    expect(await again).toBe('now');
  });

  test('the old copy serves on while the database is away', async () => {
    const source = new Source();
    const copy = new FreshCopy(source.read, -1);
    const first = copy.get();
    source.reads[0]?.give('first');
    await first;
    await copy.get();
    source.reads[1]?.fail();
    await settle();
    expect(await copy.get()).toBe('first');
    source.reads[2]?.give('back');
    await settle();
    expect(await copy.get()).toBe('back');
  });
});
