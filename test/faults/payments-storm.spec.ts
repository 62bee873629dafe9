import { MISHAPS } from './payments-storm/mishaps';
import { payInAStorm } from './payments-storm/storm';

jest.setTimeout(300_000);

/** The short form of `npm run payments-storm`: everything happens to somebody. */
test('200 payments in a storm: the books are the gateway’s, nobody pays twice, nothing forged is believed', async () => {
  const { findings, mishaps, listed } = await payInAStorm({ orders: 200, payers: 8, seed: 11 });
  expect(findings).toEqual([]);
  expect(Object.keys(mishaps).sort()).toEqual(Object.keys(MISHAPS).sort());
  expect(listed).toMatchObject({ paid: expect.any(Number) as unknown, declined: expect.any(Number) as unknown });
});
