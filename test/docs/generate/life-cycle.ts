import { INITIAL_STATE, legalPairs, type Transition } from '@kernel/dossier/define-transitions';
import { ALL_STATES, DOSSIER_STATES, type DossierState } from '@kernel/dossier/dossier-states';
import { ALL_ACTIONS, DOSSIER_TRANSITIONS } from '@kernel/dossier/dossier.transitions';
import { code, pageOf, table } from './markdown';

/** The one table of the life cycle, as a picture and as rows. */
export function lifeCyclePage(): string {
  return pageOf('The life cycle of a dossier', '`libs/kernel/src/dossier/dossier.transitions.ts`', [
    ['```mermaid', ...diagram(), '```'].join('\n'),
    'Acts that leave the state as it is (hand over, consult, draft …) are only in the table.',
    '## States',
    'The national code is that of the data exchange between ministries and provinces (1–10). Overdue is computed from the clock, never a state.',
    table(['state', 'stage', 'waits for', 'national code'], ALL_STATES.map(stateRow)),
    '## Acts',
    'Who: a role, and what its holder must be to this dossier. An act whose conditions do not hold is refused with its own code (see [errors.md](errors.md)).',
    table(['act', 'from → to', 'who', 'conditions', 'clock', 'event', 'rule'], ALL_ACTIONS.map(actRow)),
  ]);
}

function diagram(): readonly string[] {
  const pairs = legalPairs(DOSSIER_TRANSITIONS).filter(([from, to]) => from !== to);
  const edges = pairs.map(([from, to]) => `  ${from} --> ${to}: ${actsBetween(from, to).join(', ')}`);
  const ends = ALL_STATES.filter((state) => !pairs.some(([from]) => from === state));
  return ['stateDiagram-v2', `  [*] --> ${INITIAL_STATE}`, ...edges, ...ends.map((state) => `  ${state} --> [*]`)];
}

function actsBetween(from: DossierState, to: DossierState): readonly string[] {
  return ALL_ACTIONS.filter((action) => [DOSSIER_TRANSITIONS[action].moves[from] ?? []].flat().includes(to));
}

function stateRow(state: DossierState): readonly string[] {
  const { stage, waitsFor, nationalCode } = DOSSIER_STATES[state];
  return [code(state), stage.replaceAll('_', ' '), waitsFor, String(nationalCode ?? '–')];
}

function actRow(action: (typeof ALL_ACTIONS)[number]): readonly string[] {
  const { by, relation, when, clock, event, law } = DOSSIER_TRANSITIONS[action];
  return [
    code(action),
    movesOf(DOSSIER_TRANSITIONS[action]),
    `${by.join(', ')} (${relation})`,
    when.map(({ name }) => name).join(', ') || '–',
    clock === 'none' ? '–' : clock,
    event,
    law,
  ];
}

function movesOf({ moves }: Transition): string {
  return Object.entries(moves)
    .map(([from, to]) => `${from} → ${[to].flat().join(' or ')}`)
    .join('; ');
}
