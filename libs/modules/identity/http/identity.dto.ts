import { IsEmail, IsOptional, Matches } from 'class-validator';
import { Transform } from 'class-transformer';
import { Password, Text } from '@platform/http/validation';
import { ListOf } from '@platform/http/list-of';

/** People type spaces, dots and +84. */
const phone = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' ? value.replace(/[\s.-]/g, '').replace(/^\+?84/, '0') : value;

export class SignInDto {
  @Text(1, 100) readonly login!: string;
  @Password(1, 200) readonly password!: string;
}

export class RegisterDto {
  /** a phone number, an e-mail address or a name of one's own */
  @Text(3, 100) @Matches(/^[\p{L}\p{N}._@+-]+$/u, { message: 'field.bad_characters' }) readonly login!: string;
  /** at least 10 characters, any of them; no rules about which */
  @Password(10, 200) readonly password!: string;
  @Text(1, 100) readonly name!: string;
  @IsOptional() @Transform(phone) @Matches(/^0[35789]\d{8}$/, { message: 'field.not_a_phone' }) readonly phone?: string;
  @IsOptional() @IsEmail() readonly email?: string;
}

export class HeldRoleView {
  readonly role!: string;
  readonly unitId!: string;
  readonly deskId!: string | null;
}

export class MeView {
  readonly kind!: string;
  /** of an officer: as acts name who did them */
  readonly officerId!: string | null;
  readonly name!: string;
  @ListOf(HeldRoleView) readonly roles!: readonly HeldRoleView[];
  /** officers this one stands in for today */
  @ListOf(String) readonly substitutesFor!: readonly string[];
  /** the whole installation is a demonstration, whose people are invented */
  readonly isDemo!: boolean;
}
