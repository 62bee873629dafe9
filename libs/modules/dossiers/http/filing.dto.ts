import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsDefined,
  IsEmail,
  IsIn,
  IsInt,
  IsISO8601,
  IsObject,
  IsOptional,
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { understand } from '@kernel/forms/understand';
import { EXEMPTION_GROUNDS, MOST_COPIES, type ExemptionGround } from '@kernel/payments/fee-lines';
import { Text } from '@platform/http/validation';
import { ListOf } from '@platform/http/list-of';

const phone = ({ value }: { value: unknown }): unknown => understand({ type: 'phone' }, value);
const digits = ({ value }: { value: unknown }): unknown => understand({ type: 'citizen_number' }, value);

export class ApplicantDto {
  @Text(1, 100) readonly fullName!: string;
  /** ten digits; spaces, dots and +84 are understood */
  @Transform(phone) @Matches(/^0[35789]\d{8}$/, { message: 'field.not_a_phone' }) readonly phone!: string;
  @IsOptional() @IsEmail() readonly email?: string;
  @IsOptional()
  @Transform(digits)
  @Matches(/^\d{12}$/, { message: 'field.not_a_citizen_number' })
  readonly citizenNumber?: string;
  @Text(3, 300) readonly address!: string;
}

export class PaperDto {
  /** key of the paper in the procedure: `p1` */
  @Matches(/^[\w-]{1,40}$/, { message: 'field.invalid' }) readonly paper!: string;
  /** id of an uploaded document */
  @IsUUID('all') readonly documentId!: string;
}

export class FeeClaimsDto {
  /** ground of a remission; the desk compares it with the papers */
  @IsOptional() @IsIn(EXEMPTION_GROUNDS) readonly exemption?: ExemptionGround;
  @IsOptional() @IsInt() @Min(1) @Max(MOST_COPIES) readonly copies?: number;
  /** day of the event, `YYYY-MM-DD`: late filing may cost a surcharge */
  @IsOptional()
  @IsISO8601({ strict: true }, { message: 'field.not_a_date' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'field.not_a_date' })
  readonly eventDate?: string;
}

export class FileDossierDto {
  @Text(1, 100) readonly procedureId!: string;
  /** ward of residence */
  @Text(1, 100) readonly wardId!: string;
  @IsIn(['counter', 'post', 'online']) readonly delivery!: 'counter' | 'post' | 'online';
  @IsDefined() @IsObject() @ValidateNested() @Type(() => ApplicantDto) readonly applicant!: ApplicantDto;
  /** what is asked for, in one line */
  @Text(3, 500) readonly subject!: string;
  @IsOptional() @Text(0, 2000) readonly note?: string;
  /** answers to the procedure's e-form (`GET /procedures/{id}/form`), without the facts above */
  @IsOptional() @IsObject() readonly answers?: Record<string, unknown>;
  /** what the fee depends on */
  @IsOptional() @IsObject() @ValidateNested() @Type(() => FeeClaimsDto) readonly fee?: FeeClaimsDto;
  /** several documents of one paper are its pages, in this order */
  @IsArray() @ArrayMaxSize(60) @ValidateNested({ each: true }) @Type(() => PaperDto) readonly papers!: PaperDto[];
  /** a draft that this filing takes the place of */
  @IsOptional() @IsUUID('all') readonly draftId?: string;
}

export class SaveDraftDto {
  /** whatever the form holds so far; checked when it is filed */
  @IsDefined() @IsObject() readonly data!: Record<string, unknown>;
}

export class BeginDraftDto extends SaveDraftDto {
  @Text(1, 100) readonly procedureId!: string;
}

export class FiledDossierView {
  readonly id!: string;
  readonly number!: string;
  /** with the number, opens the look-up; shown to the filer only */
  readonly lookupSecret!: string;
  readonly state!: string;
  readonly version!: number;
  readonly submittedAt!: string;
  readonly dueAt!: string | null;
}

export class DraftView {
  readonly id!: string;
  readonly procedureVersionId!: string;
  readonly data!: Record<string, unknown>;
  readonly version!: number;
  readonly updatedAt!: string;
  readonly expiresAt!: string;
}

export class DraftListView {
  @ListOf(DraftView) readonly items!: readonly DraftView[];
}
