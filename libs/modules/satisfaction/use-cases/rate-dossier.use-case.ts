import { Injectable } from '@nestjs/common';
import { formatInstant } from '@kernel/calendar/local-time';
import type { Dossier } from '@kernel/dossier/dossier';
import { normaliseDossierNumber } from '@kernel/dossier/dossier-number';
import { checkMayRate, type RatedAspect, type RatingLevel } from '@kernel/satisfaction/rating';
import { DomainError } from '@kernel/errors/domain-error';
import { SYSTEM, type Principal } from '@platform/auth/principal';
import { databaseNow } from '@platform/database/database-clock';
import { violatedConstraint } from '@platform/database/database-errors';
import { UnitOfWork, type Transaction } from '@platform/database/unit-of-work';
import type { CommandKey } from '@platform/http/params';
import { Commands, type CommandAnswer } from '@platform/idempotency/commands';
import { DossierRecordQuery, LookUpGate } from '@modules/dossiers';

export interface Rating {
  readonly level: RatingLevel;
  readonly aspects: Readonly<Partial<Record<RatedAspect, RatingLevel>>>;
  readonly comment: string | null;
}

export interface RatingGiven {
  readonly level: number;
  readonly ratedAt: string;
}

/** What a stranger with the paper in hand knows of the dossier, and from where the asking comes. */
export interface RatingProof {
  readonly number: string;
  readonly secret: string;
  readonly address: string;
}

const PRIMARY_KEY = 'satisfaction_rating_pkey';

/** One rating a dossier, by its applicant or by whoever holds its number and secret. */
@Injectable()
export class RateDossier {
  constructor(
    private readonly commands: Commands,
    private readonly unitOfWork: UnitOfWork,
    private readonly records: DossierRecordQuery,
    private readonly gate: LookUpGate,
  ) {}

  /** @throws DomainError `dossier.not_found` | `rating.too_early` | `rating.given_before` */
  async byAccount(
    principal: Principal,
    key: CommandKey,
    id: string,
    rating: Rating,
  ): Promise<CommandAnswer<RatingGiven>> {
    const { dossier } = await this.unitOfWork.read(principal, (tx) => this.records.read(tx, id));
    return this.write(key, principal.accountId, { dossier, id, rating, cameBy: 'account' });
  }

  /** @throws DomainError `lookup.no_match` | `request.too_many` | `rating.too_early` | `rating.given_before` */
  async byProof(
    key: CommandKey,
    { number, secret, address }: RatingProof,
    rating: Rating,
  ): Promise<CommandAnswer<RatingGiven>> {
    await this.gate.lookUp(number, secret, address);
    const { id, dossier } = await this.unitOfWork.read(SYSTEM, async (tx) => {
      const [row] = await tx.query<{ id: string }>('SELECT id FROM dossier WHERE number = $1', [
        normaliseDossierNumber(number),
      ]);
      if (!row) throw new DomainError('lookup.no_match');
      return { id: row.id, dossier: (await this.records.read(tx, row.id)).dossier };
    });
    return this.write(key, null, { dossier, id, rating, cameBy: 'link' });
  }

  private async write(key: CommandKey, accountId: string | null, given: Given): Promise<CommandAnswer<RatingGiven>> {
    checkMayRate(given.dossier);
    try {
      return await this.commands.once({ ...SYSTEM, accountId }, key, (tx) => insert(tx, given));
    } catch (error) {
      if (violatedConstraint(error) === PRIMARY_KEY) throw new DomainError('rating.given_before');
      throw error;
    }
  }
}

interface Given {
  readonly dossier: Dossier;
  readonly id: string;
  readonly rating: Rating;
  readonly cameBy: 'account' | 'link';
}

async function insert(tx: Transaction, { dossier, id, rating, cameBy }: Given): Promise<CommandAnswer<RatingGiven>> {
  const now = await databaseNow(tx);
  const { level, aspects, comment } = rating;
  await tx.query(
    `INSERT INTO satisfaction_rating (dossier_id, level, aspects, comment, came_by, reporting_unit_id, rated_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [id, level, JSON.stringify(aspects), comment, cameBy, dossier.reportingUnitId, new Date(now)],
  );
  return { status: 201, body: { level, ratedAt: formatInstant(now) }, version: null };
}
