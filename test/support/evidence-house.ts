import { loadHistory } from '@modules/simulation';
import { FileStore } from '@platform/storage/file-store';
import { act, approved, fileDossier, inProcess } from './dossiers';
import { Tampering } from './tampering';
import { TestHouse } from './test-house';

const HISTORY = { from: '2016-01-01', to: '2016-06-30', district: 40, ward: 30, wardLate: 3, seed: 7 };
/** Dossiers in it: the history, one signed, one filed, one in the examiner's hands. */
export const DOSSIERS = 73;

export interface Target {
  readonly id: string;
  readonly number: string;
  /** how many events it has */
  readonly last: number;
}

/** A house with evidence of every kind, and somebody who can spoil it. */
export interface EvidenceHouse {
  readonly house: TestHouse;
  readonly tampering: Tampering;
  /** late, returned long ago, with the longest story; its facts are folded */
  readonly old: Target;
  /** in the examiner's hands, with facts not folded yet */
  readonly open: Target;
}

export async function openEvidenceHouse(): Promise<EvidenceHouse> {
  // The sweeps would fold the facts that are to stay unfolded; they run when the test says so.
  const house = await TestHouse.open({ environment: { SWEEP_SECONDS: '300' } });
  await loadHistory(house.urls.owner, {
    plan: HISTORY,
    store: new FileStore(process.env['MOTCUA_DATA'] ?? ''),
    onProgress: () => undefined,
  });
  await approved(house);
  await house.sweep();
  // Reports of the history's two years are owed: some in a round.
  while (((await house.sweep())['reports-to-store'] ?? 0) > 0);
  await fileDossier(await house.as('congdan1'));
  const { id, examiner } = await inProcess(house);
  await act(examiner, id, 'draft-result', { summary: 'Đủ điều kiện' });
  const [longest] = await house.rows<{ id: string }>(
    `SELECT d.id FROM dossier d JOIN dossier_event e ON e.dossier_id = d.id WHERE d.state = 'returned' AND d.verdict = 'late'
      GROUP BY d.id ORDER BY count(*) DESC, d.id LIMIT 1`,
  );
  const targets = { old: await target(house, longest?.id ?? ''), open: await target(house, id) };
  return { house, tampering: await Tampering.open(house.urls.owner), ...targets };
}

async function target(house: TestHouse, id: string): Promise<Target> {
  const [row] = await house.rows<{ number: string; version: number }>(
    'SELECT number, version FROM dossier WHERE id = $1',
    [id],
  );
  if (!row) throw new Error(`no dossier ${id}`);
  return { id, number: row.number, last: row.version };
}
