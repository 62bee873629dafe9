/* eslint-disable @typescript-eslint/explicit-module-boundary-types -- queryOptions ties a key to its data in a type nobody can write out */
import { queryOptions } from '@tanstack/react-query';
import { api, dataOf } from '../client/api';
import type { components, paths } from '../client/generated/api';
import type { Language } from '../texts/language';

type Schemas = components['schemas'];
export type Dossier = Schemas['DossierView'];
export type Clock = Schemas['ClockView'];
export type Names = Schemas['DossierNamesView'];
export type CheckedPaper = Schemas['CheckedPaperView'];
export type CheckedDocument = Schemas['CheckedDocumentView'];
export type Preview = Schemas['ActPreviewView'];
export type TimelineEntry = Schemas['TimelineEntryView'];
export type PreviewQuestion = paths['/api/v1/dossiers/{id}/preview']['get']['parameters']['query'];

/** What another session does is seen within this, stream or no stream [ms]. */
const LOOK_AGAIN_MS = 20_000;

const of = (id: string) => ({ params: { path: { id } } });

/** Everything read of one dossier begins with this key, so that one act refreshes all of it. */
export const dossierKey = (id: string): readonly string[] => ['dossiers', id];

export const dossierQuery = (id: string) =>
  queryOptions({
    queryKey: [...dossierKey(id), 'view'],
    queryFn: () => dataOf(api.GET('/api/v1/dossiers/{id}', of(id))),
    refetchInterval: LOOK_AGAIN_MS,
  });

export const clockQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: [...dossierKey(id), 'clock', version],
    queryFn: () => dataOf(api.GET('/api/v1/dossiers/{id}/clock', of(id))),
  });

export const namesQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: [...dossierKey(id), 'names', version],
    queryFn: () => dataOf(api.GET('/api/v1/dossiers/{id}/names', of(id))),
  });

export const papersQuery = (id: string) =>
  queryOptions({
    queryKey: [...dossierKey(id), 'papers'],
    queryFn: async () => (await dataOf(api.GET('/api/v1/dossiers/{id}/papers', of(id)))).items,
  });

export const notesQuery = (id: string) =>
  queryOptions({
    queryKey: [...dossierKey(id), 'notes'],
    queryFn: async () => (await dataOf(api.GET('/api/v1/dossiers/{id}/notes', of(id)))).items,
  });

export const messagesQuery = (id: string) =>
  queryOptions({
    queryKey: [...dossierKey(id), 'messages'],
    queryFn: async () => (await dataOf(api.GET('/api/v1/dossiers/{id}/messages', of(id)))).items,
  });

export const issuedQuery = (id: string) =>
  queryOptions({
    queryKey: [...dossierKey(id), 'issued'],
    queryFn: async () => (await dataOf(api.GET('/api/v1/dossiers/{id}/issued-papers', of(id)))).items,
  });

/** Not asked for where a dossier came without an e-form. */
export const formQuery = ({ id, answers }: Pick<Dossier, 'id' | 'answers'>, language: Language) =>
  queryOptions({
    queryKey: [...dossierKey(id), 'form', language],
    queryFn: () =>
      dataOf(api.GET('/api/v1/dossiers/{id}/form', { ...of(id), headers: { 'accept-language': language } })),
    enabled: answers['form'] !== undefined,
  });

export const pointsQuery = (id: string) =>
  queryOptions({
    queryKey: [...dossierKey(id), 'points'],
    queryFn: async () => (await dataOf(api.GET('/api/v1/dossiers/{id}/points', of(id)))).items,
  });

export const previewQuery = (id: string, version: number, question: PreviewQuestion) =>
  queryOptions({
    queryKey: [...dossierKey(id), 'preview', version, question],
    queryFn: () => dataOf(api.GET('/api/v1/dossiers/{id}/preview', { params: { path: { id }, query: question } })),
    retry: false,
  });

export const resultTemplatesQuery = (id: string) =>
  queryOptions({
    queryKey: [...dossierKey(id), 'result-templates'],
    queryFn: async () => (await dataOf(api.GET('/api/v1/dossiers/{id}/result-templates', of(id)))).items,
  });

export const reasonsQuery = (act: PreviewQuestion['action']) =>
  queryOptions({
    queryKey: ['reason-templates', act],
    queryFn: async () => (await dataOf(api.GET('/api/v1/reason-templates', { params: { query: { act } } }))).items,
    staleTime: Infinity,
  });

export const desksQuery = queryOptions({
  queryKey: ['desks'],
  queryFn: async () => (await dataOf(api.GET('/api/v1/desks'))).items,
  staleTime: 60_000,
});

export const deskOfficersQuery = (desk: string) =>
  queryOptions({
    queryKey: ['desks', desk, 'officers'],
    queryFn: async () => (await dataOf(api.GET('/api/v1/desks/{desk}/officers', { params: { path: { desk } } }))).items,
  });
