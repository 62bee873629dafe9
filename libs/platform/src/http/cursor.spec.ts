import * as fc from 'fast-check';
import { DomainError } from '@kernel/errors/domain-error';
import { decodeCursor, encodeCursor, pageOf } from './cursor';

const ID = '01890a5d-ac96-774b-bcce-b302099a8057';
const AT = '2020-04-15T09:00:00.123Z';

describe('a cursor says where a page ended', () => {
  test('what is written can be read', () => {
    const instants = fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2099-12-31') });
    fc.assert(
      fc.property(instants, fc.uuid({ version: [4, 7] }), (at, id) => {
        const cursor = { at: at.toISOString(), id };
        expect(decodeCursor(encodeCursor(cursor))).toEqual(cursor);
      }),
    );
  });

  test.each([
    ['nothing', ''],
    ['no base64', '%%%'],
    ['another text', Buffer.from('hello world').toString('base64url')],
    ['a day that does not exist', Buffer.from(`2020-13-45T00:00:00.000Z ${ID}`).toString('base64url')],
    ['the 30th of February', Buffer.from(`2020-02-30T00:00:00.000Z ${ID}`).toString('base64url')],
    ['no instant', Buffer.from(`2020-04-15 ${ID}`).toString('base64url')],
    ['no id', Buffer.from(`${AT} ' OR 1=1 --`).toString('base64url')],
    ['dashes for an id', Buffer.from(`${AT} ${'-'.repeat(36)}`).toString('base64url')],
    ['more than there is', Buffer.from(`${AT} ${ID} more`).toString('base64url')],
  ])('%s is refused', (_what, text) => {
    expect(() => decodeCursor(text)).toThrow(expect.objectContaining({ code: 'request.bad_cursor' }) as DomainError);
  });

  test('the row read to know of a next page is not shown', () => {
    const rows = [1, 2, 3].map((no) => ({ no, at: AT, id: ID }));
    const shape = { item: (row: { no: number }) => row.no, cursor: () => ({ at: AT, id: ID }) };
    expect(pageOf(rows, 2, shape)).toEqual({ items: [1, 2], next: encodeCursor({ at: AT, id: ID }) });
    expect(pageOf(rows, 3, shape)).toEqual({ items: [1, 2, 3], next: null });
    expect(pageOf([], 3, shape)).toEqual({ items: [], next: null });
  });
});
