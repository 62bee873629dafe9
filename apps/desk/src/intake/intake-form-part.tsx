import { Alert, Button } from '@mantine/core';
import { useRef, type ReactNode } from 'react';
import type { IdentityCard } from '@kernel/identity/identity-card';
import { useMe } from '../client/me';
import { ProblemAlert } from '../components/problem-alert';
import { Keys } from '../keyboard/keys';
import { SHORTCUTS } from '../keyboard/shortcuts';
import { useShortcut } from '../keyboard/use-shortcut';
import { fill, useTexts } from '../texts/bilingual';
import { useKeptForLater, useProcedures } from './catalogue';
import { cardPart, type FormField } from './intake-form';
import { OriginalsList } from './originals-list';
import type { Outcome } from './outcome';
import { PaperList } from './paper-list';
import { PersonFields } from './person-fields';
import { ProcedureChoice } from './procedure-choice';
import { ScanBox } from './scan-box';
import { INTAKE_TEXTS } from './texts';
import { useIntake } from './use-intake';
import { WaysFields } from './ways-fields';

interface IntakeFormPartProps {
  readonly onOutcome: (outcome: Outcome) => void;
  readonly onSending: (isSending: boolean) => void;
}

export function IntakeFormPart(ends: IntakeFormPartProps): ReactNode {
  const t = useTexts(INTAKE_TEXTS);
  const desk = useOwnDesk();
  const procedures = useProcedures(desk.level);
  useKeptForLater(procedures);
  const { error, isSending, submit, procedure, ...fields } = useIntake(desk.wardId, ends);
  const phone = useRef<HTMLInputElement>(null);
  useShortcut('primary', () => void submit());
  const takeCard = (card: IdentityCard): void => {
    fields.change(cardPart(card));
    phone.current?.focus();
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <ProblemAlert error={error} />
      <ScanBox onCard={takeCard} />
      <PersonFields {...fields} phoneRef={phone} />
      <fieldset className="intake-part">
        <legend>{t.matter}</legend>
        <ProcedureChoice {...fields} procedures={procedures} procedure={procedure} />
        {procedure === null ? null : <PaperList {...fields} procedure={procedure} />}
        <OriginalsList {...fields} />
      </fieldset>
      <WaysFields {...fields} />
      <Missing missing={fields.missing} />
      <Button type="submit" loading={isSending}>
        {isSending ? t.submitting : t.submit}
      </Button>{' '}
      <Keys chord={SHORTCUTS.primary} />
    </form>
  );
}

/** Where the officer receives: a ward's desk receives ward procedures for its own ward. */
function useOwnDesk(): { readonly level: 'ward' | 'district'; readonly wardId: string } {
  const unitId = useMe().roles.find(({ role }) => role === 'desk_officer')?.unitId ?? '';
  const isDistrict = unitId === '' || unitId === 'hoan-kiem' || unitId === 'hk-motcua';
  return isDistrict ? { level: 'district', wardId: '' } : { level: 'ward', wardId: unitId };
}

function Missing({ missing }: { readonly missing: readonly FormField[] }): ReactNode {
  const t = useTexts(INTAKE_TEXTS);
  if (missing.length === 0) return null;
  const names = { fullName: t.fullName, phone: t.phone, address: t.address, wardId: t.ward, procedureId: t.procedure };
  const named = missing.map((field) => (field in names ? names[field as keyof typeof names] : t.papers));
  return (
    <Alert color="wrong" role="alert" className="problem">
      {fill(t.missing, { fields: [...new Set(named)].join(', ') })}
    </Alert>
  );
}
