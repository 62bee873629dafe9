import { ACT_PLANS } from './act-plans';
import { bodyOf, NOTHING } from './act-values';

describe('what an act sends', () => {
  test('is what its fields say, and nothing that was typed for another act', () => {
    const values = { ...NOTHING, reason: 'mờ', legalBasis: 'Luật', note: 'gấp', summary: 'đủ' };
    expect(bodyOf(ACT_PLANS.refuse.fields, values)).toEqual({ reason: 'mờ', legalBasis: 'Luật' });
    expect(bodyOf(ACT_PLANS.receive.fields, values)).toEqual({});
  });

  test('leaves out what may be left empty', () => {
    expect(bodyOf(ACT_PLANS.hand_over.fields, NOTHING)).toEqual({});
    expect(bodyOf(ACT_PLANS.hand_over.fields, { ...NOTHING, toDeskId: 'hk-tp', note: 'gấp' })).toEqual({
      note: 'gấp',
      toDeskId: 'hk-tp',
    });
    expect(bodyOf(ACT_PLANS.sign.fields, NOTHING)).toEqual({});
  });

  test('parts what was given into papers and answers', () => {
    const given = { 'papers.p1': 'doc', 'answers.applicant.phone': '0912345678', 'answers.note': '' };
    expect(bodyOf(ACT_PLANS.answer_supplement.fields, { ...NOTHING, given })).toEqual({
      papers: [{ paper: 'p1', documentId: 'doc' }],
      answers: { 'applicant.phone': '0912345678' },
    });
  });
});
