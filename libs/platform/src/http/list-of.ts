import { ApiProperty } from '@nestjs/swagger';

/** The element type of a list, for the OpenAPI document: the compiler plugin cannot read `readonly X[]`. */
export function ListOf(type: (new () => object) | StringConstructor): PropertyDecorator {
  return ApiProperty({ type: [type] });
}
