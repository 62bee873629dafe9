import { IsOptional, IsUUID } from 'class-validator';
import { Moment, Text } from '@platform/http/validation';

export class RecordAbsenceDto {
  @IsUUID('all') readonly officerId!: string;
  /** who stands in; without one the desk's other officers get the work */
  @IsOptional() @IsUUID('all') readonly substituteId?: string;
  @Moment() readonly from!: string;
  @Moment() readonly to!: string;
  @Text(3, 500) readonly reason!: string;
}
