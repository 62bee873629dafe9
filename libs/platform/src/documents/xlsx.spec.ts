import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { buffer } from 'node:stream/consumers';
import { cellsOf, unzip } from '@test/support/unzip';
import { writeXlsx, type Cell, type Sheet } from './xlsx';

const sheetOf = (rows: Sheet['rows'], more: Partial<Sheet> = {}): Sheet => ({
  name: 'Đơn vị',
  widths: [6, 20],
  title: [],
  head: [],
  rows,
  ...more,
});
const bytes = (...sheets: readonly Sheet[]): Promise<Buffer> => buffer(writeXlsx(sheets));

test('texts, numbers and nothing, in rows under their title and head', async () => {
  const rows: readonly (readonly Cell[])[] = [
    [1, 'Phường Hàng Bạc'],
    [null, '=1+1 & <b>'],
    [72_442, ''],
  ];
  const workbook = await bytes(sheetOf(rows, { title: ['Báo cáo'], head: [['STT', 'Tên']] }));
  expect(cellsOf(workbook)).toEqual([
    ['Báo cáo'],
    ['STT', 'Tên'],
    ['1', 'Phường Hàng Bạc'],
    ['', '=1+1 &amp; &lt;b&gt;'],
    ['72442', ''],
  ]);
  expect(workbook.toString('latin1')).not.toContain('<f>');
});

test('what XML has no character for is left out, and the rest stays', async () => {
  const workbook = await bytes(sheetOf([['a\u0000b\u001fc\ud800d\tẼ😀']]));
  expect(cellsOf(workbook)).toEqual([['abcd\tẼ😀']]);
});

test('a name that no sheet may have is made one that it may', async () => {
  const parts = unzip(await bytes(sheetOf([], { name: 'a/b:c[d]*?\\' + 'x'.repeat(40) })));
  expect(parts.get('xl/workbook.xml')).toMatch(/<sheet name="a b c d {4}x{20}" sheetId="1"/);
});

test('the same content is the same bytes, in several sheets too', async () => {
  const make = (): Promise<Buffer> => bytes(sheetOf([[1]]), sheetOf([[2]]));
  const first = await make();
  await wait(5);
  expect((await make()).equals(first)).toBe(true);
  expect([cellsOf(first, 1), cellsOf(first, 2)]).toEqual([[['1']], [['2']]]);
});

/** Rows without end, and whether somebody still asks for them. */
function endless(): {
  readonly rows: AsyncGenerator<readonly Cell[]>;
  readonly state: { read: number; ended: boolean };
} {
  const state = { read: 0, ended: false };
  async function* rows(): AsyncGenerator<readonly Cell[]> {
    try {
      for (;;) {
        state.read += 1;
        yield await Promise.resolve([state.read, randomBytes(100).toString('base64')]);
      }
    } finally {
      state.ended = true;
    }
  }
  return { rows: rows(), state };
}

test('nobody reads ahead of the reader, and a reader who leaves ends the reading', async () => {
  const { rows, state } = endless();
  const output = writeXlsx([sheetOf(rows)]);
  await once(output, 'readable');
  let seen: number;
  do {
    seen = state.read;
    await wait(100);
  } while (seen !== state.read);
  expect(state.read).toBeLessThan(20_000);
  output.destroy();
  while (!state.ended) await wait(5);
  expect(state.ended).toBe(true);
});

test('a source that fails fails the whole: no file is finished', async () => {
  async function* failing(): AsyncGenerator<readonly Cell[]> {
    yield await Promise.resolve([1]);
    throw new Error('the database went away');
  }
  await expect(bytes(sheetOf(failing()))).rejects.toThrow('the database went away');
});
