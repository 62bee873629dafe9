'use strict';
// Runs in a thread of its own: reading a PDF or a HEIC is long arithmetic, and a file made to hurt hurts only here.
const { readFile } = require('node:fs/promises');
const { parentPort } = require('node:worker_threads');

const WORK = { pages, page, pixels, merge };

parentPort.on('message', ({ work, input }) => {
  WORK[work](input).then(
    (result) => parentPort.postMessage({ result }),
    (error) => parentPort.postMessage({ error: String(error?.message ?? error) }),
  );
});

/** Decoders in WebAssembly have a memory of their own, which the limit of the thread does not count [bytes]. */
const MOST_BYTES = 768 * 1024 * 1024;
const BYTES_PER_PAGE = 65_536;
const { grow } = WebAssembly.Memory.prototype;
WebAssembly.Memory.prototype.grow = function (pages) {
  if (this.buffer.byteLength + pages * BYTES_PER_PAGE > MOST_BYTES) throw new RangeError('too much memory');
  return grow.call(this, pages);
};

/** How many pages a PDF has; null when it cannot be read that far. */
async function pages({ path }) {
  try {
    return { pages: await withPdf(path, (document) => document.getPageCount() || null), isLocked: false };
  } catch (error) {
    return { pages: null, isLocked: /password/i.test(String(error?.message)) };
  }
}

/** A page of a PDF, drawn as large as asked for. */
function page({ path, index, side }) {
  return withPdf(path, async (document) => {
    const drawn = document.getPage(index);
    const { originalWidth, originalHeight } = drawn.getOriginalSize();
    const longer = Math.max(originalWidth, originalHeight);
    if (!(longer > 0)) throw new Error('no page');
    // Whatever size a page says it has, what is drawn is of this size.
    const sized = (length) => Math.max(1, Math.round((length * side) / longer));
    const size = { scale: 1, width: sized(originalWidth), height: sized(originalHeight) };
    const { width, height, data } = await drawn.render({ ...size, render: 'bitmap' });
    return { width, height, data };
  });
}

/** Memory of WebAssembly grows and never shrinks: after a greedy file the engine is let go [bytes]. */
const MODEST_BYTES = 256 * 1024 * 1024;
let engine = null;

async function withPdf(path, work) {
  const { PDFiumLibrary } = require('@hyzyla/pdfium');
  const library = (engine ??= await PDFiumLibrary.init());
  let document = null;
  try {
    // Many offices forbid printing with an owner's password; such a file opens without one, and so it does here.
    document = await library.loadDocument(await readFile(path));
    return await work(document);
  } catch (error) {
    // Whoever ran out of memory in the middle of something is not to be trusted with the next file.
    engine = null;
    throw error;
  } finally {
    if (engine !== null) document?.destroy();
    if (library.module.HEAPU8.length > MODEST_BYTES) engine = null;
  }
}

/** The pixels of a HEIC photo. */
async function pixels({ path }) {
  const decode = require('heic-decode');
  const { width, height, data } = await decode({ buffer: await readFile(path) });
  return { width, height, data: new Uint8Array(data.buffer, data.byteOffset, data.length) };
}

const A4 = [595.28, 841.89];
const MARGIN = 28;

/** PDFs and JPEGs, one after the other, as one PDF. */
async function merge({ parts }) {
  const { PDFDocument } = require('@cantoo/pdf-lib');
  const whole = await PDFDocument.create();
  for (const { pdfPath, jpeg } of parts) {
    if (pdfPath !== undefined) {
      const source = await PDFDocument.load(await readFile(pdfPath), { password: '', updateMetadata: false });
      for (const page of await whole.copyPages(source, source.getPageIndices())) whole.addPage(page);
    } else {
      drawOnA4(whole, await whole.embedJpg(jpeg));
    }
  }
  return { pdf: await whole.save() };
}

function drawOnA4(document, image) {
  const size = image.width > image.height ? [A4[1], A4[0]] : A4;
  const page = document.addPage(size);
  const scale = Math.min((size[0] - 2 * MARGIN) / image.width, (size[1] - 2 * MARGIN) / image.height, 1);
  const { width, height } = image.scale(scale);
  page.drawImage(image, { x: (size[0] - width) / 2, y: (size[1] - height) / 2, width, height });
}
