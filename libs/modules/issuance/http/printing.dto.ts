import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsUUID } from 'class-validator';
import { Day, Text } from '@platform/http/validation';
import { PRINTED_FORMS, type PrintedForm } from '../use-cases/print-papers';

export class PrintDto {
  @IsIn(PRINTED_FORMS) readonly form!: PrintedForm;
  /** in the order they are to be printed */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  readonly dossierIds!: string[];
}

export class RegisterDto {
  /** the desk whose register it is */
  @Text(1, 100) readonly deskId!: string;
  /** `YYYY-MM-DD`, both days included; 92 days at most */
  @Day() readonly from!: string;
  @Day() readonly to!: string;
}

export class ResultPreviewDto {
  @Text(3, 4000) readonly summary!: string;
}
