import { Injectable } from '@nestjs/common';
import { ratioOf, type Language, type Ratio } from '@kernel/sla/ratio';
import { wilsonInterval, type Interval } from '@kernel/sla/wilson-interval';
import { OrganisationDirectory } from '@modules/organisation';
import { SlaReportQuery } from '@modules/reports';
import type { OpenPeriodDays } from './open-period';

export interface WardMonth {
  /** `YYYY-MM` */
  readonly month: string;
  readonly ratio: Ratio;
}

export interface WardFigures {
  readonly id: string;
  readonly name: string;
  readonly ratio: Ratio;
  readonly late: number;
  readonly received: number;
  /** null where nothing was resolved */
  readonly interval: Interval | null;
  /** months in which something was resolved, in order */
  readonly months: readonly WardMonth[];
}

/** Every ward with its months, the lowest share in time first, those without any last. */
@Injectable()
export class WardFiguresQuery {
  constructor(
    private readonly reports: SlaReportQuery,
    private readonly directory: OrganisationDirectory,
  ) {}

  /** @throws DomainError `range.reversed` | `range.too_long` | `calendar.bad_date` */
  async read(period: OpenPeriodDays, language: Language): Promise<readonly WardFigures[]> {
    const asked = { ...period, level: 'ward', language } as const;
    const { rows } = await this.reports.read({ ...asked, by: 'unit', unitId: null });
    const byUnit = new Map(rows.map((row) => [row.key, row]));
    const wards = (await this.directory.units()).filter(({ kind }) => kind === 'ward');
    const figures: WardFigures[] = [];
    for (const { id, nameVi, nameEn } of wards) {
      const row = byUnit.get(id) ?? { ratio: ratioOf(0, 0, language), late: 0, received: 0 };
      const months = await this.reports.read({ ...asked, by: 'month', unitId: id });
      figures.push({
        id,
        name: language === 'vi' ? nameVi : nameEn,
        ratio: row.ratio,
        late: row.late,
        received: row.received,
        interval: wilsonInterval(row.ratio.numerator, row.ratio.denominator),
        months: months.rows
          .filter(({ ratio }) => ratio.denominator > 0)
          .map(({ key, ratio }) => ({ month: key, ratio })),
      });
    }
    return figures.sort(worstFirst);
  }
}

function worstFirst(one: WardFigures, other: WardFigures): number {
  const share = ({ ratio: { numerator, denominator } }: WardFigures): number =>
    denominator === 0 ? Infinity : numerator / denominator;
  const difference = share(one) - share(other);
  return Number.isNaN(difference) || difference === 0
    ? other.ratio.denominator - one.ratio.denominator || one.name.localeCompare(other.name, 'vi')
    : difference;
}
