import { Button, Group, Modal } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { Refusal } from '../../client/problem';
import { useAct } from '../../client/use-act';
import { ProblemAlert } from '../../components/problem-alert';
import { useShortcut } from '../../keyboard/use-shortcut';
import { useTexts } from '../../texts/bilingual';
import { WORDS } from '../../texts/words';
import { dossierKey, papersQuery, type CheckedPaper, type Dossier } from '../dossier-data';
import { ACT_PLANS, type ActId } from './act-plans';
import { ACT_TEXTS } from './act-texts';
import { bodyOf } from './act-values';
import { ConflictAlert } from './conflict-alert';
import { FactsToCheck } from './facts-to-check';
import { ActFields } from './fields/act-fields';
import { useTyped } from './kept-values';
import { performAct, type ActRequest } from './perform-act';
import { PreviewBox } from './preview-box';
import { startValues } from './start-values';

interface ActDialogProps {
  readonly dossier: Dossier;
  readonly act: ActId;
  readonly onClose: () => void;
  readonly onDone: (act: ActId, version: number) => void;
}

/** One act: what it means, what it asks for, what it will lead to, and what becomes of it when somebody was faster. */
export function ActDialog(props: ActDialogProps): ReactNode {
  const { names, leads } = useTexts(ACT_TEXTS);
  const { close } = useTexts(WORDS);
  const { act, dossier, onClose } = props;
  const { data: papers, isPending } = useQuery(papersQuery(dossier.id));
  return (
    <Modal
      opened
      onClose={onClose}
      title={names[act]}
      size="lg"
      returnFocus={false}
      closeButtonProps={{ 'aria-label': close }}
      transitionProps={{ duration: 0 }}
    >
      <p className="act-lead">{leads[act]}</p>
      {isPending ? null : <ActForm {...props} papers={papers ?? []} />}
    </Modal>
  );
}

function ActForm({ papers, ...props }: ActDialogProps & { readonly papers: readonly CheckedPaper[] }): ReactNode {
  const { dossier, act, onClose, onDone } = props;
  const { names } = useTexts(ACT_TEXTS);
  const { values, change, forget } = useTyped(dossier.id, act, startValues(dossier, act, papers));
  const [seen, see] = useState(dossier.version);
  const send = useSending((version) => {
    forget();
    onDone(act, version);
  });
  const { fields, isGrave, isFinal } = ACT_PLANS[act];
  const submit = (version: number): void =>
    send.mutate({ dossierId: dossier.id, act, version, body: bodyOf(fields, values) });
  useShortcut('primary', () => submit(seen), { isOfDialog: true, enabled: !send.isPending });
  const isStillOpen = dossier.version === seen ? null : dossier.availableActions.includes(act);
  return (
    <form
      ref={useFocusOfFirst()}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit(seen);
      }}
    >
      <Refused
        error={send.error}
        isStillOpen={isStillOpen}
        onAgain={() => {
          see(dossier.version);
          submit(dossier.version);
        }}
      />
      <ActFields act={act} dossier={dossier} values={values} change={change} />
      <PreviewBox dossier={dossier} act={act} values={values} />
      {isFinal ? <FactsToCheck dossier={dossier} /> : null}
      <Group justify="flex-end" mt="md" className="act-buttons">
        <CancelButton onClose={onClose} />
        <Button
          type="submit"
          color={isGrave ? 'wrong' : 'action'}
          loading={send.isPending}
          data-autofocus={fields.length === 0 ? true : undefined}
        >
          {names[act]}
        </Button>
      </Group>
    </form>
  );
}

/** The form may come after the dialog, which by then has given the focus to its closing button. */
function useFocusOfFirst(): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus(), []);
  return form;
}

function CancelButton({ onClose }: Pick<ActDialogProps, 'onClose'>): ReactNode {
  const { cancel } = useTexts(WORDS);
  return (
    <Button variant="default" onClick={onClose}>
      {cancel}
    </Button>
  );
}

/** Sends an act; won or lost, what is on the page is read again. */
function useSending(onDone: (version: number) => void) {
  const queryClient = useQueryClient();
  const readAgain = (id: string): Promise<void> => queryClient.invalidateQueries({ queryKey: dossierKey(id) });
  return useAct({
    send: async (request: ActRequest, key) => {
      try {
        return await performAct(request, key);
      } catch (error) {
        if (error instanceof Refusal && error.status === 409) void readAgain(request.dossierId);
        throw error;
      }
    },
    onDone: async ({ data }, { dossierId }) => {
      await readAgain(dossierId);
      void queryClient.invalidateQueries({ queryKey: ['queues'] });
      onDone(data.version);
    },
  });
}

interface RefusedProps {
  readonly error: unknown;
  readonly isStillOpen: boolean | null;
  readonly onAgain: () => void;
}

function Refused({ error, isStillOpen, onAgain }: RefusedProps): ReactNode {
  const { fields } = useTexts(ACT_TEXTS);
  if (error instanceof Refusal && error.problem.code === 'dossier.stale_version')
    return <ConflictAlert refusal={error} isStillOpen={isStillOpen} onAgain={onAgain} />;
  const labels = Object.entries(fields).flatMap(([name, text]) => (typeof text === 'string' ? [[name, text]] : []));
  return <ProblemAlert error={error} labels={Object.fromEntries(labels) as Record<string, string>} />;
}
