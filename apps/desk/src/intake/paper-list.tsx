import type { ReactNode } from 'react';
import { fill, useTexts } from '../texts/bilingual';
import { useLanguage } from '../texts/language';
import type { Procedure } from './catalogue';
import type { FieldsProps } from './fields-props';
import { requiredOf } from './intake-form';
import { INTAKE_TEXTS } from './texts';

interface PaperListProps extends FieldsProps {
  readonly procedure: Procedure;
}

/** The checklist: each paper with its scans. What is only shown at the counter has no place for one. */
export function PaperList({ form, change, missing, procedure }: PaperListProps): ReactNode {
  const t = useTexts(INTAKE_TEXTS);
  const language = useLanguage();
  const required = new Set(requiredOf(procedure).map(({ key }) => key));
  return (
    <>
      <h3>{t.papers}</h3>
      <ul className="paper-list">
        {procedure.papers.map(({ key, nameVi, nameEn, presentOnly, conditionVi }) => {
          const name = language === 'vi' ? nameVi : nameEn;
          const tag = presentOnly ? t.presentOnly : required.has(key) ? t.required : (conditionVi ?? '');
          return (
            <li key={key} className="paper-line">
              <div>
                {name} {tag === '' ? null : <em className="hint">({tag})</em>}
                {missing.includes(`papers.${key}`) ? <p className="field-fault">{t.paperMissing}</p> : null}
                <PaperFiles form={form} change={change} missing={missing} paper={key} />
              </div>
              {presentOnly ? null : <ScanInput form={form} change={change} missing={missing} paper={key} name={name} />}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function PaperFiles({ form, change, paper }: FieldsProps & { readonly paper: string }): ReactNode {
  const t = useTexts(INTAKE_TEXTS);
  const own = form.scans.filter((scan) => scan.paper === paper);
  if (own.length === 0) return null;
  return (
    <ul className="scan-list">
      {own.map((scan, index) => (
        <li key={`${scan.file.name} ${index}`}>
          {scan.file.name}{' '}
          <button
            type="button"
            className="plain-button"
            aria-label={fill(t.removeScan, { name: scan.file.name })}
            onClick={() => change({ scans: form.scans.filter((each) => each !== scan) })}
          >
            ×
          </button>
        </li>
      ))}
    </ul>
  );
}

interface ScanInputProps extends FieldsProps {
  readonly paper: string;
  readonly name: string;
}

function ScanInput({ form, change, paper, name }: ScanInputProps): ReactNode {
  const t = useTexts(INTAKE_TEXTS);
  const add = (files: FileList | null): void => {
    const scans = [...(files ?? [])].map((file) => ({ paper, file, documentId: null }));
    change({ scans: [...form.scans, ...scans] });
  };
  return (
    <label className="scan-input plain-button">
      {/* The browser's own button speaks the browser's language. */}
      <span aria-hidden="true">{t.chooseScan}</span>
      <input
        type="file"
        aria-label={fill(t.scanPaper, { name })}
        accept="application/pdf,image/jpeg,image/png,image/heic"
        multiple
        onChange={({ currentTarget }) => {
          add(currentTarget.files);
          currentTarget.value = '';
        }}
      />
    </label>
  );
}
