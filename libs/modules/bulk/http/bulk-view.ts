import type { Language } from '@kernel/sla/ratio';
import { errorText } from '@platform/i18n/error-text';
import type { BulkItem } from '../persistence/bulk-rows';
import type { BulkProgress } from '../use-cases/bulk-acts.use-case';
import type { BulkActView } from './bulk-acts.dto';

/** A bulk act on the wire, with each refusal in words. */
export function bulkActView({ act, items }: BulkProgress, language: Language): BulkActView {
  const count = (state: BulkItem['state']): number => items.filter((item) => item.state === state).length;
  return {
    id: act.id,
    action: act.command.action,
    createdAt: act.createdAt,
    total: items.length,
    done: count('done'),
    failed: count('failed'),
    waiting: count('waiting'),
    items: items.map(({ dossierId, number, state, refusal }) => ({
      dossierId,
      number,
      state,
      code: refusal?.code ?? null,
      sentence: refusal === null ? null : errorText(refusal.code, refusal.params, language),
    })),
  };
}
