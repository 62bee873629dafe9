/**
 * The `Idempotency-Key` of an act: while nobody knows whether the act arrived, sending the same again is the same act,
 * however often and by whatever button. Once the API has answered, the next one is another act.
 */
export class ActKey {
  private kept: { readonly of: string; readonly key: string } | null = null;

  keyFor(input: unknown): string {
    const of = JSON.stringify(input ?? null);
    if (this.kept?.of !== of) this.kept = { of, key: newKey() };
    return this.kept.key;
  }

  answered(): void {
    this.kept = null;
  }
}

/** 32 hex digits. `crypto.randomUUID` is missing where the house is reached by plain http from another machine. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
