import { Button, Modal, MultiSelect, TextInput } from '@mantine/core';
import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { useTexts } from '../texts/bilingual';
import { WORDS } from '../texts/words';
import { useChoices } from './filter-choices';
import { withChange, type ListFilter, type QueueSearch, type SingleFilter } from './queue-search';
import { FILTER_TEXTS } from './texts';

/** The four families, as an officer thinks of them. */
const FAMILIES = {
  what: ['procedureId', 'fieldCode', 'level', 'channel'],
  where: ['unitId', 'deskId', 'officerId'],
  when: ['due'],
  state: ['state'],
} as const satisfies Readonly<Record<string, readonly ListFilter[]>>;

type Family = keyof typeof FAMILIES;

interface FilterDialogProps {
  readonly search: QueueSearch;
  readonly onSearch: (search: QueueSearch) => void;
  readonly onClose: () => void;
}

export function FilterDialog({ search, onSearch, onClose }: FilterDialogProps): ReactNode {
  const t = useTexts(FILTER_TEXTS);
  const { close, cancel } = useTexts(WORDS);
  const [wished, wish] = useState(search);
  const set = (change: Partial<QueueSearch>): void => wish((now) => withChange(now, change));
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    onSearch(wished);
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t.filters} size="xl" closeButtonProps={{ 'aria-label': close }}>
      <form onSubmit={submit} className="filter-form">
        <SingleField name="q" search={wished} onSet={set} hint={t.qHint} />
        {(Object.keys(FAMILIES) as Family[]).map((family) => (
          <FamilyFields key={family} family={family} search={wished} onSet={set} />
        ))}
        <div className="ways-out">
          <Button type="submit">{t.apply}</Button>
          <Button variant="outline" onClick={onClose}>
            {cancel}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

interface FieldProps {
  readonly search: QueueSearch;
  readonly onSet: (change: Partial<QueueSearch>) => void;
}

function FamilyFields({ family, ...props }: FieldProps & { readonly family: Family }): ReactNode {
  const t = useTexts(FILTER_TEXTS);
  const choices = useChoices();
  return (
    <fieldset className="filter-family">
      <legend>{t.families[family]}</legend>
      {FAMILIES[family].map((name) => (
        <MultiSelect
          key={name}
          label={t.names[name]}
          placeholder={(props.search[name] ?? []).length === 0 ? t.all : ''}
          data={choices[name]}
          value={[...(props.search[name] ?? [])]}
          onChange={(values) => props.onSet({ [name]: values })}
          searchable
          clearable={false}
          hidePickedOptions
        />
      ))}
      {family === 'when' ? (
        <>
          <SingleField name="submittedFrom" {...props} />
          <SingleField name="submittedTo" {...props} />
        </>
      ) : null}
    </fieldset>
  );
}

function SingleField({
  name,
  hint,
  search,
  onSet,
}: FieldProps & { readonly name: SingleFilter; readonly hint?: string }): ReactNode {
  const { names } = useTexts(FILTER_TEXTS);
  return (
    <TextInput
      type={name === 'q' ? 'search' : 'date'}
      label={names[name]}
      description={hint}
      value={search[name] ?? ''}
      onChange={({ currentTarget: { value } }) => onSet({ [name]: value })}
    />
  );
}
