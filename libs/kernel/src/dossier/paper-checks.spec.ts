import { IN_STATE } from '../testing/dossier-world';
import { checkFinding, type PaperFinding } from './paper-checks';

const ASKED = ['p1', 'p2'];
const found = (finding: Partial<PaperFinding>): PaperFinding => ({
  paper: 'p1',
  verdict: 'sound',
  reason: null,
  ...finding,
});

test.each<[string, Partial<PaperFinding>]>([
  ['sound', {}],
  ['faulty, and why', { verdict: 'faulty', reason: 'Bản chụp bị mờ' }],
  ['missing, and why', { paper: 'p2', verdict: 'missing', reason: 'Cần khi ủy quyền' }],
])('%s', (_what, finding) => {
  expect(() => checkFinding(IN_STATE.in_process().current, found(finding), ASKED)).not.toThrow();
});

test.each<[string, Partial<PaperFinding>, string]>([
  ['faulty without a word', { verdict: 'faulty' }, 'dossier.reason_required'],
  ['blank words', { verdict: 'faulty', reason: '  ' }, 'dossier.reason_required'],
  ['a paper nobody asked for', { paper: 'p9' }, 'dossier.paper_unknown'],
  ['missing, and there it is', { verdict: 'missing', reason: 'không thấy' }, 'dossier.paper_there'],
])('%s is refused', (_what, finding, code) => {
  expect(() => checkFinding(IN_STATE.in_process().current, found(finding), ASKED)).toThrow(code);
});

test('nothing is found of a dossier that is over', () => {
  expect(() => checkFinding(IN_STATE.returned().current, found({}), ASKED)).toThrow('dossier.over');
});
