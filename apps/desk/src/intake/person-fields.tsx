import { Select, TextInput } from '@mantine/core';
import type { ReactNode, Ref } from 'react';
import { foldVietnamese } from '@kernel/text/fold-vietnamese';
import { useTexts } from '../texts/bilingual';
import { useWards } from './catalogue';
import type { FieldsProps } from './fields-props';
import { INTAKE_TEXTS } from './texts';

interface PersonFieldsProps extends FieldsProps {
  readonly phoneRef: Ref<HTMLInputElement>;
}

export function PersonFields({ form, change, missing, phoneRef }: PersonFieldsProps): ReactNode {
  const t = useTexts(INTAKE_TEXTS);
  const faultAt = (field: (typeof missing)[number]): string | undefined =>
    missing.includes(field) ? t.missingField : undefined;
  return (
    <fieldset className="intake-part">
      <legend>{t.person}</legend>
      <div className="intake-columns">
        <TextInput
          label={t.fullName}
          value={form.fullName}
          error={faultAt('fullName')}
          onChange={({ currentTarget: { value } }) => change({ fullName: value })}
          autoComplete="off"
        />
        <TextInput
          label={t.citizenNumber}
          value={form.citizenNumber}
          inputMode="numeric"
          onChange={({ currentTarget: { value } }) => change({ citizenNumber: value })}
          autoComplete="off"
        />
        <TextInput
          ref={phoneRef}
          label={t.phone}
          value={form.phone}
          error={faultAt('phone')}
          inputMode="tel"
          onChange={({ currentTarget: { value } }) => change({ phone: value })}
          autoComplete="off"
        />
        <WardChoice form={form} change={change} missing={missing} />
      </div>
      <TextInput
        label={t.address}
        value={form.address}
        error={faultAt('address')}
        onChange={({ currentTarget: { value } }) => change({ address: value })}
        autoComplete="off"
      />
    </fieldset>
  );
}

/** Found without accents, as everything is. */
function WardChoice({ form, change, missing }: FieldsProps): ReactNode {
  const t = useTexts(INTAKE_TEXTS);
  const wards = useWards();
  return (
    <Select
      allowDeselect={false}
      label={t.ward}
      data={wards.map(({ id, nameVi }) => ({ value: id, label: nameVi }))}
      value={form.wardId === '' ? null : form.wardId}
      error={missing.includes('wardId') ? t.missingField : undefined}
      onChange={(wardId) => change({ wardId: wardId ?? '' })}
      searchable
      filter={({ options, search }) =>
        options.filter(
          (option) => !('label' in option) || foldVietnamese(option.label).includes(foldVietnamese(search)),
        )
      }
    />
  );
}
