import { Button, Textarea } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useAct } from '../../client/use-act';
import { ProblemAlert } from '../../components/problem-alert';

interface WritingProps {
  readonly label: string;
  readonly button: string;
  readonly send: (text: string, key: string) => Promise<unknown>;
  readonly onSent: () => void | Promise<void>;
}

/** One text, kept until it has arrived. */
export function WritingForm({ label, button, send, onSent }: WritingProps): ReactNode {
  const [text, write] = useState('');
  const sending = useAct({
    send,
    onDone: async () => {
      write('');
      await onSent();
    },
  });
  return (
    <form
      className="writing"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') sending.mutate(text);
      }}
    >
      <Textarea
        label={label}
        value={text}
        onChange={({ currentTarget: { value } }) => write(value)}
        autosize
        minRows={2}
        maxRows={8}
      />
      {sending.error === null ? null : <ProblemAlert error={sending.error} />}
      <Button type="submit" size="compact-md" variant="default" loading={sending.isPending}>
        {button}
      </Button>
    </form>
  );
}
