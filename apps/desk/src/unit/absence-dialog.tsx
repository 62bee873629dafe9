import { Button, Group, Modal, Select, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useAct } from '../client/use-act';
import { ProblemAlert } from '../components/problem-alert';
import { useTexts } from '../texts/bilingual';
import { WORDS } from '../texts/words';
import { UNIT_TEXTS } from './texts';
import { recordAbsence, unitLoadQuery, type AbsenceInput, type OfficerLoad } from './unit-data';

interface AbsenceDialogProps {
  readonly officers: readonly OfficerLoad[];
  readonly onClose: () => void;
}

const EMPTY: AbsenceInput = { officerId: '', substituteId: null, firstDay: '', lastDay: '', reason: '' };

/** Who is away, from which day to which, and who stands in. */
export function AbsenceDialog({ officers, onClose }: AbsenceDialogProps): ReactNode {
  const t = useTexts(UNIT_TEXTS);
  const words = useTexts(WORDS);
  const queryClient = useQueryClient();
  const [input, setInput] = useState(EMPTY);
  const change = (part: Partial<AbsenceInput>): void => setInput({ ...input, ...part });
  const send = useAct({
    send: (absence: AbsenceInput, key) => recordAbsence(absence, key),
    onDone: async () => {
      await queryClient.invalidateQueries({ queryKey: unitLoadQuery.queryKey });
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title={t.record} closeButtonProps={{ 'aria-label': words.close }}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send.mutate(input);
        }}
      >
        <ProblemAlert
          error={send.error}
          labels={{ officerId: t.who, substituteId: t.standIn, from: t.from, to: t.to, reason: t.reason }}
        />
        <Fields officers={officers} input={input} change={change} />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            {words.cancel}
          </Button>
          <Button type="submit" loading={send.isPending}>
            {t.record}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

interface FieldsProps {
  readonly officers: readonly OfficerLoad[];
  readonly input: AbsenceInput;
  readonly change: (part: Partial<AbsenceInput>) => void;
}

function Fields({ officers, input, change }: FieldsProps): ReactNode {
  const t = useTexts(UNIT_TEXTS);
  const unitId = officers.find(({ officerId }) => officerId === input.officerId)?.unitId;
  const colleagues = officers.filter((each) => each.unitId === unitId && each.officerId !== input.officerId);
  const choices = (of: readonly OfficerLoad[]) => of.map(({ officerId, name }) => ({ value: officerId, label: name }));
  return (
    <>
      <Select
        label={t.who}
        data={choices(officers)}
        value={input.officerId}
        onChange={(officerId) => change({ officerId: officerId ?? '', substituteId: null })}
        searchable
        required
        data-autofocus
      />
      <Select
        label={t.standIn}
        description={t.standInHint}
        data={choices(colleagues)}
        value={input.substituteId}
        onChange={(substituteId) => change({ substituteId })}
        clearable
        searchable
      />
      <Day name="from" label={t.from} value={input.firstDay} onChange={(firstDay) => change({ firstDay })} />
      <Day name="to" label={t.to} value={input.lastDay} onChange={(lastDay) => change({ lastDay })} />
      <Textarea
        name="reason"
        label={t.reason}
        value={input.reason}
        onChange={({ currentTarget: { value } }) => change({ reason: value })}
        required
      />
    </>
  );
}

interface DayProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
}

/** The day as a browser's own date field has it: no mask, no guessing of formats. */
function Day({ name, label, value, onChange }: DayProps): ReactNode {
  return (
    <TextInput
      type="date"
      name={name}
      label={label}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      required
    />
  );
}
