import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsUUID,
  Min,
  ValidateNested,
} from 'class-validator';
import { ListOf } from '@platform/http/list-of';
import { Text } from '@platform/http/validation';
import { QueueSelectionDto } from '@modules/dossiers';
import { BULK_ACTIONS, MOST_CHOSEN, type BulkAction } from '../use-cases/bulk-command';

export class ChosenDto {
  @IsUUID('all') readonly id!: string;
  /** version seen in the list */
  @IsInt() @Min(1) readonly version!: number;
}

/** Which dossiers: those named, or all of a queue under its filters. */
export class BulkSelectionDto {
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_CHOSEN)
  @ValidateNested({ each: true })
  @Type(() => ChosenDto)
  readonly dossiers?: ChosenDto[];
  @IsOptional() @IsObject() @ValidateNested() @Type(() => QueueSelectionDto) readonly filter?: QueueSelectionDto;
}

export class PreviewBulkActDto extends BulkSelectionDto {
  @IsIn(BULK_ACTIONS) readonly action!: BulkAction;
}

export class StartBulkActDto extends PreviewBulkActDto {
  /** for a hand-over */
  @IsOptional() @Text(0, 1000) readonly note?: string;
  /** for taking over */
  @IsOptional() @Text(3, 2000) readonly reason?: string;
}

export class BulkCandidateView {
  readonly id!: string;
  readonly number!: string;
  readonly version!: number;
  readonly applicantName!: string;
  /** why it will not go through, in a sentence; null when nothing stands in the way now */
  readonly obstacle!: string | null;
}

export class BulkPreviewView {
  /** all the selection means */
  readonly total!: number;
  /** of them, the most one act takes */
  readonly taken!: number;
  @ListOf(BulkCandidateView) readonly items!: readonly BulkCandidateView[];
}

export class BulkStartedView {
  readonly id!: string;
  readonly total!: number;
}

export class BulkItemView {
  readonly dossierId!: string;
  readonly number!: string;
  /** waiting, done, failed */
  readonly state!: string;
  /** code of the refusal */
  readonly code!: string | null;
  /** the refusal in a sentence */
  readonly sentence!: string | null;
}

export class BulkActView {
  readonly id!: string;
  readonly action!: string;
  readonly createdAt!: string;
  readonly total!: number;
  readonly done!: number;
  readonly failed!: number;
  readonly waiting!: number;
  @ListOf(BulkItemView) readonly items!: readonly BulkItemView[];
}
