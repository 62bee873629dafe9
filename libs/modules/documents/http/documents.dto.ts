import { IsIn, IsOptional } from 'class-validator';
import { WholeNumber } from '@platform/http/validation';
import { PICTURE_SIZES, type PictureSize } from '../inspection/inspect-content';

export class PagePictureDto {
  /** from 1 */
  @WholeNumber(1, 100_000) readonly page!: number;
  @IsOptional() @IsIn(PICTURE_SIZES) readonly size?: PictureSize;
}

export class DocumentView {
  readonly id!: string;
  readonly name!: string;
  readonly mediaType!: string;
  /** [bytes] */
  readonly size!: number;
  readonly sha256!: string;
  /** null: could not be counted */
  readonly pageCount!: number | null;
  readonly hasThumbnail!: boolean;
  readonly scanState!: string;
}
