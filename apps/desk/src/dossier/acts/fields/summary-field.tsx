import { Button, Select, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { ProblemAlert } from '../../../components/problem-alert';
import { useTexts } from '../../../texts/bilingual';
import { useLanguage } from '../../../texts/language';
import { resultTemplatesQuery, type Dossier } from '../../dossier-data';
import { saveFile } from '../../viewer/fetch-file';
import { ACT_TEXTS } from '../act-texts';
import type { FieldProps } from './field-props';

/** The words of the result: from a template filled with the dossier's answers, changed by whoever drafts, looked at as a paper. */
export function SummaryField({ dossier, values, change }: FieldProps): ReactNode {
  const { fields } = useTexts(ACT_TEXTS);
  const isVi = useLanguage() === 'vi';
  const [chosen, choose] = useState<string | null>(null);
  const { data = [] } = useQuery(resultTemplatesQuery(dossier.id));
  return (
    <>
      <Select
        name="resultTemplate"
        label={fields.resultTemplate}
        placeholder={fields.templatePick}
        value={chosen}
        data={data.map(({ id, nameVi, nameEn, provenance }) => ({
          value: id,
          label: `${isVi ? nameVi : nameEn}${provenance === 'illustrative' ? ` (${fields.illustrative})` : ''}`,
        }))}
        onChange={(value) => {
          choose(value);
          const template = data.find(({ id }) => id === value);
          if (template) change({ summary: template.text });
        }}
      />
      <Textarea
        name="summary"
        label={fields.summary}
        description={fields.summaryHint}
        value={values.summary}
        onChange={({ currentTarget: { value } }) => change({ summary: value })}
        autosize
        minRows={4}
        maxRows={12}
        required
        data-autofocus
      />
      <DraftButton dossier={dossier} summary={values.summary} />
    </>
  );
}

function DraftButton({ dossier, summary: words }: { readonly dossier: Dossier; readonly summary: string }): ReactNode {
  const { fields } = useTexts(ACT_TEXTS);
  const draft = useMutation({
    mutationFn: (summary: string) =>
      saveFile(`/api/v1/dossiers/${dossier.id}/result-preview`, `du-thao-${dossier.number}.pdf`, { summary }),
  });
  return (
    <>
      <Button
        variant="default"
        size="compact-md"
        loading={draft.isPending}
        disabled={words.trim().length < 3}
        onClick={() => draft.mutate(words)}
      >
        {fields.previewResult}
      </Button>
      {draft.error === null ? null : <ProblemAlert error={draft.error} />}
    </>
  );
}
