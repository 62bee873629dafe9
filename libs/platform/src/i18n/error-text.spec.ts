import { ERROR_KINDS, type ErrorCode } from '@kernel/errors/error-catalogue';
import { errorText } from './error-text';
import { ERRORS_EN } from './errors.en';
import { ERRORS_VI } from './errors.vi';

const CODES = Object.keys(ERROR_KINDS) as ErrorCode[];
/** A fact that is itself a text comes in both languages: `{reasonVi}` and `{reasonEn}` are one fact. */
const named = (sentence: string): string[] =>
  [...sentence.matchAll(/\{(\w+?)(?:Vi|En)?\}/g)].map(([, name = '']) => name).sort();

describe('the sentences of refusals', () => {
  test.each(CODES)('%s names the same facts in both languages', (code) => {
    expect(named(ERRORS_VI[code])).toEqual(named(ERRORS_EN[code]));
    expect(ERRORS_VI[code].normalize('NFC')).toBe(ERRORS_VI[code]);
  });

  test('facts are filled in, lists are joined, a missing one is a dash', () => {
    const params = { step: 2, desk: 'hk-motcua', problem: ['a', 'b'] };
    expect(errorText('route.bad_step', params, 'en')).toContain('Step 2 of the route (hk-motcua) is not valid: a; b.');
    expect(errorText('route.bad_step', {}, 'en')).toContain('Step — of the route (—)');
  });

  test('a fact that looks like a placeholder is not filled in again', () => {
    expect(errorText('number.bad_agency_code', { code: '{code}$&' }, 'en')).toContain('{code}$&');
  });
});
