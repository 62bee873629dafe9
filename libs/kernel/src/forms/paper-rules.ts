import type { PaperRequirement } from '../procedure/procedure-facts';
import { isShown } from './conditions';
import type { Answers, Form, PaperRule } from './form-definition';

/** A paper of this dossier, as the answers make it. */
export interface PaperAsked extends PaperRequirement {
  readonly isNeeded: boolean;
}

/**
 * The papers of a procedure, as a form and its answers change them: the form itself takes the place of the declaration
 * nobody should print, sign and scan; a conditional paper is needed or not asked for at all; the form may add its own.
 */
export function papersAsked(
  papers: readonly PaperRequirement[],
  form: Pick<Form, 'papers'>,
  answers: Answers,
): readonly PaperAsked[] {
  const own = form.papers.filter(({ name }) => name !== undefined).map(ownPaper);
  return [...papers.filter(({ presentOnly }) => !presentOnly), ...own].flatMap((paper) => {
    const rule = form.papers.find(({ key }) => key === paper.key);
    if (rule === undefined) return [{ ...paper, isNeeded: paper.conditionVi === null }];
    if (rule.isForm === true || !isShown(rule.showIf, answers)) return [];
    return [{ ...paper, isNeeded: rule.optional !== true }];
  });
}

/** A paper that may be asked for, and the answers it depends on. */
export interface PaperInQuestion extends PaperRequirement {
  /** undefined: whatever the answers */
  readonly showIf?: PaperRule['showIf'];
}

/** All the papers a form can come with, before anything is answered; the form itself is none of them. */
export function papersInQuestion(
  papers: readonly PaperRequirement[],
  form: Pick<Form, 'papers'>,
): readonly PaperInQuestion[] {
  const own = form.papers.filter(({ name }) => name !== undefined).map(ownPaper);
  return [...papers, ...own].flatMap((paper) => {
    const rule = form.papers.find(({ key }) => key === paper.key);
    return rule?.isForm === true ? [] : [{ ...paper, ...(rule?.showIf === undefined ? {} : { showIf: rule.showIf }) }];
  });
}

/**
 * The same as requirements of the procedure, for the rule that decides whether a dossier is complete. A paper that is
 * not asked for may still be handed in.
 */
export function requirementsWith(
  papers: readonly PaperRequirement[],
  form: Pick<Form, 'papers'>,
  answers: Answers,
): readonly PaperRequirement[] {
  const needed = new Set(papersAsked(papers, form, answers).flatMap(({ key, isNeeded }) => (isNeeded ? [key] : [])));
  const own = form.papers.filter(({ name }) => name !== undefined).map(ownPaper);
  return [...papers, ...own].map((paper) => {
    // A condition, even one without words, is what makes a paper one that may be missing.
    return { ...paper, conditionVi: needed.has(paper.key) ? null : (paper.conditionVi ?? '') };
  });
}

function ownPaper({ key, name }: PaperRule): PaperRequirement {
  const { vi = key, en = key } = name ?? {};
  return { key, nameVi: vi, nameEn: en, kind: 'copy', copies: 1, presentOnly: false, conditionVi: null };
}
