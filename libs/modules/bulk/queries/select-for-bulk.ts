import { Injectable } from '@nestjs/common';
import { refuseField } from '@kernel/errors/domain-error';
import type { Principal } from '@platform/auth/principal';
import {
  DeskFilters,
  DeskQueuesQuery,
  SelectDossiers,
  type Candidate,
  type QueueSelectionDto,
} from '@modules/dossiers';
import type { Chosen } from '../persistence/bulk-rows';
import { MOST_CHOSEN, type BulkAction } from '../use-cases/bulk-command';

interface Wish {
  readonly dossiers?: readonly { readonly id: string; readonly version: number }[];
  readonly filter?: QueueSelectionDto;
}

/** Dossiers looked at one by one before an act is asked for; of a longer list the rest is told afterwards. */
const PREVIEWED = 100;

/** What was chosen in the list, by hand or as "all of this filter". */
@Injectable()
export class SelectForBulk {
  constructor(
    private readonly queues: DeskQueuesQuery,
    private readonly filters: DeskFilters,
    private readonly dossiers: SelectDossiers,
  ) {}

  /** By hand, at the version the officer saw; by filter, as they are now. @throws DomainError `dossier.not_found` | `bulk.nothing_chosen` */
  async chosen(principal: Principal, wish: Wish): Promise<readonly Chosen[]> {
    if (wish.dossiers === undefined) return (await this.byFilter(principal, wish.filter)).chosen;
    const seen = new Map(wish.dossiers.map(({ id, version }) => [id, version]));
    const found = await this.dossiers.chosen(principal, [...seen.keys()]);
    return found.map(({ id, number, version }) => ({ id, number, version: seen.get(id) ?? version }));
  }

  async preview(
    principal: Principal,
    wish: Wish,
    action: BulkAction,
  ): Promise<{ readonly total: number; readonly taken: number; readonly items: readonly Candidate[] }> {
    const { total, chosen } =
      wish.dossiers === undefined
        ? await this.byFilter(principal, wish.filter)
        : { total: wish.dossiers.length, chosen: wish.dossiers };
    const ids = chosen.slice(0, PREVIEWED).map(({ id }) => id);
    return { total, taken: chosen.length, items: await this.dossiers.candidates(principal, ids, action) };
  }

  private async byFilter(
    principal: Principal,
    selection: QueueSelectionDto | undefined,
  ): Promise<{ readonly total: number; readonly chosen: readonly Chosen[] }> {
    if (selection === undefined) refuseField('dossiers', 'bulk.nothing_chosen');
    const { queue, ...wish } = selection;
    return this.queues.select(principal, queue, await this.filters.read(wish), MOST_CHOSEN);
  }
}
