import { IsIn, IsOptional } from 'class-validator';
import { Transform } from 'class-transformer';
import { Text, WholeNumber } from '@platform/http/validation';
import { ListOf } from '@platform/http/list-of';

const toNumber = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;

export class SearchProceduresDto {
  /** words of the name, with or without accents */
  @IsOptional() @Text(0, 200) readonly q?: string;
  /** id of a field */
  @IsOptional() @Text(1, 100) readonly field?: string;
  @IsOptional() @IsIn(['ward', 'district']) readonly level?: 'ward' | 'district';
  /** 3: filed online, fee and result at the desk · 4: all online */
  @IsOptional() @Transform(toNumber) @IsIn([3, 4]) readonly serviceLevel?: 3 | 4;
  /** who asks */
  @IsOptional() @IsIn(['person', 'organisation']) readonly audience?: 'person' | 'organisation';
  @IsOptional() @WholeNumber(1, 300) readonly limit?: number;
  @IsOptional() @WholeNumber(0, 10_000) readonly offset?: number;
  @IsOptional() @IsIn(['vi', 'en']) readonly lang?: 'vi' | 'en';
}

export class LimitView {
  readonly value!: number;
  /** working_days, calendar_days, hours, same_day */
  readonly unit!: string;
}

export class ProcedureSummaryView {
  readonly id!: string;
  readonly nationalCode!: string | null;
  readonly nameVi!: string;
  readonly nameEn!: string;
  readonly fieldId!: string;
  readonly level!: string;
  readonly serviceLevel!: number;
  /** who may ask: person, organisation */
  @ListOf(String) readonly audience!: readonly string[];
  readonly limit!: LimitView;
  /** [VND]; null: unknown, or set by the city */
  readonly feeVnd!: number | null;
  /** names of the fields that are an illustration and not a published fact */
  @ListOf(String) readonly illustrative!: readonly string[];
}

export class PaperView {
  readonly key!: string;
  readonly nameVi!: string;
  readonly nameEn!: string;
  readonly kind!: string;
  readonly copies!: number;
  readonly presentOnly!: boolean;
  readonly conditionVi!: string | null;
}

export class RouteStepView {
  readonly action!: string;
  readonly deskRef!: string;
  readonly group!: number | null;
  readonly nameVi!: string;
  readonly nameEn!: string;
}

export class ProcedureView extends ProcedureSummaryView {
  readonly versionId!: string;
  readonly version!: number;
  readonly validFrom!: string;
  readonly validTo!: string | null;
  @ListOf(PaperView) readonly papers!: readonly PaperView[];
  @ListOf(RouteStepView) readonly route!: readonly RouteStepView[];
  readonly resultVi!: string;
  readonly legalBasisVi!: string;
  readonly extensionVi!: string | null;
  readonly feeNoteVi!: string | null;
  readonly source!: string;
}

export class FacetView {
  readonly value!: string;
  readonly nameVi!: string;
  readonly nameEn!: string;
  readonly count!: number;
}

export class FacetsView {
  @ListOf(FacetView) readonly field!: readonly FacetView[];
  @ListOf(FacetView) readonly level!: readonly FacetView[];
  @ListOf(FacetView) readonly serviceLevel!: readonly FacetView[];
  @ListOf(FacetView) readonly audience!: readonly FacetView[];
}

export class ProcedureListView {
  @ListOf(ProcedureSummaryView) readonly items!: readonly ProcedureSummaryView[];
  readonly total!: number;
  readonly facets!: FacetsView;
  /** what was probably meant, when nothing was found */
  readonly suggestion!: string | null;
}
