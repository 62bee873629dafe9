import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode, SyntheticEvent } from 'react';
import { api, dataOf } from '../client/api';
import { ProblemAlert } from '../components/problem-alert';
import { useTexts } from '../texts/bilingual';
import { SESSION_TEXTS } from './session-texts';

interface Credentials {
  readonly login: string;
  readonly password: string;
}

export function SignInForm({ onSignedIn }: { readonly onSignedIn: () => void | Promise<void> }): ReactNode {
  const t = useTexts(SESSION_TEXTS);
  const signIn = useMutation({
    mutationFn: (body: Credentials) => dataOf(api.POST('/api/v1/sessions', { body })),
    onSuccess: onSignedIn,
  });
  const submit = (event: SyntheticEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    signIn.mutate({ login: textOf(form, 'login'), password: textOf(form, 'password') });
  };
  return (
    <form onSubmit={submit} className="sign-in-form">
      <ProblemAlert error={signIn.error} />
      <TextInput
        name="login"
        label={t.login}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        size="md"
        required
        data-autofocus
      />
      <PasswordInput name="password" label={t.password} autoComplete="current-password" size="md" required />
      <Button type="submit" size="md" loading={signIn.isPending}>
        {t.signIn}
      </Button>
    </form>
  );
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
