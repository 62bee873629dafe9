'use strict';
// Runs in a thread of its own: reading a PDF or a HEIC is long arithmetic, and a file made to hurt hurts only here.
const { readFile } = require('node:fs/promises');
const { parentPort } = require('node:worker_threads');

const WORK = { pages, pixels, merge };

parentPort.on('message', ({ no, work, input }) => {
  WORK[work](input).then(
    (result) => parentPort.postMessage({ no, result }),
    (error) => parentPort.postMessage({ no, error: String(error?.message ?? error) }),
  );
});

/** How many pages a PDF has; null when it cannot be read that far. */
async function pages({ path }) {
  const { PDFDocument } = require('@cantoo/pdf-lib');
  try {
    // Many offices forbid printing with an owner's password; such a file opens without one, and so it does here.
    const document = await PDFDocument.load(await readFile(path), { password: '', updateMetadata: false });
    return { pages: document.getPageCount() || null, isLocked: false };
  } catch (error) {
    return { pages: null, isLocked: /password/i.test(String(error?.message)) };
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
