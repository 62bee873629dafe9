import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsInt,
  IsOptional,
  IsUUID,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { ListOf } from '@platform/http/list-of';
import { Text } from '@platform/http/validation';
import { MOST_CHOSEN } from '../use-cases/bulk-command';

export class PreviewRedistributionDto {
  /** whose work all goes to others; without one, the work of those present is evened out */
  @IsOptional() @IsUUID('all') readonly fromOfficerId?: string;
}

export class MoveDto {
  @IsUUID('all') readonly dossierId!: string;
  /** version seen in the preview */
  @IsInt() @Min(1) readonly version!: number;
  /** number of the open step */
  @IsInt() @Min(1) @Max(500) readonly step!: number;
  /** honoured when present, as for one dossier */
  @IsUUID('all') readonly toOfficerId!: string;
}

export class StartRedistributionDto {
  @Text(3, 2000) readonly reason!: string;
  /** the moves seen; a dossier moves once */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_CHOSEN)
  @ArrayUnique((move: MoveDto | null) => move?.dossierId)
  @ValidateNested({ each: true })
  @Type(() => MoveDto)
  readonly moves!: MoveDto[];
}

export class OfficerShareView {
  readonly officerId!: string;
  readonly name!: string;
  readonly isPresent!: boolean;
  /** open steps in hand */
  readonly before!: number;
  readonly after!: number;
}

export class MoveView {
  readonly dossierId!: string;
  readonly number!: string;
  readonly version!: number;
  readonly step!: number;
  readonly fromOfficerId!: string;
  readonly toOfficerId!: string;
}

export class RedistributionView {
  @ListOf(OfficerShareView) readonly officers!: readonly OfficerShareView[];
  @ListOf(MoveView) readonly moves!: readonly MoveView[];
}
