import { Button, NumberInput, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { answerOf, api, dataOf } from '../client/api';
import { useAct } from '../client/use-act';
import { ProblemAlert } from '../components/problem-alert';
import { fill, useTexts } from '../texts/bilingual';
import { useLanguage } from '../texts/language';
import { moneyText } from './money-text';
import { INTAKE_TEXTS } from './texts';

/** The fee of the dossier just taken in: what is due, and the cash against a receipt. */
export function CashBox({ dossierId }: { readonly dossierId: string }): ReactNode {
  const t = useTexts(INTAKE_TEXTS);
  const language = useLanguage();
  const path = { id: dossierId };
  const { data, refetch } = useQuery({
    queryKey: ['intake', 'payments', dossierId],
    queryFn: () => dataOf(api.GET('/api/v1/dossiers/{id}/payments', { params: { path } })),
  });
  if (!data) return null;
  const paid = data.orders.find(({ purpose, heldVnd }) => purpose === 'fee' && heldVnd > 0);
  if (paid) return <p role="status">{fill(t.paid, { amount: moneyText(paid.heldVnd, language) })}</p>;
  const amount = data.dues.find(({ purpose }) => purpose === 'fee')?.amountVnd ?? 0;
  if (amount === 0) return <p className="hint">{t.noFee}</p>;
  return <CashForm dossierId={dossierId} amount={amount} onPaid={() => void refetch()} />;
}

interface CashFormProps {
  readonly dossierId: string;
  readonly amount: number;
  readonly onPaid: () => void;
}

function CashForm({ dossierId, amount, onPaid }: CashFormProps): ReactNode {
  const t = useTexts(INTAKE_TEXTS);
  const language = useLanguage();
  const [receipt, setReceipt] = useState('');
  const [counted, setCounted] = useState<number>(amount);
  const act = useAct({
    send: (body: { purpose: 'fee'; receipt: string; amountVnd: number }, key) => {
      const params = { path: { id: dossierId }, header: { 'Idempotency-Key': key } };
      return answerOf(api.POST('/api/v1/dossiers/{id}/payments/cash', { params, body }));
    },
    onDone: onPaid,
  });
  return (
    <form
      className="cash-form"
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate({ purpose: 'fee', receipt, amountVnd: counted });
      }}
    >
      <p>
        <strong>
          {t.feeDue}: {moneyText(amount, language)}
        </strong>
      </p>
      <ProblemAlert error={act.error} labels={{ receipt: t.receipt, amountVnd: t.amount }} />
      <div className="intake-row">
        <TextInput
          label={t.receipt}
          name="receipt"
          value={receipt}
          onChange={({ currentTarget: { value } }) => setReceipt(value)}
          autoComplete="off"
        />
        <NumberInput
          label={t.amount}
          value={counted}
          onChange={(value) => setCounted(Number(value) || 0)}
          thousandSeparator={language === 'vi' ? '.' : ','}
          decimalSeparator={language === 'vi' ? ',' : '.'}
          hideControls
        />
        <Button type="submit" variant="outline" loading={act.isPending}>
          {t.takeCash}
        </Button>
      </div>
    </form>
  );
}
