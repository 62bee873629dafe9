import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api, dataOf } from '../client/api';
import type { components } from '../client/generated/api';
import { isPassing } from '../client/problem';

export type ProcedureSummary = components['schemas']['ProcedureSummaryView'];
export type Procedure = components['schemas']['ProcedureView'];

/** The API's description says no more of a unit than that it is one. */
export interface Unit {
  readonly id: string;
  readonly kind: string;
  readonly nameVi: string;
}

const PREFIX = 'motcua.kept.';
const HOUR_MS = 3_600_000;
/** Also when the browser says there is no network: then what was kept answers. */
const ASK_ANYWAY = 'always';

/** Read from the house, and from what this computer kept of it while the house is away. */
async function kept<T>(name: string, read: () => Promise<T>): Promise<T> {
  try {
    const value = await read();
    localStorage.setItem(PREFIX + name, JSON.stringify(value));
    return value;
  } catch (error) {
    const before = localStorage.getItem(PREFIX + name);
    if (before === null || !isPassing(error)) throw error;
    return JSON.parse(before) as T;
  }
}

/** Procedures this desk may receive: the list is the same for every desk of a level. */
export function useProcedures(level: 'ward' | 'district'): readonly ProcedureSummary[] {
  const { data } = useQuery({
    queryKey: ['intake', 'procedures', level],
    queryFn: () =>
      kept(`procedures.${level}`, async () => {
        const query = { level, limit: 300 };
        return (await dataOf(api.GET('/api/v1/procedures', { params: { query } }))).items;
      }),
    staleTime: HOUR_MS,
    networkMode: ASK_ANYWAY,
  });
  return data ?? [];
}

export function useProcedure(id: string | null): Procedure | null {
  const { data } = useQuery({
    queryKey: ['intake', 'procedure', id],
    queryFn: () => procedureOf(id ?? ''),
    enabled: id !== null,
    staleTime: HOUR_MS,
    networkMode: ASK_ANYWAY,
  });
  return data ?? null;
}

function procedureOf(id: string): Promise<Procedure> {
  return kept(`procedure.${id}`, () => dataOf(api.GET('/api/v1/procedures/{id}', { params: { path: { id } } })));
}

export function useWards(): readonly Unit[] {
  const { data } = useQuery({
    queryKey: ['intake', 'wards'],
    queryFn: () =>
      kept('units', async () => (await dataOf(api.GET('/api/v1/units'))).items as unknown as readonly Unit[]),
    staleTime: HOUR_MS,
    networkMode: ASK_ANYWAY,
  });
  return (data ?? []).filter(({ kind }) => kind === 'ward');
}

/** Once a day this computer keeps what each procedure asks for, so that none is unknown when the network goes. */
export function useKeptForLater(procedures: readonly ProcedureSummary[]): void {
  useEffect(() => {
    if (procedures.length === 0) return undefined;
    const stamp = `${PREFIX}all.${procedures[0]?.level ?? ''}`;
    const today = new Date().toDateString();
    if (localStorage.getItem(stamp) === today) return undefined;
    const over = new AbortController();
    void keepAll(procedures, over.signal).then(
      (isWhole) => (isWhole ? localStorage.setItem(stamp, today) : undefined),
      () => undefined,
    );
    return () => over.abort();
  }, [procedures]);
}

async function keepAll(procedures: readonly ProcedureSummary[], over: AbortSignal): Promise<boolean> {
  for (const { id } of procedures) {
    if (over.aborted) return false;
    await procedureOf(id);
  }
  return true;
}
