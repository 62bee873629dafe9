import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useLanguage } from '../../../texts/language';
import { pointsQuery } from '../../dossier-data';
import type { FieldProps } from './field-props';
import { FilePicker } from './file-picker';

interface Asked {
  readonly target: string;
  readonly reason: string;
}

/** What the filer brings to the counter: a file for each paper asked for, an answer for each question. */
export function GivenField({ dossier, values, change }: FieldProps): ReactNode {
  const isVi = useLanguage() === 'vi';
  const { data = [] } = useQuery(pointsQuery(dossier.id));
  const names = new Map(data.map(({ target, nameVi, nameEn }) => [target, isVi ? nameVi : nameEn]));
  const give = (target: string, value: string): void => change({ given: { ...values.given, [target]: value } });
  const asked = dossier.timeline.findLast(({ type }) =>
    ['SupplementRequested', 'SupplementAskedBeforeReceipt'].includes(type),
  )?.details['points'] as readonly Asked[] | undefined;
  return (
    <ol className="given">
      {(asked ?? []).map(({ target, reason }) => (
        <li key={target}>
          {target.startsWith('papers.') ? (
            <FilePicker label={names.get(target) ?? target} onUploaded={({ id }) => give(target, id)} />
          ) : (
            <TextInput
              label={names.get(target) ?? target}
              value={values.given[target] ?? ''}
              onChange={({ currentTarget: { value } }) => give(target, value)}
              required
            />
          )}
          <p className="hint">{reason}</p>
        </li>
      ))}
    </ol>
  );
}
