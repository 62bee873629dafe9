import { randomUUID } from 'node:crypto';
import { describeAct } from '@test/support/act-contract';
import { see } from '@test/support/dossiers';
import { pdf } from '@test/support/papers';
import { as, atSignature, HEAD, IN_STATE, inProcess, messages, WATCHERS } from '@test/support/stages';

describeAct(
  {
    act: 'draft-result',
    ready: inProcess,
    body: async (_house, { by }) => ({ summary: 'Đủ điều kiện', documentId: (await by.upload(pdf())).body.id }),
    wrongState: IN_STATE.fee_pending,
    notForRole: ['congdan1', 'motcua1', HEAD, ...WATCHERS],
    notForThem: [['kt.chuyenvien1', 404, 'dossier.not_found']],
    badFields: [
      [{ summary: undefined }, 'summary', 'field.required'],
      [{ summary: 'ok' }, 'summary', 'field.too_short'],
      [{ documentId: 'x' }, 'documentId', 'field.not_an_id'],
    ],
    refusals: [
      [
        'held by a colleague',
        as('colleague', inProcess),
        { summary: 'Đủ điều kiện' },
        { status: 409, code: 'dossier.held_by_other' },
      ],
      [
        'the dossier is with the head',
        as('tp.chuyenvien1', atSignature),
        { summary: 'Đủ điều kiện' },
        { status: 403, code: 'dossier.not_at_your_desk' },
      ],
      [
        'a file nobody sent',
        inProcess,
        { summary: 'Đủ điều kiện', documentId: randomUUID() },
        { status: 422, code: 'document.unknown', field: 'documentId' },
      ],
    ],
  },
  async ({ house, staged: { id, citizen }, before, after: seen }) => {
    expect(seen).toMatchObject({ state: 'in_process', dueAt: before.dueAt, steps: before.steps });
    const { documentId } = seen.timeline.at(-1)?.details ?? {};
    expect(seen.timeline.at(-1)).toMatchObject({ type: 'ResultDrafted', details: { summary: 'Đủ điều kiện' } });
    expect(await house.rows('SELECT dossier_id FROM document WHERE id = $1', [documentId])).toEqual([
      { dossier_id: id },
    ]);
    expect(await messages(house, id)).toEqual([]);
    // A draft is nobody's business outside the house: neither its words nor its file.
    expect((await see(citizen, id)).timeline.map(({ type }) => type)).not.toContain('ResultDrafted');
    expect((await citizen.get(`/api/v1/documents/${String(documentId)}`)).status).toBe(404);
  },
);
