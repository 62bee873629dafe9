import { Checkbox, NumberInput, Radio, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { fill, useTexts } from '../../../texts/bilingual';
import { dateText } from '../../../texts/format';
import { previewQuery } from '../../dossier-data';
import { useNames } from '../../naming';
import { ACT_TEXTS } from '../act-texts';
import type { FieldProps } from './field-props';

type TextKey = 'reason' | 'legalBasis' | 'overrideReason' | 'note' | 'question' | 'opinion' | 'receipt' | 'receivedBy';

/** A field of text, with one line or several. */
function textField(key: TextKey, { rows = 1, isRequired = true } = {}) {
  return function TextOfAct({ values, change, isFirst }: FieldProps): ReactNode {
    const { fields } = useTexts(ACT_TEXTS);
    const hint: unknown = fields[`${key}Hint` as keyof typeof fields];
    const props = {
      name: key,
      label: fields[key],
      value: values[key],
      required: isRequired,
      'data-autofocus': isFirst ? true : undefined,
      description: typeof hint === 'string' ? hint : undefined,
      onChange: ({ currentTarget }: { currentTarget: { value: string } }) => change({ [key]: currentTarget.value }),
    };
    return rows === 1 ? (
      <TextInput {...props} autoComplete="off" />
    ) : (
      <Textarea {...props} autosize minRows={rows} maxRows={12} />
    );
  };
}

export const ReasonField = textField('reason', { rows: 3 });
export const LegalBasisField = textField('legalBasis');
export const NoteField = textField('note', { rows: 2, isRequired: false });
export const QuestionField = textField('question', { rows: 3 });
export const OpinionField = textField('opinion', { rows: 4 });
export const ReceiptField = textField('receipt');
export const ReceivedByField = textField('receivedBy');
const SecondRequest = textField('overrideReason', { rows: 2 });

/** Only a second request has to say why. */
export function OverrideReasonField(props: FieldProps): ReactNode {
  const isSecond = props.dossier.timeline.some(({ type }) => type === 'SupplementRequested');
  return isSecond ? <SecondRequest {...props} /> : null;
}

export function WorkingDaysField({ values, change }: FieldProps): ReactNode {
  const { fields } = useTexts(ACT_TEXTS);
  return (
    <NumberInput
      name="workingDays"
      label={fields.workingDays}
      value={values.workingDays}
      onChange={(value) => change({ workingDays: Number(value) })}
      min={1}
      max={30}
      allowDecimal={false}
      hideControls
      required
    />
  );
}

export function ConfidentialField({ values, change }: FieldProps): ReactNode {
  const { fields } = useTexts(ACT_TEXTS);
  return (
    <Checkbox
      name="confidential"
      label={fields.confidential}
      checked={values.confidential}
      onChange={({ currentTarget: { checked } }) => change({ confidential: checked })}
    />
  );
}

export function AmountField({ values, change, isFirst }: FieldProps): ReactNode {
  const { fields } = useTexts(ACT_TEXTS);
  return (
    <NumberInput
      name="amountVnd"
      label={fields.amountVnd}
      value={values.amountVnd ?? ''}
      onChange={(value) => change({ amountVnd: value === '' ? null : Number(value) })}
      thousandSeparator="."
      decimalSeparator=","
      allowDecimal={false}
      allowNegative={false}
      hideControls
      required
      data-autofocus={isFirst ? true : undefined}
    />
  );
}

/** The day as a browser's own date field has it: no mask, no guessing of formats. */
export function NewDateField({ dossier, values, change, isFirst }: FieldProps): ReactNode {
  const { fields } = useTexts(ACT_TEXTS);
  const { data } = useQuery(previewQuery(dossier.id, dossier.version, { action: 'reappoint' }));
  const first = data?.earliestNewDate ?? null;
  return (
    <TextInput
      type="date"
      name="newDate"
      label={fields.newDate}
      description={first === null ? undefined : fill(fields.newDateHint, { date: dateText(first) })}
      value={values.newDate}
      min={first ?? undefined}
      onChange={({ currentTarget: { value } }) => change({ newDate: value })}
      required
      data-autofocus={isFirst ? true : undefined}
    />
  );
}

export function MethodField({ values, change }: FieldProps): ReactNode {
  const { fields } = useTexts(ACT_TEXTS);
  return (
    <Radio.Group label={fields.method} value={values.method} onChange={(method) => change({ method: method })}>
      <Stack gap="xs" mt="xs">
        {(['counter', 'post', 'online'] as const).map((method) => (
          <Radio
            key={method}
            name="method"
            value={method}
            label={fields.methods[method]}
            data-autofocus={method === values.method ? true : undefined}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}

/** Work already done in this house, which can be done again; left alone, the last of it. */
export function ToStepField({ dossier, values, change }: FieldProps): ReactNode {
  const { fields } = useTexts(ACT_TEXTS);
  const names = useNames(dossier);
  const done = dossier.steps.filter(
    ({ state, action }) => state === 'done' && !['receive', 'consult'].includes(action),
  );
  return (
    <Select
      name="toStep"
      label={fields.toStep}
      placeholder={fields.lastStep}
      value={values.toStep === null ? null : String(values.toStep)}
      data={done.map(({ no, deskId, officerId }) => ({
        value: String(no),
        label: `${no}. ${names.desk(deskId)}${officerId === null ? '' : `, ${names.officer(officerId)}`}`,
      }))}
      onChange={(value) => change({ toStep: value === null ? null : Number(value) })}
      clearable
    />
  );
}
