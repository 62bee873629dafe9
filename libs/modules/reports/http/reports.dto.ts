import { OmitType } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { PageDto } from '@modules/dossiers';
import { Day, Text } from '@platform/http/validation';
import { GROUPINGS, type Grouping } from '../queries/report-scope';
import { FIGURES, type Figure } from '../queries/sla-report.query';
import { ListOf } from '@platform/http/list-of';

export class SlaReportDto {
  /** first day, `YYYY-MM-DD` */
  @Day() readonly from!: string;
  /** last day, included */
  @Day() readonly to!: string;
  @IsOptional() @IsIn(GROUPINGS) readonly by?: Grouping;
  /** this unit and all below it */
  @IsOptional() @Text(1, 100) readonly unit?: string;
  @IsOptional() @IsIn(['ward', 'district']) readonly level?: 'ward' | 'district';
  @IsOptional() @IsIn(['vi', 'en']) readonly lang?: 'vi' | 'en';
}

export class DossiersBehindDto extends PageDto {
  @Day() readonly from!: string;
  @Day() readonly to!: string;
  /** which number of the report */
  @IsIn(FIGURES) readonly measure!: Figure;
  @IsOptional() @Text(1, 100) readonly unit?: string;
  @IsOptional() @IsIn(['ward', 'district']) readonly level?: 'ward' | 'district';
  @IsOptional() @Text(1, 100) readonly field?: string;
  @IsOptional() @IsIn(['online', 'counter', 'post']) readonly channel?: string;
  @IsOptional() @Text(1, 100) readonly procedure?: string;
}

/** All of them: no page. */
export class ExportDto extends OmitType(DossiersBehindDto, ['limit', 'after'] as const) {
  @IsOptional() @IsIn(['vi', 'en']) readonly lang?: 'vi' | 'en';
}

export class RatioView {
  readonly numerator!: number;
  readonly denominator!: number;
  readonly text!: string;
}

export class SlaReportRowView {
  readonly key!: string;
  readonly received!: number;
  readonly resolved!: number;
  readonly early!: number;
  readonly onTime!: number;
  readonly late!: number;
  readonly withdrawn!: number;
  readonly stopped!: number;
  /** stops that were lifted: back among what is open */
  readonly resumed!: number;
  /** open at the end of the last day */
  readonly pending!: number;
  readonly overdue!: number;
  readonly ratio!: RatioView;
}

export class SlaReportView {
  readonly from!: string;
  readonly to!: string;
  readonly by!: string;
  @ListOf(SlaReportRowView) readonly rows!: readonly SlaReportRowView[];
  readonly total!: SlaReportRowView;
}
