import { ListOf } from '@platform/http/list-of';
import { Text } from '@platform/http/validation';

export class SendMessageDto {
  @Text(1, 4000) readonly text!: string;
}

export class MessageView {
  readonly id!: string;
  /** citizen or officer */
  readonly author!: string;
  /** the unit that speaks; null for the applicant */
  readonly unitId!: string | null;
  readonly sentAt!: string;
  readonly text!: string;
}

export class MessageListView {
  @ListOf(MessageView) readonly items!: readonly MessageView[];
}
