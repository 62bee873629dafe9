import { createTransport, type Transporter } from 'nodemailer';
import type { Settings } from '@platform/config/settings';
import { MessageRefused, type NoticeSender, type OutgoingMessage } from './notice-sender.port';

/** A mail server that does not answer in this time is away [ms]. */
const PATIENCE_MS = 10_000;

/** E-mail over SMTP. */
export class SmtpSender implements NoticeSender {
  readonly name = 'smtp';
  private readonly transport: Transporter;
  private readonly host: string;

  private constructor(
    url: string,
    private readonly from: string,
  ) {
    this.transport = createTransport({
      url,
      connectionTimeout: PATIENCE_MS,
      greetingTimeout: PATIENCE_MS,
      socketTimeout: PATIENCE_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    this.host = from.slice(from.lastIndexOf('@') + 1);
  }

  /** null where no mail server is set */
  static configured({ SMTP_URL, MAIL_FROM }: Settings): SmtpSender | null {
    return SMTP_URL === undefined || MAIL_FROM === undefined ? null : new SmtpSender(SMTP_URL, MAIL_FROM);
  }

  /** Connects and signs in, and sends nothing. @throws Error saying what is wrong */
  async check(): Promise<void> {
    await this.transport.verify();
  }

  async send({ id, to, subject, text, unsubscribeUrl }: OutgoingMessage): Promise<void> {
    try {
      await this.transport.sendMail({
        from: this.from,
        // An object is one address whatever is in it; a text would be parsed, and a comma reach a second person.
        to: { name: '', address: to },
        subject,
        text,
        messageId: `<${id}@${this.host}>`,
        headers: {
          'Auto-Submitted': 'auto-generated',
          ...(unsubscribeUrl === undefined ? {} : { 'List-Unsubscribe': `<${unsubscribeUrl}>` }),
        },
      });
    } catch (error) {
      throw isFinal(error) ? new MessageRefused('refused by the mail server') : error;
    }
  }
}

/** A 5xx about the recipient or the message; one about our sign-in is the operator's to mend, and the mail waits. */
function isFinal(error: unknown): boolean {
  const { code, responseCode } = Object(error) as { readonly code?: unknown; readonly responseCode?: unknown };
  const isAboutMessage = code === 'EENVELOPE' || code === 'EMESSAGE';
  return isAboutMessage && typeof responseCode === 'number' && responseCode >= 500;
}
