import { Alert, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { foldVietnamese } from '@kernel/text/fold-vietnamese';
import { api, dataOf } from '../client/api';
import { fill, useTexts } from '../texts/bilingual';
import { dateText } from '../texts/format';
import { useLanguage } from '../texts/language';
import type { Procedure, ProcedureSummary } from './catalogue';
import type { FieldsProps } from './fields-props';
import { moneyText } from './money-text';
import { INTAKE_TEXTS } from './texts';

interface ProcedureChoiceProps extends FieldsProps {
  readonly procedures: readonly ProcedureSummary[];
  readonly procedure: Procedure | null;
}

/** Every word typed must begin a word of the name, accents or none. */
function isMeant(name: string, search: string): boolean {
  const text = ` ${foldVietnamese(name)}`;
  return foldVietnamese(search)
    .split(' ')
    .every((word) => text.includes(` ${word}`));
}

/** Enter chooses here, and never sends the form; with Ctrl it is not for this box. */
function isChoosing(event: KeyboardEvent): boolean {
  if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return false;
  event.preventDefault();
  return true;
}

export function ProcedureChoice(props: ProcedureChoiceProps): ReactNode {
  const { form, change, missing, procedures, procedure } = props;
  const t = useTexts(INTAKE_TEXTS);
  const language = useLanguage();
  const [search, setSearch] = useState('');
  const [isOpen, setOpen] = useState(false);
  const nameOf = ({ nameVi, nameEn }: ProcedureSummary): string => (language === 'vi' ? nameVi : nameEn);
  return (
    <>
      <Select
        label={t.procedure}
        description={t.procedureHint}
        data={procedures.map((each) => ({ value: each.id, label: nameOf(each) }))}
        value={form.procedureId}
        error={missing.includes('procedureId') ? t.missingField : undefined}
        onChange={(procedureId) => {
          // Chosen again it keeps its scans.
          if (procedureId !== form.procedureId) change({ procedureId, scans: [] });
        }}
        searchable
        searchValue={search}
        onSearchChange={setSearch}
        dropdownOpened={isOpen}
        onDropdownOpen={() => setOpen(true)}
        onDropdownClose={() => setOpen(false)}
        // Ctrl+Enter is an Enter to this box too: it must not take the choice back.
        allowDeselect={false}
        onKeyDown={(event) => {
          if (!isChoosing(event)) return;
          // Typed before the list was there, no option is marked: what is meant is the first that fits.
          const first = procedures.find((each) => isMeant(nameOf(each), search));
          if (first === undefined || form.procedureId !== null || search.trim() === '') return;
          change({ procedureId: first.id, scans: [] });
          setOpen(false);
        }}
        selectFirstOptionOnChange
        maxDropdownHeight={300}
        nothingFoundMessage={t.noProcedure}
        filter={({ options, search, limit }) =>
          options.filter((option) => !('label' in option) || isMeant(option.label, search)).slice(0, limit)
        }
        limit={50}
      />
      {procedure === null ? null : <ProcedureFacts procedure={procedure} />}
      <Duplicates citizenNumber={form.citizenNumber.replace(/\D/g, '')} procedureId={form.procedureId} />
    </>
  );
}

function ProcedureFacts({ procedure: { limit, feeVnd } }: { readonly procedure: Procedure }): ReactNode {
  const t = useTexts(INTAKE_TEXTS);
  const language = useLanguage();
  const unit = t.units[limit.unit as keyof typeof t.units];
  const fee = feeVnd === null ? t.feeUnknown : moneyText(feeVnd, language);
  return (
    <p className="hint">
      {fill(t.limit, { value: limit.value, unit })} · {fill(t.fee, { fee })}
    </p>
  );
}

interface DuplicatesProps {
  readonly citizenNumber: string;
  readonly procedureId: string | null;
}

/** Asked as soon as person and procedure are known; without a network nobody can know. */
function Duplicates({ citizenNumber, procedureId }: DuplicatesProps): ReactNode {
  const t = useTexts(INTAKE_TEXTS);
  const { data } = useQuery({
    queryKey: ['intake', 'duplicates', citizenNumber, procedureId],
    queryFn: () => {
      const body = { citizenNumber, procedureId: procedureId ?? '' };
      return dataOf(api.POST('/api/v1/intake/duplicates', { body }));
    },
    enabled: citizenNumber.length === 12 && procedureId !== null,
    staleTime: 0,
  });
  if (data === undefined || data.items.length === 0) return null;
  return (
    <Alert color="wrong" role="alert" title={t.duplicates} className="problem">
      <ul>
        {data.items.map(({ id, number, submittedAt }) => (
          <li key={id}>
            {number} · {dateText(submittedAt)}
          </li>
        ))}
      </ul>
      <p>{t.duplicatesHint}</p>
    </Alert>
  );
}
