import { MultiSelect, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTexts } from '../../../texts/bilingual';
import { useLanguage } from '../../../texts/language';
import { deskOfficersQuery, desksQuery } from '../../dossier-data';
import { ACT_TEXTS } from '../act-texts';
import type { FieldProps } from './field-props';

interface Choice {
  readonly value: string;
  readonly label: string;
}

function useDesks(except: readonly string[]): readonly Choice[] {
  const isVi = useLanguage() === 'vi';
  const { data = [] } = useQuery(desksQuery);
  return data
    .filter(({ id }) => !except.includes(id))
    .map(({ id, nameVi, nameEn, unitNameVi, unitNameEn }) => ({
      value: id,
      label: isVi ? withUnit(nameVi, unitNameVi) : withUnit(nameEn, unitNameEn),
    }));
}

function withUnit(desk: string, unit: string): string {
  return desk.includes(unit) ? desk : `${desk}, ${unit}`;
}

const ownDesks = ({ dossier }: FieldProps): readonly string[] =>
  dossier.steps.filter(({ state }) => state === 'open').map(({ deskId }) => deskId);

/** Off the route to another desk, and whom one wishes for there; left alone, the route and the worker decide. */
export function DeskFields(props: FieldProps): ReactNode {
  const { values, change } = props;
  const { fields } = useTexts(ACT_TEXTS);
  const desks = useDesks(ownDesks(props));
  return (
    <>
      <Select
        name="toDeskId"
        label={fields.toDesk}
        placeholder={fields.toDeskHint}
        data={[...desks]}
        value={values.toDeskId}
        onChange={(toDeskId) => change({ toDeskId, toOfficerId: null })}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': fields.toDeskHint }}
      />
      <OfficerField {...props} />
    </>
  );
}

function OfficerField({ dossier, values, change }: FieldProps): ReactNode {
  const { fields } = useTexts(ACT_TEXTS);
  const next = dossier.steps.find(({ state }) => state === 'planned')?.deskId ?? null;
  const desk = values.toDeskId ?? next;
  const { data = [] } = useQuery({ ...deskOfficersQuery(desk ?? ''), enabled: desk !== null });
  return (
    <Select
      name="toOfficerId"
      label={fields.toOfficer}
      placeholder={fields.toOfficerHint}
      data={data.map(({ id, name, isPresent }) => ({
        value: id,
        label: isPresent ? name : `${name} (${fields.away})`,
        disabled: !isPresent,
      }))}
      value={values.toOfficerId}
      onChange={(toOfficerId) => change({ toOfficerId })}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': fields.toOfficerHint }}
    />
  );
}

export function ConsultedDesks(props: FieldProps): ReactNode {
  const { values, change, isFirst } = props;
  const { fields } = useTexts(ACT_TEXTS);
  const desks = useDesks(ownDesks(props));
  return (
    <MultiSelect
      name="deskIds"
      label={fields.deskIds}
      data={[...desks]}
      value={[...values.deskIds]}
      onChange={(deskIds) => change({ deskIds })}
      maxValues={10}
      searchable
      required
      data-autofocus={isFirst ? true : undefined}
    />
  );
}
