import { randomUUID } from 'node:crypto';
import { describeAct } from '@test/support/act-contract';
import { act, see } from '@test/support/dossiers';
import { pdf } from '@test/support/papers';
import { answerPaper, as, DESK, submitted, supplementBefore, WATCHERS } from '@test/support/stages';

const asked = as('citizen', supplementBefore);
const onePaper = (documentId: string): object => ({ papers: [{ paper: 'p1', documentId }] });

const house = describeAct(
  {
    act: 'give-before-receipt',
    ready: asked,
    body: async (house, staged) => ({ ...(await answerPaper(house, staged)), subject: 'Trích lục của Lê Văn Nam' }),
    wrongState: as('citizen', submitted),
    notForRole: ['tp.chuyenvien1', 'tp.lanhdao1', ...WATCHERS],
    notForThem: [
      ['congdan2', 404, 'dossier.not_found'],
      ['hang-bac.motcua1', 404, 'dossier.not_found'],
    ],
    badFields: [
      [{ papers: undefined }, 'papers', 'field.required'],
      [{ papers: [{ paper: 'p1' }] }, 'papers.0.documentId', 'field.required'],
      [{ papers: [{ paper: 'p1', documentId: 'x' }] }, 'papers.0.documentId', 'field.not_an_id'],
      [{ papers: [{ paper: 'p/1', documentId: randomUUID() }] }, 'papers.0.paper', 'field.invalid'],
      [{ subject: 'x'.repeat(501) }, 'subject', 'field.too_long'],
      [{ note: 7 }, 'note', 'field.not_text'],
    ],
    refusals: [
      ['half an answer', asked, { papers: [] }, { status: 422, code: 'dossier.point_unanswered', field: 'papers.p1' }],
      [
        'a paper the procedure does not have',
        asked,
        async (house, staged) => {
          const { papers } = await answerPaper(house, staged);
          return { papers: [...papers, { paper: 'p99', documentId: papers[0]?.documentId }] };
        },
        { status: 422, code: 'dossier.paper_unknown', field: 'papers.p99' },
      ],
      [
        'a file nobody sent',
        asked,
        { ...onePaper(randomUUID()) },
        { status: 422, code: 'document.unknown', field: 'papers.0.documentId' },
      ],
      [
        "somebody else's file",
        asked,
        async (house) => ({ ...onePaper((await (await house.known('congdan2')).upload(pdf())).body.id) }),
        { status: 422, code: 'document.unknown', field: 'papers.0.documentId' },
      ],
      [
        'a file of another dossier',
        asked,
        async (house) => {
          const other = await submitted(house);
          const documentId = (await see(other.citizen, other.id)).papers[0]?.documentId ?? '';
          return { ...onePaper(documentId) };
        },
        { status: 409, code: 'document.already_used', field: 'papers.0.documentId' },
      ],
    ],
  },
  async ({ house, staged: { id }, before, after }) => {
    expect(after).toMatchObject({
      state: 'submitted',
      nationalCode: 1,
      answers: { subject: 'Trích lục của Lê Văn Nam', applicant: { fullName: 'Nguyễn Thị Hoa' } },
    });
    const [was, is] = [before.papers, after.papers].map((papers) => papers.find(({ paper }) => paper === 'p1'));
    expect(is?.documentId).not.toBe(was?.documentId);
    const [claimed] = await house.rows('SELECT dossier_id FROM document WHERE id = $1', [is?.documentId]);
    expect(claimed).toEqual({ dossier_id: id });
    expect(after.timeline.at(-1)).toMatchObject({ type: 'SupplementGivenBeforeReceipt', details: {} });
  },
);

test('what was brought to the desk, the desk gives', async () => {
  const staged = await supplementBefore(house());
  const desk = await house().known(DESK);
  const answer = await act(desk, staged.id, 'give-before-receipt', await answerPaper(house(), { ...staged, by: desk }));
  expect(answer.body).toMatchObject({ state: 'submitted' });
});
