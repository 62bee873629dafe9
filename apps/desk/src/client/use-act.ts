import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { useRef } from 'react';
import { ActKey } from './act-key';
import { isPassing } from './problem';

interface Act<Input, Output> {
  /** acts of one name go one after the other */
  readonly inOrder?: string;
  /** sends it with this `Idempotency-Key` */
  readonly send: (input: Input, key: string) => Promise<Output>;
  readonly onDone?: (output: Output, input: Input) => void | Promise<void>;
}

/** A command of a person: sent again with the same key when the line breaks, so that it is done once. */
export function useAct<Output, Input = void>({
  send,
  onDone,
  inOrder,
}: Act<Input, Output>): UseMutationResult<Output, Error, Input> {
  const { current: key } = useRef(new ActKey());
  return useMutation<Output, Error, Input>({
    ...(inOrder === undefined ? {} : { scope: { id: inOrder } }),
    mutationFn: (input) => send(input, key.keyFor(input)),
    onSuccess: async (output, input) => {
      key.answered();
      await onDone?.(output, input);
    },
    onError: (error) => {
      if (!isPassing(error)) key.answered();
    },
  });
}
