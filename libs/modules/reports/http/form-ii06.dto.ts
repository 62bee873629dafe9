import { IsIn, IsOptional } from 'class-validator';
import { PERIOD_STYLES, type PeriodStyle } from '@kernel/reports/report-period';
import { ListOf } from '@platform/http/list-of';
import { Day, Moment, Text } from '@platform/http/validation';
import { II06_GROUPINGS, type Ii06Grouping } from '../queries/form-ii06.query';

/** The days of a report: a first and a last one, or the name of a period. */
export class ReportDaysDto {
  /** first day, `YYYY-MM-DD` */
  @IsOptional() @Day() readonly from?: string;
  /** last day, included */
  @IsOptional() @Day() readonly to?: string;
  /** in place of both days: `2020-03`, `2020-Q1`, `2020-H1`, `2020-9M`, `2020` */
  @IsOptional() @Text(1, 10) readonly period?: string;
  /** calendar months, or from the 15th to the 14th */
  @IsOptional() @IsIn(PERIOD_STYLES) readonly style?: PeriodStyle;
  /** this unit and all below it */
  @IsOptional() @Text(1, 100) readonly unit?: string;
  @IsOptional() @IsIn(['ward', 'district']) readonly level?: 'ward' | 'district';
  @IsOptional() @IsIn(['vi', 'en']) readonly lang?: 'vi' | 'en';
}

export class FormII06Dto extends ReportDaysDto {
  @IsOptional() @IsIn(II06_GROUPINGS) readonly by?: Ii06Grouping;
  /** as it would have been read at this instant, from the events up to it */
  @IsOptional() @Moment() readonly asOf?: string;
}

/** A line of Form II.06; the numbers are its columns. */
export class Ii06RowView {
  /** field, level or unit */
  readonly key!: string;
  /** 3 */
  readonly total!: number;
  /** 4 */
  readonly online!: number;
  /** 5 */
  readonly direct!: number;
  /** 6 */
  readonly carriedOver!: number;
  /** 7 */
  readonly resolved!: number;
  /** 8 */
  readonly early!: number;
  /** 9 */
  readonly onTime!: number;
  /** 10 */
  readonly late!: number;
  /** 11 */
  readonly inProcess!: number;
  /** 12 */
  readonly withinLimit!: number;
  /** 13 */
  readonly overdue!: number;
  /** left without being resolved: the form has no column for these */
  readonly withdrawn!: number;
  readonly stopped!: number;
  /** stops that were lifted */
  readonly resumed!: number;
}

export class Ii06IdentityView {
  /** the line of a broken one; of the sum when left out */
  readonly key?: string;
  readonly rule!: string;
  readonly left!: number;
  readonly right!: number;
  readonly holds!: boolean;
}

export class FormII06View {
  readonly from!: string;
  readonly to!: string;
  readonly by!: string;
  readonly unitId!: string | null;
  readonly level!: string | null;
  readonly asOf?: string | undefined;
  @ListOf(Ii06RowView) readonly rows!: readonly Ii06RowView[];
  readonly total!: Ii06RowView;
  @ListOf(Ii06IdentityView) readonly identities!: readonly Ii06IdentityView[];
  @ListOf(Ii06IdentityView) readonly broken!: readonly Ii06IdentityView[];
  /** SHA-256 over all of the above */
  readonly sha256!: string;
}
