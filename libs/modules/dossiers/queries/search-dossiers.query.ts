import { Injectable } from '@nestjs/common';
import { searchTermsOf, type SearchTerms } from '@kernel/dossier/search-terms';
import type { Language } from '@kernel/sla/ratio';
import type { Principal } from '@platform/auth/principal';
import { databaseNow } from '@platform/database/database-clock';
import { UnitOfWork } from '@platform/database/unit-of-work';
import { noteReads } from '../persistence/read-journal';
import { DeskLoreShelf } from './desk-lore';
import { DESK_COLUMNS, deskDossierOf, stepInHandSql, type DeskDossier, type DeskRow } from './desk-rows';
import { named } from './named-values';

/** Dossiers shown of what is found. */
const SHOWN = 20;
/** Of a name that thousands have, so many are looked at: whoever wants one of them types on. */
const LOOKED_AT = 200;
/** Sorts after every letter. */
const LAST_LETTER = '\u{10FFFF}';

const exactly = (column: string, term: keyof SearchTerms): string => `s.${column} = {${term}}::text`;
const beginning = (column: string, term: keyof SearchTerms): string =>
  `s.${column} >= {${term}}::text AND s.${column} < {${term}}::text || '${LAST_LETTER}'`;

const WAYS: Readonly<Record<keyof SearchTerms, string>> = {
  citizenNumber: exactly('citizen_number', 'citizenNumber'),
  phone: exactly('phone', 'phone'),
  numberBackward: beginning('number_backward', 'numberBackward'),
  name: beginning('name', 'name'),
  nameBackward: beginning('name_backward', 'nameBackward'),
};
const ORDER = 'd.ended_at IS NOT NULL, d.submitted_at DESC, d.id';

export interface FoundDossiers {
  readonly items: readonly DeskDossier[];
  readonly isMore: boolean;
}

/** Any dossier the reader may see, open or over, by what somebody at the counter can say of it. */
@Injectable()
export class SearchDossiers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lore: DeskLoreShelf,
  ) {}

  /** The open ones first, then the newest. Who is shown is noted for them. */
  async find(principal: Principal, typed: string, language: Language): Promise<FoundDossiers> {
    const terms = searchTermsOf(typed);
    const ways = Object.entries(WAYS).filter(([term]) => terms[term as keyof SearchTerms] !== null);
    if (ways.length === 0) return { items: [], isMore: false };
    const text = searchSql(ways.map(([, condition]) => condition));
    const [now, rows] = await this.unitOfWork.write(principal, async (tx) => {
      const at = await databaseNow(tx);
      const found = await tx.query<DeskRow>(...named(text, { ...terms, now: new Date(at) }));
      const shown = found.slice(0, SHOWN).map(({ id }) => id);
      await noteReads(tx, principal, shown, 'found');
      return [at, found] as const;
    });
    const lore = await this.lore.at(now, language);
    return {
      items: rows.slice(0, SHOWN).map((row) => deskDossierOf(row, lore)),
      isMore: rows.length > SHOWN,
    };
  }
}

function searchSql(ways: readonly string[]): string {
  const hits = ways.map((way) => `(SELECT s.dossier_id FROM dossier_search s WHERE ${way} LIMIT ${LOOKED_AT})`);
  return `WITH hit AS MATERIALIZED (${hits.join(' UNION ')}),
    page AS MATERIALIZED (SELECT d.id FROM hit JOIN dossier d ON d.id = hit.dossier_id ORDER BY ${ORDER} LIMIT ${SHOWN + 1})
    SELECT ${DESK_COLUMNS} FROM page JOIN dossier d ON d.id = page.id ${stepInHandSql(null)} ORDER BY ${ORDER}`;
}
