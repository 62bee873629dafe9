import 'reflect-metadata';
import { Type } from 'class-transformer';
import {
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsNumber,
  IsOptional,
  IsPositive,
  IsString,
  Matches,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

const SLUG = /^[a-z0-9][a-z0-9-]*$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const DESK = /^(ward:[a-z]+|[a-z0-9][a-z0-9-]*)$/;
const isGiven = (_record: object, value: unknown): boolean => value !== null;

/** Shapes of `data/*.json`, as far as the product reads them. Provenance fields it does not read are not checked. */
export class UnitRecord {
  @Matches(SLUG) readonly id!: string;
  @IsIn(['province', 'district', 'one_stop', 'office', 'division', 'board', 'external_branch', 'ward'])
  readonly kind!: 'province' | 'district' | 'one_stop' | 'office' | 'division' | 'board' | 'external_branch' | 'ward';
  @ValidateIf((record: UnitRecord) => record.parent !== null) @Matches(SLUG) readonly parent!: string | null;
  @ValidateIf((record: UnitRecord) => record.official_code !== null) @Matches(/^\d{2,5}$/) readonly official_code!:
    string | null;
  @IsNotEmpty() @IsString() readonly name_vi!: string;
  @IsNotEmpty() @IsString() readonly short_name_vi!: string;
  @IsNotEmpty() @IsString() readonly name_en!: string;
  @IsBoolean() readonly verified!: boolean;
  @IsNotEmpty() @IsString() readonly source!: string;
}

export class PositionRecord {
  @Matches(/^[a-z]+$/) readonly id!: string;
  @IsNotEmpty() @IsString() readonly title_vi!: string;
  @IsNotEmpty() @IsString() readonly title_en!: string;
}

export class DeskNameRecord {
  @IsNotEmpty() @IsString() readonly name_vi!: string;
  @IsNotEmpty() @IsString() readonly name_en!: string;
}

export class WardDeskTemplate {
  @ValidateNested() @Type(() => DeskNameRecord) readonly desk!: DeskNameRecord;
  @IsArray()
  @ArrayMinSize(1)
  @ValidateNested({ each: true })
  @Type(() => PositionRecord)
  readonly positions!: PositionRecord[];
}

export class HolidayRecord {
  @Matches(DATE) readonly date!: string;
  @IsIn(['off', 'substitute', 'makeup_work']) readonly type!: 'off' | 'substitute' | 'makeup_work';
  @IsNotEmpty() @IsString() readonly name_vi!: string;
  @IsNotEmpty() @IsString() readonly name_en!: string;
}

export class ProcessingTimeRecord {
  @ValidateIf((record: ProcessingTimeRecord) => isGiven(record, record.value))
  @IsNumber()
  @IsPositive()
  readonly value!: number | null;
  @ValidateIf((record: ProcessingTimeRecord) => isGiven(record, record.unit))
  @IsIn(['working_days', 'calendar_days', 'hours', 'same_day'])
  readonly unit!: 'working_days' | 'calendar_days' | 'hours' | 'same_day' | null;
  @IsOptional() @IsString() readonly extension_vi?: string;
}

export class RequiredDocumentRecord {
  @IsNotEmpty() @IsString() readonly name_vi!: string;
  @IsNotEmpty() @IsString() readonly name_en!: string;
  @IsInt() @Min(1) readonly copies!: number;
  @IsIn(['original', 'certified', 'copy']) readonly kind!: 'original' | 'certified' | 'copy';
  @IsBoolean() readonly present_only!: boolean;
  @IsOptional() @IsString() readonly condition_vi?: string;
}

export class StepRecord {
  @Matches(DESK) readonly desk!: string;
  @IsIn(['receive', 'assign', 'process', 'division_review', 'verify', 'transfer', 'sign', 'return'])
  readonly action!: 'receive' | 'assign' | 'process' | 'division_review' | 'verify' | 'transfer' | 'sign' | 'return';
  @IsNotEmpty() @IsString() readonly name_vi!: string;
  @IsNotEmpty() @IsString() readonly name_en!: string;
  @IsNumber() @IsPositive() readonly duration!: number;
}

/** Words people say, and the words of the catalogue for them. */
export class SynonymRecord {
  @IsNotEmpty() @IsString() readonly said!: string;
  @IsNotEmpty() @IsString() readonly means!: string;
}

export class LifeEventRecord {
  @Matches(SLUG) readonly id!: string;
  @IsNotEmpty() @IsString() readonly name_vi!: string;
  @IsNotEmpty() @IsString() readonly name_en!: string;
  @IsArray() @ArrayMinSize(1) @Matches(SLUG, { each: true }) readonly procedures!: string[];
}

/** Who may ask, for all procedures of a field. */
export class AudienceRecord {
  @IsNotEmpty() @IsString() readonly field!: string;
  @IsArray() @ArrayMinSize(1) @IsIn(['person', 'organisation'], { each: true }) readonly who!: (
    'person' | 'organisation'
  )[];
}

/** A procedure whose public is not that of its field. */
export class AudienceExceptionRecord {
  @Matches(SLUG) readonly procedure!: string;
  @IsArray() @ArrayMinSize(1) @IsIn(['person', 'organisation'], { each: true }) readonly who!: (
    'person' | 'organisation'
  )[];
}

export class FeeTermsRecord {
  @IsIn(['case', 'copy']) readonly per!: 'case' | 'copy';
  /** answers of the procedure's e-form the fee depends on */
  @IsOptional() @Matches(/^[\w.]+$/) readonly copies_answer?: string;
  @IsOptional() @Matches(/^[\w.]+$/) readonly late_answer?: string;
  @IsOptional() @IsInt() @Min(0) readonly late_after_days?: number;
  @IsOptional() @IsInt() @Min(0) readonly late_surcharge_vnd?: number;
  /** no source states the amount */
  @IsOptional() @IsBoolean() readonly illustrative?: boolean;
}

export class ProcedureRecord {
  @Matches(SLUG) readonly id!: string;
  @ValidateIf((record: ProcedureRecord) => record.code !== null) @Matches(/^\d\.\d{6}$/) readonly code!: string | null;
  @IsNotEmpty() @IsString() readonly name_vi!: string;
  @IsNotEmpty() @IsString() readonly name_en!: string;
  @IsNotEmpty() @IsString() readonly field_vi!: string;
  @IsNotEmpty() @IsString() readonly field_en!: string;
  @IsIn(['ward', 'district']) readonly level!: 'ward' | 'district';
  @Matches(DESK) readonly division!: string;
  @IsIn([2, 3, 4]) readonly service_level!: 2 | 3 | 4;
  @IsString() readonly service_level_basis!: string;
  @ValidateNested() @Type(() => ProcessingTimeRecord) readonly processing_time!: ProcessingTimeRecord;
  @ValidateIf((record: ProcedureRecord) => record.fee_vnd !== null) @IsInt() @Min(0) readonly fee_vnd!: number | null;
  @IsOptional() @IsString() readonly fee_note!: string | null;
  @IsOptional() @ValidateNested() @Type(() => FeeTermsRecord) readonly fee_terms?: FeeTermsRecord;
  @IsArray()
  @ArrayMinSize(1)
  @ValidateNested({ each: true })
  @Type(() => RequiredDocumentRecord)
  readonly required_documents!: RequiredDocumentRecord[];
  @IsNotEmpty() @IsString() readonly result_vi!: string;
  @IsOptional() @IsString() readonly legal_basis!: string | null;
  @IsArray() @ValidateNested({ each: true }) @Type(() => StepRecord) readonly steps!: StepRecord[];
  @IsOptional() @IsString() readonly steps_basis!: string | null;
  @IsArray() readonly verified_fields!: string[];
  @IsNotEmpty() @IsString() readonly source!: string;
  @IsOptional() @IsString() readonly notes!: string | null;
  @IsOptional() @IsBoolean() readonly code_issued_after_2020!: boolean | null;
}
