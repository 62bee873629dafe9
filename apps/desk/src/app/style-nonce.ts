import { setNonce } from 'get-nonce';

/** The server gives every answer a nonce, without which the policy refuses the styles that Mantine writes at run time. */
const meta = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]');

export function styleNonce(): string {
  return meta?.nonce ?? '';
}

// For the lock of scrolling behind a dialog, which knows no other way to be told.
setNonce(styleNonce());
