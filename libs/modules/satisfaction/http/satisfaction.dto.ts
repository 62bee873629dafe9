import { Type } from 'class-transformer';
import { IsIn, IsOptional, Matches, ValidateNested } from 'class-validator';
import { RATING_LEVELS, type RatingLevel } from '@kernel/satisfaction/rating';
import { ListOf } from '@platform/http/list-of';
import { Text } from '@platform/http/validation';

export class AspectsDto {
  @IsOptional() @IsIn(RATING_LEVELS) readonly time?: RatingLevel;
  @IsOptional() @IsIn(RATING_LEVELS) readonly attitude?: RatingLevel;
  @IsOptional() @IsIn(RATING_LEVELS) readonly guidance?: RatingLevel;
}

export class RateDto {
  /** 1 not at all satisfied … 5 very satisfied */
  @IsIn(RATING_LEVELS) readonly level!: RatingLevel;
  @IsOptional() @ValidateNested() @Type(() => AspectsDto) readonly aspects?: AspectsDto;
  @IsOptional() @Text(0, 2000) readonly comment?: string;
}

export class RateByProofDto extends RateDto {
  @Text(1, 60) readonly number!: string;
  @Text(1, 40) readonly secret!: string;
}

export class SatisfactionPeriodDto {
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'field.not_a_date' }) readonly from!: string;
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'field.not_a_date' }) readonly to!: string;
}

export class RatingView {
  readonly level!: number;
  readonly ratedAt!: string;
}

export class SatisfactionRowView {
  readonly unitId!: string;
  readonly n!: number;
  /** how many gave each level, 1 to 5 */
  @ListOf(Number) readonly levels!: readonly number[];
}

export class SatisfactionView {
  /** units with at least five ratings */
  @ListOf(SatisfactionRowView) readonly rows!: readonly SatisfactionRowView[];
  readonly total!: SatisfactionRowView;
}
