import { appendFile } from 'node:fs/promises';
import path from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { maskedContact, type Contact } from '@kernel/contacts/contact';
import { DomainError } from '@kernel/errors/domain-error';
import type { Language } from '@kernel/sla/ratio';
import { dataFolderOf } from '@platform/config/installation';
import { Settings } from '@platform/config/settings';
import { errorCode } from '@platform/errors/error-facts';
import { fillIn } from '@platform/i18n/fill-in';
import { LOGGER, type Logger } from '@platform/logging/logger';
import { NoticeSenders } from '@modules/notifications';

export interface CodeLetter {
  readonly id: string;
  readonly contact: Contact;
  readonly code: string;
  readonly language: Language;
}

/** Sends one-time codes: at once, at any hour, because somebody is waiting for it. */
@Injectable()
export class CodeSender {
  constructor(
    private readonly senders: NoticeSenders,
    private readonly settings: Settings,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  /** SIMULATION: nothing leaves the house by this channel; codes are written to a file of the demonstration. */
  isSimulated(channel: Contact['channel']): boolean {
    return this.senders.of(channel).name === 'log';
  }

  /** A code nobody can get is no code. @throws DomainError `contact.cannot_send`, whatever the address */
  checkCanSend(channel: Contact['channel']): void {
    if (this.isSimulated(channel) && !this.settings.MOTCUA_DEMO)
      throw new DomainError('contact.cannot_send', { channel });
  }

  /** Never waited for by an answer: how long a mail server takes would tell whether there was anything to send. */
  send(letter: CodeLetter): void {
    this.deliver(letter).catch((error: unknown) => {
      this.log.warn({ codeId: letter.id, channel: letter.contact.channel, code: errorCode(error) }, 'code not sent');
    });
  }

  private async deliver(letter: CodeLetter): Promise<void> {
    const { id, contact, code, language } = letter;
    if (this.isSimulated(contact.channel)) return this.pretend(letter);
    const { subject, text } = WORDS[language];
    await this.senders
      .of(contact.channel)
      .send({ id: `code.${id}`, to: contact.address, subject, text: fillIn(text, { code }) });
  }

  private async pretend({ contact, code }: CodeLetter): Promise<void> {
    const line = {
      at: new Date().toISOString(),
      simulated: true,
      channel: contact.channel,
      to: maskedContact(contact),
      code,
    };
    const file = path.join(dataFolderOf(this.settings).logs, 'sms.log');
    await appendFile(file, `${JSON.stringify(line)}\n`, { mode: 0o600 });
  }
}

const WORDS: Readonly<Record<Language, { readonly subject: string; readonly text: string }>> = {
  vi: {
    subject: 'Mã xác nhận một lần',
    text: 'Mã xác nhận của bạn là {code}, dùng một lần trong 10 phút. Không đưa mã này cho ai, kể cả cán bộ. Nếu bạn không yêu cầu mã, hãy bỏ qua.',
  },
  en: {
    subject: 'One-time code',
    text: 'Your code is {code}. It works once, for 10 minutes. Give it to nobody, not even to an officer. If you did not ask for it, ignore this.',
  },
};
