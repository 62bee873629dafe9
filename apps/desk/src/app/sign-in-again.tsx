import { Modal } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { sessionRenewed, useSessionEnded } from '../client/session-state';
import { useTexts } from '../texts/bilingual';
import { SESSION_TEXTS } from './session-texts';
import { SignInForm } from './sign-in-form';

/** Over the page that was worked on, which stays as it is beneath. */
export function SignInAgain(): ReactNode {
  const t = useTexts(SESSION_TEXTS);
  const isEnded = useSessionEnded();
  const queryClient = useQueryClient();
  const goOn = async (): Promise<void> => {
    sessionRenewed();
    await queryClient.invalidateQueries();
  };
  return (
    <Modal opened={isEnded} onClose={noWayAround} withCloseButton={false} title={t.ended}>
      <p>{t.endedLead}</p>
      <SignInForm onSignedIn={goOn} />
    </Modal>
  );
}

/** Without a session there is nothing to go back to. */
function noWayAround(): void {}
