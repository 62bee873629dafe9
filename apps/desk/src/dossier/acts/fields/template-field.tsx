import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTexts } from '../../../texts/bilingual';
import { useLanguage } from '../../../texts/language';
import { reasonsQuery } from '../../dossier-data';
import { isPreviewed } from '../act-plans';
import { ACT_TEXTS } from '../act-texts';
import type { FieldProps } from './field-props';

/** A reason to start from. What the person is told is Vietnamese; the reader of the English desk sees what it means. */
export function TemplateField({ act, change, isFirst }: FieldProps): ReactNode {
  const { fields } = useTexts(ACT_TEXTS);
  const language = useLanguage();
  const [chosen, choose] = useState<string | null>(null);
  const { data = [] } = useQuery({ ...reasonsQuery(isPreviewed(act) ? act : 'refuse'), enabled: isPreviewed(act) });
  if (data.length === 0) return null;
  return (
    <Select
      name="template"
      label={fields.template}
      placeholder={fields.templatePick}
      value={chosen}
      data={data.map(({ id, vi, en, provenance }) => ({
        value: id,
        label: `${language === 'vi' ? vi : en}${provenance === 'illustrative' ? ` (${fields.illustrative})` : ''}`,
      }))}
      onChange={(value) => {
        choose(value);
        const template = data.find(({ id }) => id === value);
        if (template === undefined) return;
        change({ reason: template.vi, ...(template.legalBasis === null ? {} : { legalBasis: template.legalBasis }) });
      }}
      data-autofocus={isFirst ? true : undefined}
    />
  );
}
