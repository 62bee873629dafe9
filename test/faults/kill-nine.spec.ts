import { killNine } from './kill-nine';

jest.setTimeout(300_000);

/** The short form of `npm run faults`. */
test('acknowledged filings outlive kill −9 of api, worker and PostgreSQL, each exactly once', async () => {
  const result = await killNine({ submissions: 100, kills: 6, citizens: 6, seed: 11 });
  expect(result.findings).toEqual([]);
  expect(result.acknowledged).toBe(100);
  expect(Object.values(result.kills).reduce((sum, count) => sum + count, 0)).toBe(6);
  // The deaths were felt: otherwise nothing was tried.
  expect(Object.keys(result.mishaps)).not.toHaveLength(0);
  expect(result.acts).toBeGreaterThan(0);
});
