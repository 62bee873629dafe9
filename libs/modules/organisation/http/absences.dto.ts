import { IsISO8601, IsOptional, IsUUID } from 'class-validator';
import { Text } from '@platform/http/validation';

export class RecordAbsenceDto {
  @IsUUID('all') readonly officerId!: string;
  /** who stands in; without one the desk's other officers get the work */
  @IsOptional() @IsUUID('all') readonly substituteId?: string;
  @IsISO8601({ strict: true }, { message: 'field.not_a_date' }) readonly from!: string;
  @IsISO8601({ strict: true }, { message: 'field.not_a_date' }) readonly to!: string;
  @Text(3, 500) readonly reason!: string;
}
