import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface Mail {
  readonly from: string;
  readonly to: readonly string[];
  /** header name in lower case → value, unfolded */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** A real SMTP server on this machine that keeps what it is given, or refuses it. */
export class MailServer {
  readonly mails: Mail[] = [];
  /** code and text of the answer to the next recipients; null takes them */
  refusal: { readonly code: number; readonly text: string } | null = null;
  refused = 0;

  private constructor(private readonly server: SMTPServer) {}

  static async open(port = 0): Promise<MailServer> {
    const server: SMTPServer = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: (_address, _session, callback) => {
        if (self.refusal === null) {
          callback();
          return;
        }
        self.refused += 1;
        callback(Object.assign(new Error(self.refusal.text), { responseCode: self.refusal.code }));
      },
      onData: (stream, session, callback) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const { mailFrom, rcptTo } = session.envelope;
          const from = mailFrom === false ? '' : mailFrom.address;
          const to = rcptTo.map(({ address }) => address);
          self.mails.push({ from, to, ...parsed(Buffer.concat(chunks).toString('utf8')) });
          callback();
        });
      },
    });
    server.on('error', () => undefined);
    const self = new MailServer(server);
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    return self;
  }

  get port(): number {
    return (this.server.server.address() as AddressInfo).port;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => this.server.close(resolve));
  }

  /** Forgets what came. */
  empty(): void {
    this.mails.length = 0;
    this.refused = 0;
    this.refusal = null;
  }
}

function parsed(raw: string): { readonly headers: Record<string, string>; readonly text: string } {
  const end = raw.indexOf('\r\n\r\n');
  const lines = raw
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => [
      line.slice(0, line.indexOf(':')).toLowerCase(),
      words(line.slice(line.indexOf(':') + 1).trim()),
    ]),
  );
  const body = raw.slice(end + 4);
  const encoding = headers['content-transfer-encoding'];
  const text =
    encoding === 'base64'
      ? Buffer.from(body, 'base64').toString('utf8')
      : encoding === 'quoted-printable'
        ? unquoted(body)
        : body;
  return { headers, text: text.replaceAll('\r\n', '\n').trim() };
}

/** Encoded words of a header, RFC 2047. */
function words(value: string): string {
  return value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_whole, kind: string, content: string) =>
      kind.toLowerCase() === 'b'
        ? Buffer.from(content, 'base64').toString('utf8')
        : unquoted(content.replaceAll('_', ' ')),
    );
}

function unquoted(text: string): string {
  const bytes = text
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_whole, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
