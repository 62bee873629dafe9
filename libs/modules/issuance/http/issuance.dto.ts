import { IsOptional, IsUUID } from 'class-validator';
import { ListOf } from '@platform/http/list-of';
import { Text } from '@platform/http/validation';

export class WithdrawPaperDto {
  @Text(3, 1000) readonly reason!: string;
  /** the corrected paper that takes its place */
  @IsOptional() @IsUUID('all') readonly documentId?: string;
}

export class PaperOfDossierView {
  readonly eventSeq!: number;
  /** form_01 … form_04, result */
  readonly kind!: string;
  readonly at!: string;
  /** null until somebody asked for it */
  readonly code!: string | null;
  /** valid, replaced, revoked */
  readonly status!: string | null;
}

export class PaperListView {
  @ListOf(PaperOfDossierView) readonly items!: readonly PaperOfDossierView[];
}

export class PaperCheckView {
  readonly code!: string;
  readonly kind!: string;
  readonly number!: string;
  readonly issuedAt!: string;
  /** valid, replaced, revoked */
  readonly status!: string;
  readonly withdrawnAt!: string | null;
  /** of the file, for comparing a copy with what was issued */
  readonly sha256!: string;
}
