import { Alert, TextInput } from '@mantine/core';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { localDayOf } from '@kernel/calendar/local-time';
import { readIdentityCard, type CardFault, type IdentityCard } from '@kernel/identity/identity-card';
import { fill, useTexts } from '../texts/bilingual';
import { INTAKE_TEXTS } from './texts';

interface ScanBoxProps {
  readonly onCard: (card: IdentityCard) => void;
}

/** Where the scanner types. It ends a scan with Enter, as most are set up to. */
export function ScanBox({ onCard }: ScanBoxProps): ReactNode {
  const t = useTexts(INTAKE_TEXTS);
  const box = useRef<HTMLInputElement>(null);
  const [fault, setFault] = useState<CardFault | null>(null);
  const [card, setCard] = useState<IdentityCard | null>(null);
  useEffect(() => box.current?.focus(), []);
  const read = (event: KeyboardEvent<HTMLInputElement>): void => {
    // With Ctrl it is the whole form that is sent.
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    const { currentTarget } = event;
    const reading = readIdentityCard(currentTarget.value, localDayOf(Date.now()));
    if ('fault' in reading) {
      setFault(reading.fault);
      currentTarget.select();
      return;
    }
    setFault(null);
    setCard(reading.card);
    currentTarget.value = '';
    onCard(reading.card);
  };
  return (
    <>
      <TextInput
        ref={box}
        label={t.scan}
        description={t.scanHint}
        error={fault === null ? undefined : t.cardFaults[fault]}
        onKeyDown={read}
        autoComplete="off"
        spellCheck={false}
        name="scan"
      />
      <p className="said" role="status">
        {card === null || fault !== null ? '' : fill(t.cardRead, { name: card.fullName })}
      </p>
      {card?.doubts.map((doubt) => (
        <Alert key={doubt} color="ink" className="problem">
          {t.doubts[doubt]}
        </Alert>
      ))}
    </>
  );
}
