import { NumberInput, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { fill, useTexts } from '../texts/bilingual';
import type { FieldsProps } from './fields-props';
import { INTAKE_TEXTS } from './texts';

/** Originals kept for comparison; each will have to be given back. */
export function OriginalsList({ form, change }: FieldsProps): ReactNode {
  const t = useTexts(INTAKE_TEXTS);
  return (
    <>
      <h3>{t.originals}</h3>
      <ul className="scan-list">
        {form.originals.map((original, index) => (
          <li key={`${original.name} ${index}`}>
            {original.name} × {original.copies}{' '}
            <button
              type="button"
              className="plain-button"
              aria-label={fill(t.removeOriginal, { name: original.name })}
              onClick={() => change({ originals: form.originals.filter((each) => each !== original) })}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <AddOriginal onAdd={(original) => change({ originals: [...form.originals, original] })} />
    </>
  );
}

interface AddOriginalProps {
  readonly onAdd: (original: { readonly name: string; readonly copies: number }) => void;
}

function AddOriginal({ onAdd }: AddOriginalProps): ReactNode {
  const t = useTexts(INTAKE_TEXTS);
  const [name, setName] = useState('');
  const [copies, setCopies] = useState(1);
  const add = (): void => {
    if (name.trim().length < 2) return;
    onAdd({ name: name.trim(), copies });
    setName('');
    setCopies(1);
  };
  return (
    <div className="intake-row">
      <TextInput
        label={t.original}
        value={name}
        onChange={({ currentTarget: { value } }) => setName(value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          add();
        }}
      />
      <NumberInput
        label={t.copies}
        value={copies}
        min={1}
        max={99}
        onChange={(value) => setCopies(Number(value) || 1)}
        hideControls
      />
      <button type="button" className="plain-button" onClick={add}>
        {t.addOriginal}
      </button>
    </div>
  );
}
