import { Type } from 'class-transformer';
import { IsBoolean, IsDefined, IsIn, IsObject, ValidateNested } from 'class-validator';

export class ChannelsDto {
  @IsBoolean() readonly email!: boolean;
  @IsBoolean() readonly sms!: boolean;
  /** a use of the number beyond the dossier: true is a consent */
  @IsBoolean() readonly zalo!: boolean;
}

export class PreferencesDto {
  /** of the notices */
  @IsIn(['vi', 'en']) readonly language!: 'vi' | 'en';
  @IsDefined() @IsObject() @ValidateNested() @Type(() => ChannelsDto) readonly channels!: ChannelsDto;
}

export class PreferencesView extends PreferencesDto {}
