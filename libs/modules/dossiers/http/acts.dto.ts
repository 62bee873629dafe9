import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { Day, Text } from '@platform/http/validation';
import { PaperDto } from './filing.dto';

export class ReasonDto {
  @Text(3, 2000) readonly reason!: string;
}

export class OptionalReasonDto {
  @IsOptional() @Text(0, 2000) readonly reason?: string;
}

export class GroundedReasonDto extends ReasonDto {
  /** law, article, clause */
  @Text(3, 1000) readonly legalBasis!: string;
}

export class PointDto {
  /** `papers.p2` or `answers.subject` */
  @Matches(/^(papers|answers)\.[\w.-]{1,60}$/, { message: 'dossier.point_unknown' }) readonly target!: string;
  @Text(3, 1000) readonly reason!: string;
}

export class PointsDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => PointDto)
  readonly points!: PointDto[];
}

export class SupplementRequestDto extends PointsDto {
  /** why a second request is needed; a unit head's word */
  @IsOptional() @Text(3, 1000) readonly overrideReason?: string;
}

export class SupplementAnswerDto {
  @IsArray() @ArrayMaxSize(30) @ValidateNested({ each: true }) @Type(() => PaperDto) readonly papers!: PaperDto[];
  @IsOptional() @Text(3, 500) readonly subject?: string;
  @IsOptional() @Text(0, 2000) readonly note?: string;
  /** answers given anew, by the path of the question: `{"applicant.phone": "0912345678"}` */
  @IsOptional() @IsObject({ message: 'field.not_an_object' }) readonly answers?: Record<string, unknown>;
}

export class HandOverDto {
  @IsOptional() @Text(0, 1000) readonly note?: string;
  /** a desk off the route; without it the route goes on */
  @IsOptional() @Text(1, 100) readonly toDeskId?: string;
  @IsOptional() @IsUUID('all') readonly toOfficerId?: string;
}

export class ConsultDto {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(10) @Text(1, 100, { each: true }) readonly deskIds!: string[];
  @Text(3, 2000) readonly question!: string;
  /** how long they have [working days] */
  @IsInt() @Min(1) @Max(30) readonly workingDays!: number;
  /** question and answer are for the desk that asks and those asked, and for nobody else */
  @IsOptional() @IsBoolean() readonly confidential?: boolean;
}

export class OpinionDto {
  @Text(3, 4000) readonly opinion!: string;
}

export class DraftResultDto {
  @Text(3, 4000) readonly summary!: string;
  @IsOptional() @IsUUID('all') readonly documentId?: string;
}

export class SendBackDto extends ReasonDto {
  /** number of the step to do again; without it the last one done */
  @IsOptional() @IsInt() @Min(1) @Max(500) readonly toStep?: number;
}

export class SignDto {
  /** the signed result */
  @IsOptional() @IsUUID('all') readonly documentId?: string;
}

export class ObligationDto extends ReasonDto {
  /** [VND] */
  @IsInt() @Min(1) @Max(100_000_000_000) readonly amountVnd!: number;
}

export class SettleDto {
  /** number of the receipt or of the payment */
  @Text(1, 100) readonly receipt!: string;
}

export class ReappointDto extends ReasonDto {
  /** `YYYY-MM-DD` */
  @Day() readonly newDate!: string;
}

export class ReturnResultDto {
  @IsIn(['counter', 'post', 'online']) readonly method!: 'counter' | 'post' | 'online';
  /** who took it */
  @Text(1, 200) readonly receivedBy!: string;
}

export class ActView {
  readonly id!: string;
  readonly number!: string;
  readonly state!: string;
  /** for the next If-Match */
  readonly version!: number;
}
