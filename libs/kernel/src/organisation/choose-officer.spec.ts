import { chooseOfficer, type OfficerCandidate } from './choose-officer';

const who = (officerId: string, remainingWork: number, more: Partial<OfficerCandidate> = {}): OfficerCandidate => ({
  officerId,
  remainingWork,
  present: true,
  authorised: true,
  lastGivenAt: null,
  ...more,
});

test.each([
  ['the least work', [who('a', 3), who('b', 1), who('c', 2)], 'b', 'least_work'],
  [
    'equal work: who waited longest',
    [who('a', 1, { lastGivenAt: 9 }), who('b', 1, { lastGivenAt: 5 })],
    'b',
    'least_work',
  ],
  ['equal in all: the same answer every time', [who('b', 1), who('a', 1)], 'a', 'least_work'],
  ['absent officers get nothing', [who('a', 0, { present: false }), who('b', 9)], 'b', 'least_work'],
  ['nor do those without the role', [who('a', 0, { authorised: false }), who('b', 9)], 'b', 'only_one'],
  ['all absent: it waits for the desk', [who('a', 0, { present: false })], null, 'nobody_present'],
  ['nobody at the desk', [], null, 'nobody_authorised'],
] as const)('%s', (_name, candidates, officerId, key) => {
  expect(chooseOfficer(candidates)).toMatchObject({ officerId, reason: { key } });
});

test('a wish is honoured when it can be', () => {
  const wish = { officerId: 'b', because: 'held_before' } as const;
  expect(chooseOfficer([who('a', 0), who('b', 9)], wish)).toMatchObject({
    officerId: 'b',
    reason: { key: 'held_before', remainingWork: 9 },
  });
  expect(chooseOfficer([who('a', 0), who('b', 9, { present: false })], wish)).toMatchObject({
    officerId: 'a',
  });
});
