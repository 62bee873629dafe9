import type { NoticeChannel } from '@kernel/notifications/delivery';

export interface OutgoingMessage {
  /** the same for every try of the same delivery, so that a receiver can tell a repeat */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** where its reader says not to be told like this */
  readonly unsubscribeUrl?: string;
}

/** The receiving side will never take this message: trying again would be pestering. */
export class MessageRefused extends Error {}

/** Sends to people over one channel. */
export interface NoticeSender {
  /** `log` is a simulation: nothing leaves the house */
  readonly name: 'smtp' | 'log';
  /** @throws MessageRefused when it never will be taken; Error when it was not taken now */
  send(message: OutgoingMessage): Promise<void>;
}

/** Which sender serves which channel in this installation. */
export abstract class NoticeSenders {
  abstract of(channel: NoticeChannel): NoticeSender;
}
