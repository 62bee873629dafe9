import { Injectable } from '@nestjs/common';
import sharp from 'sharp';
import { DomainError } from '@kernel/errors/domain-error';
import { ContentWorker } from './content-worker';

/** What is known of a content besides its hash. */
export interface ContentFacts {
  /** null: could not be counted */
  readonly pageCount: number | null;
  /** a small JPEG of the picture or of the first page; null for what we cannot draw */
  readonly thumbnail: Buffer | null;
}

/** Longer side of a thumbnail, and of what is to be read or printed: 200 dots an inch on A4 [px]. */
const THUMBNAIL_PX = 240;
const PRINT_PX = 2_339;
const SIDES = { small: THUMBNAIL_PX, large: PRINT_PX } as const;

export const PICTURE_SIZES = ['small', 'large'] as const;
export type PictureSize = (typeof PICTURE_SIZES)[number];

/** More is no photo of a paper but a file made to hurt [px]. */
const MOST_PIXELS = 220_000_000;

/** Looks into a file that has arrived: pages, a small picture, and whether it can be read at all. */
@Injectable()
export class InspectContent {
  constructor(private readonly worker: ContentWorker) {}

  /** @throws DomainError `document.locked` | `document.unreadable` */
  async inspect(file: string, mediaType: string, name: string): Promise<ContentFacts> {
    if (mediaType === 'application/pdf')
      return { pageCount: await this.pagesOf(file, name), thumbnail: await this.firstPageOf(file) };
    if (mediaType === 'image/heic') return this.heic(file);
    try {
      return { pageCount: 1, thumbnail: await shrunk(open(file), THUMBNAIL_PX) };
    } catch {
      throw refusal('document.unreadable', name);
    }
  }

  /** A picture as a JPEG to print, upright; the original stays what was filed. @throws Error */
  async jpegOf(file: string, mediaType: string): Promise<Buffer> {
    return shrunk(mediaType === 'image/heic' ? await this.pixelsOf(file) : open(file), PRINT_PX);
  }

  /** Page `no` of a PDF, from 1, as a JPEG. @throws Error when it cannot be drawn, or not in time */
  async pageOf(file: string, no: number, size: PictureSize): Promise<Buffer> {
    const side = SIDES[size];
    const { width, height, data } = await this.worker.run('page', { path: file, index: no - 1, side });
    return shrunk(sharp(data, { raw: { width, height, channels: 4 } }), side);
  }

  private async pagesOf(file: string, name: string): Promise<number | null> {
    const { pages, isLocked } = await this.worker.run('pages', { path: file }).catch(() => NOTHING);
    if (isLocked) throw refusal('document.locked', name);
    return pages;
  }

  /** A page that cannot be drawn in time is no reason to refuse the paper: it goes without a picture. */
  private async firstPageOf(file: string): Promise<Buffer | null> {
    try {
      return await this.pageOf(file, 1, 'small');
    } catch {
      return null;
    }
  }

  /** A phone's photo that we cannot draw is still the citizen's paper: kept, without a picture. */
  private async heic(file: string): Promise<ContentFacts> {
    try {
      return { pageCount: 1, thumbnail: await shrunk(await this.pixelsOf(file), THUMBNAIL_PX) };
    } catch {
      return { pageCount: null, thumbnail: null };
    }
  }

  private async pixelsOf(file: string): Promise<sharp.Sharp> {
    const { width, height, data } = await this.worker.run('pixels', { path: file });
    return sharp(data, { raw: { width, height, channels: 4 }, limitInputPixels: MOST_PIXELS });
  }
}

const NOTHING = { pages: null, isLocked: false };

function open(file: string): sharp.Sharp {
  return sharp(file, { limitInputPixels: MOST_PIXELS, sequentialRead: true }).autoOrient();
}

function shrunk(picture: sharp.Sharp, side: number): Promise<Buffer> {
  const fitting = { width: side, height: side, fit: 'inside', withoutEnlargement: true } as const;
  return picture.resize(fitting).flatten({ background: '#fff' }).jpeg({ quality: 78 }).toBuffer();
}

function refusal(code: 'document.locked' | 'document.unreadable', name: string): DomainError {
  return new DomainError(code, { name }, [{ field: 'file', code, params: { name } }]);
}
