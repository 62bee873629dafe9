import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import multer, { MulterError, type Options, type StorageEngine } from 'multer';
import { DomainError } from '@kernel/errors/domain-error';
import { Settings } from '@platform/config/settings';
import { FileStore, type ReceivedFile } from '@platform/storage/file-store';
import { errorMessage } from '@platform/errors/error-facts';
import { closeLingering } from './lingering-close';

/** What the rest of a multipart body may weigh beside the files [bytes]. */
const OVERHEAD = 64 * 1024;
/** MB are 10⁶ bytes everywhere: on the page, in messages and here. */
const MB = 1_000_000;
/** Files of one page of papers together, as a multiple of one file. */
const PAGE_OF_PAPERS = 6;

/** A file that has arrived and been hashed on its way to disk. */
export interface ArrivedFile {
  readonly fieldname: string;
  readonly originalname: string;
  readonly received: ReceivedFile;
}

/** A file on its way to disk. */
interface Arriving {
  readonly stream: Readable;
  readonly received: Promise<ReceivedFile>;
}

/** One reception: what multer is to take, and what it has begun to write. */
interface Reception {
  readonly upload: ReturnType<ReturnType<typeof multer>['any']>;
  readonly arriving: readonly Arriving[];
  /** bytes of all files together */
  readonly most: number;
}

/**
 * multer with every limit set, writing through the file store. A body over the limit is answered at once and its
 * connection closed: multer alone would read it to the end first, however slowly it trickles in (measured).
 */
@Injectable()
export class UploadReceiver {
  private readonly limitBytes: number;

  constructor(
    private readonly settings: Settings,
    private readonly store: FileStore,
  ) {
    this.limitBytes = settings.MAX_UPLOAD_MB * MB;
  }

  /** One file, in the field `file`. */
  async one(request: Request, response: Response): Promise<ArrivedFile | undefined> {
    const arriving: Arriving[] = [];
    const upload = multer(this.options(arriving, { files: 1, fields: 5 })).single('file');
    await this.receive(request, response, { upload, arriving, most: this.limitBytes });
    return request.file as ArrivedFile | undefined;
  }

  /** The files and fields of a whole form; fields are left in `request.body`. */
  async form(request: Request, response: Response): Promise<readonly ArrivedFile[]> {
    const arriving: Arriving[] = [];
    const upload = multer(this.options(arriving, { files: 60, fields: 200 })).any();
    await this.receive(request, response, { upload, arriving, most: this.limitBytes * PAGE_OF_PAPERS });
    const files: unknown = request.files;
    return files as readonly ArrivedFile[];
  }

  async discard(files: readonly ArrivedFile[]): Promise<void> {
    await Promise.all(files.map(({ received }) => this.store.discard(received)));
  }

  private receive(request: Request, response: Response, { upload, arriving, most }: Reception): Promise<void> {
    return new Promise((resolve, reject) => {
      let isRefused = false;
      const refuse = (): void => {
        isRefused = true;
        request.off('data', weigh).unpipe();
        closeLingering(request, response);
        this.abandon(arriving).then(() => reject(this.tooLarge()), reject);
      };
      let arrived = 0;
      const weigh = (chunk: Buffer): void => {
        arrived += chunk.length;
        if (arrived > most + OVERHEAD) refuse();
      };
      if (Number(request.headers['content-length'] ?? 0) > most + OVERHEAD) {
        refuse();
        return;
      }
      request.on('data', weigh);
      upload(request, response, (error: unknown) => {
        if (isRefused) return;
        if (error === undefined || error === null) resolve();
        else reject(this.refusal(error));
      });
    });
  }

  /** Nothing of a refused body stays, and is gone when the answer goes out. */
  private async abandon(arriving: readonly Arriving[]): Promise<void> {
    for (const { stream } of arriving) stream.destroy(new Error('the body is over the limit'));
    await Promise.all(
      arriving.map(({ received }) =>
        received.then(
          (file) => this.store.discard(file),
          () => undefined,
        ),
      ),
    );
  }

  private options(
    arriving: Arriving[],
    { files, fields }: { readonly files: number; readonly fields: number },
  ): Options {
    return {
      storage: this.storage(arriving),
      limits: {
        fileSize: this.limitBytes,
        files,
        fields,
        parts: files + fields,
        fieldSize: 10_000,
        fieldNameSize: 100,
        headerPairs: 20,
      },
      // Names are UTF-8; the default would read "đơn.pdf" as Latin-1.
      defParamCharset: 'utf8',
    };
  }

  private storage(arriving: Arriving[]): StorageEngine {
    return {
      _handleFile: (_request, { stream }, done) => {
        const received = this.store.receive(stream);
        arriving.push({ stream, received });
        received.then((file) => done(null, { received: file, size: file.size } as never), done);
      },
      _removeFile: (_request, file, done) => {
        const { received } = file as Partial<ArrivedFile>;
        (received ? this.store.discard(received) : Promise.resolve()).then(() => done(null), done);
      },
    };
  }

  private refusal(error: unknown): Error {
    if (error instanceof MulterError) {
      return error.code === 'LIMIT_FILE_SIZE' ? this.tooLarge(error.field) : badUpload(error.field);
    }
    const isMalformed = /multipart|boundary|Unexpected end/i.test(errorMessage(error));
    return isMalformed ? badUpload() : (error as Error);
  }

  private tooLarge(field = 'file'): DomainError {
    const params = { limitMb: this.settings.MAX_UPLOAD_MB };
    return new DomainError('document.too_large', params, [{ field, code: 'document.too_large', params }]);
  }
}

function badUpload(field = 'file'): DomainError {
  return new DomainError('document.bad_upload', { field }, [{ field, code: 'document.bad_upload' }]);
}
