import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../client/api';
import { useMe } from '../client/me';
import { useTexts } from '../texts/bilingual';
import { useLanguage, type Language } from '../texts/language';
import { STATE_WORDS } from '../texts/words';
import type { ListFilter } from './queue-search';
import { FILTER_TEXTS, QUEUE_TEXTS } from './texts';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export type Choices = Readonly<Record<ListFilter, readonly Choice[]>>;

const DAY_MS = 86_400_000;
/** More than there are. */
const ALL_PROCEDURES = 300;

/** What each filter that takes values can be, in words. */
export function useChoices(): Choices {
  const language = useLanguage();
  const t = useTexts(FILTER_TEXTS);
  const { channels } = useTexts(QUEUE_TEXTS);
  const states = useTexts(STATE_WORDS);
  const units = useMe().roles.map(({ unitId }) => unitId);
  const { data: lore } = useQuery({ queryKey: ['lore', units], queryFn: () => readLore(units), staleTime: DAY_MS });
  const named = (things: readonly Named[] = []): readonly Choice[] => things.map((thing) => choiceOf(thing, language));
  return {
    procedureId: named(lore?.procedures),
    fieldCode: named(lore?.fields),
    unitId: named(lore?.units),
    deskId: named(lore?.desks),
    officerId: [{ value: 'none', label: t.nobody }, ...named(lore?.officers)],
    level: choices(t.levels),
    channel: choices(channels),
    due: choices(t.dues),
    state: choices(states).filter(({ value }) => value !== 'draft'),
  };
}

interface Named {
  readonly id: string;
  readonly nameVi: string;
  readonly nameEn: string;
}

function choiceOf({ id, nameVi, nameEn }: Named, language: Language): Choice {
  return { value: id, label: language === 'vi' ? nameVi : nameEn };
}

function choices(words: Readonly<Record<string, string>>): readonly Choice[] {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}

type Lore = Readonly<Record<'procedures' | 'fields' | 'units' | 'desks' | 'officers', readonly Named[]>>;

/** Officers of the reader's own units only: the house has some hundred desks. */
async function readLore(ownUnits: readonly string[]): Promise<Lore> {
  const [procedures, units, desks] = await Promise.all([
    dataOf(api.GET('/api/v1/procedures', { params: { query: { limit: ALL_PROCEDURES } } })),
    dataOf(api.GET('/api/v1/units')),
    dataOf(api.GET('/api/v1/desks')),
  ]);
  const own = desks.items.filter(({ unitId }) => ownUnits.includes(unitId));
  const officers = await Promise.all(own.map(({ id }) => readOfficers(id)));
  return {
    procedures: procedures.items,
    fields: procedures.facets.field.map(({ value, nameVi, nameEn }) => ({ id: value, nameVi, nameEn })),
    units: units.items,
    desks: desks.items.map(({ id, nameVi, nameEn, unitNameVi, unitNameEn }) => ({
      id,
      nameVi: `${nameVi} – ${unitNameVi}`,
      nameEn: `${nameEn} – ${unitNameEn}`,
    })),
    officers: [...new Map(officers.flat().map((each) => [each.id, each])).values()],
  };
}

async function readOfficers(desk: string): Promise<readonly Named[]> {
  const { items } = await dataOf(api.GET('/api/v1/desks/{desk}/officers', { params: { path: { desk } } }));
  return items.map(({ id, name }) => ({ id, nameVi: name, nameEn: name }));
}
