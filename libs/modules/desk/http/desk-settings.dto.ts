import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  Matches,
  Max,
  Min,
  ValidateBy,
} from 'class-validator';

const MOST_SHORTCUTS = 80;
const ACTION = /^[a-z][\w.-]{0,60}$/;
/** `Alt+KeyB`; empty: this one is off */
const CHORD = /^([A-Za-z0-9]{1,20}(\+[A-Za-z0-9]{1,20}){0,4})?$/;

function isKeyMap(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  return (
    entries.length <= MOST_SHORTCUTS &&
    entries.every(([action, chord]) => ACTION.test(action) && typeof chord === 'string' && CHORD.test(chord))
  );
}

export class DeskSettingsDto {
  /** columns of the lists, in their order; empty: those everybody begins with */
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @Matches(/^[a-z][A-Za-z]{0,29}$/, { each: true, message: 'field.invalid' })
  readonly columns!: string[];
  /** action → keys, for those that differ from what everybody begins with */
  @ValidateBy({ name: 'isKeyMap', validator: { validate: isKeyMap, defaultMessage: () => 'field.invalid' } })
  readonly shortcuts!: Record<string, string>;
  @IsBoolean() readonly shortcutsOn!: boolean;
  @IsIn(['vi', 'en']) readonly language!: 'vi' | 'en';
  @IsInt() @Min(10) @Max(100) readonly pageSize!: number;
}

export class DeskSettingsView extends DeskSettingsDto {}
