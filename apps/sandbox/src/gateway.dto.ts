import { IsIn, Matches } from 'class-validator';
import { Text } from '@platform/http/validation';
import { OUTCOMES, type Outcome } from './sandbox-books';
import { DELIVERIES, type Delivery } from './sandbox-gateway';

const REFERENCE = /^\w{1,100}$/;

export class DecideDto {
  @Matches(REFERENCE, { message: 'field.invalid' }) readonly reference!: string;
  @IsIn(Object.keys(OUTCOMES)) readonly outcome!: Outcome;
  @IsIn(DELIVERIES) readonly delivery!: Delivery;
}

export class WalkDto {
  /** the address a merchant sends the payer to */
  @Text(10, 4000) readonly payAddress!: string;
  @IsIn(Object.keys(OUTCOMES)) readonly outcome!: Outcome;
  @IsIn(DELIVERIES) readonly delivery!: Delivery;
}

export class DeliverDto {
  @Matches(REFERENCE, { message: 'field.invalid' }) readonly reference!: string;
}
