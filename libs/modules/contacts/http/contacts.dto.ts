import { Transform, Type } from 'class-transformer';
import { IsObject, IsOptional, IsUUID, Matches, ValidateNested } from 'class-validator';
import { Text } from '@platform/http/validation';

export class DossierProofDto {
  @Text(1, 60) readonly number!: string;
  @Text(1, 60) readonly secret!: string;
}

export class RequestCodeDto {
  /** a mobile number or an e-mail address */
  @Text(1, 200) readonly target!: string;
  /** the dossier to come back to */
  @IsOptional() @IsObject() @ValidateNested() @Type(() => DossierProofDto) readonly dossier?: DossierProofDto;
  /** or the draft to come back to */
  @IsOptional() @IsUUID('all', { message: 'field.not_an_id' }) readonly draftId?: string;
}

/** People type codes in groups. */
const digits = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' ? value.replace(/\s/g, '') : value;

export class OpenByCodeDto {
  @Text(1, 200) readonly target!: string;
  @Transform(digits) @Matches(/^\d{6}$/, { message: 'contact.code_malformed' }) readonly code!: string;
}

export class SentCodeView {
  readonly id!: string;
  /** email or sms */
  readonly channel!: string;
  /** nothing is really sent: see the SMS log of the demonstration */
  readonly isSimulated!: boolean;
  readonly expiresAt!: string;
}
