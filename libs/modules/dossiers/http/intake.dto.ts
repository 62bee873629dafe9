import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { understand } from '@kernel/forms/understand';
import { ListOf } from '@platform/http/list-of';
import { Day, Moment, Text } from '@platform/http/validation';
import { FileDossierDto } from './filing.dto';

export class OriginalDto {
  /** what it is, as the receipt names it */
  @Text(2, 200) readonly name!: string;
  @IsInt() @Min(1) @Max(99) readonly copies!: number;
}

export class ProvisionalDto {
  /** `TAM-7KQ2-251125-0003`, on the slip the person has */
  @Text(1, 40) readonly number!: string;
  /** when it was received at the counter: the limit runs from here */
  @Moment() readonly receivedAt!: string;
}

export class TakeInDossierDto extends FileDossierDto {
  @IsIn(['counter', 'post']) readonly channel!: 'counter' | 'post';
  /** day of the postmark, `YYYY-MM-DD`; only by post */
  @IsOptional() @Day() readonly postmarkedOn?: string;
  /** originals the desk keeps for comparison and gives back */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => OriginalDto)
  readonly originals?: OriginalDto[];
  /** of a record the desk made while it had no network; sent with the key made for that record */
  @IsOptional() @IsObject() @ValidateNested() @Type(() => ProvisionalDto) readonly provisional?: ProvisionalDto;
}

export class DuplicatesDto {
  @Transform(({ value }: { value: unknown }) => understand({ type: 'citizen_number' }, value))
  @Matches(/^\d{12}$/, { message: 'field.not_a_citizen_number' })
  readonly citizenNumber!: string;
  @Text(1, 100) readonly procedureId!: string;
}

export class OpenDossierView {
  readonly id!: string;
  readonly number!: string;
  readonly state!: string;
  readonly channel!: string;
  readonly submittedAt!: string;
  readonly dueAt!: string | null;
}

export class OpenDossierListView {
  @ListOf(OpenDossierView) readonly items!: readonly OpenDossierView[];
}

export class ProvisionalView {
  readonly id!: string;
  readonly number!: string;
  readonly state!: string;
  readonly version!: number;
  readonly submittedAt!: string;
  readonly dueAt!: string | null;
}

export class TakeOriginalsDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => OriginalDto)
  readonly originals!: OriginalDto[];
}

export class GiveBackOriginalsDto {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(30) @IsInt({ each: true }) @Min(1, { each: true }) readonly nos!: number[];
  /** who took them */
  @Text(1, 200) readonly receivedBy!: string;
}

export class OriginalView {
  readonly no!: number;
  readonly name!: string;
  readonly copies!: number;
  readonly deskId!: string;
  readonly takenAt!: string;
  readonly takenBy!: string;
  /** null while the desk has it */
  readonly returnedAt!: string | null;
  readonly returnedBy!: string | null;
  readonly receivedBy!: string | null;
}

export class OriginalListView {
  @ListOf(OriginalView) readonly items!: readonly OriginalView[];
}
