import { ALL_STATES } from '../dossier/dossier-states';
import { DomainError } from '../errors/domain-error';
import { checkMayRate, mayRate } from './rating';

const RATEABLE = ['not_received', 'stopped', 'refused', 'approved', 'returned'];

test.each(ALL_STATES.map((state) => [state, RATEABLE.includes(state)] as const))(
  'a dossier that is %s may be rated: %s',
  (state, may) => {
    expect(mayRate({ state })).toBe(may);
    if (may) expect(() => checkMayRate({ state })).not.toThrow();
    else expect(() => checkMayRate({ state })).toThrow(DomainError);
  },
);
