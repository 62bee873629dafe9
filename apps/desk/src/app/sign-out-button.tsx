import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api, dataOf } from '../client/api';
import { useTexts } from '../texts/bilingual';
import { SESSION_TEXTS } from './session-texts';

export function SignOutButton({ className }: { readonly className: string }): ReactNode {
  const { signOut } = useTexts(SESSION_TEXTS);
  const leave = useMutation({
    mutationFn: () => dataOf(api.DELETE('/api/v1/sessions/current')),
    // A new document: nothing of this person stays in memory for the next one at this desk.
    onSettled: () => window.location.assign('/desk/sign-in'),
  });
  return (
    <button type="button" className={className} disabled={leave.isPending} onClick={() => leave.mutate()}>
      {signOut}
    </button>
  );
}
