class BitWriter {
  private readonly bytes: number[] = [];
  private current = 0;
  private filled = 0;

  write(value: number, length: number): void {
    for (let bit = length - 1; bit >= 0; bit -= 1) {
      this.current = (this.current << 1) | ((value >> bit) & 1);
      this.filled += 1;
      if (this.filled === 8) this.flush();
    }
  }

  finish(): Buffer {
    while (this.filled !== 0) this.write(1, 1);
    return Buffer.from(this.bytes);
  }

  private flush(): void {
    this.bytes.push(this.current);
    // A data byte of 255 is followed by a zero, or it would be a marker.
    if (this.current === 0xff) this.bytes.push(0);
    [this.current, this.filled] = [0, 0];
  }
}

/**
 * A grey picture of flat 8×8 squares as a baseline JPEG (ITU-T T.81): of each square only the mean is coded, so one
 * Huffman table of twelve sizes and an "end of block" are all it needs. Real enough for every decoder.
 */
export function greyJpeg(columns: number, rows: number, shadeOf: (column: number, row: number) => number): Buffer {
  const bits = new BitWriter();
  let previous = 0;
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      // With a quantiser of 8 the coefficient of a flat square is its distance from middle grey.
      const level = Math.max(-128, Math.min(127, Math.round(shadeOf(column, row)) - 128));
      writeDifference(bits, level - previous);
      bits.write(0, 1);
      previous = level;
    }
  }
  return Buffer.concat([
    Buffer.from('ffd8', 'hex'),
    segment(0xe0, Buffer.from('4a46494600010100000100010000', 'hex')),
    segment(0xdb, Buffer.concat([Buffer.of(0), Buffer.alloc(64, 8)])),
    segment(0xc0, frame(columns * 8, rows * 8)),
    segment(0xc4, Buffer.concat([Buffer.of(0x00), Buffer.from(SIZES_BY_LENGTH), Buffer.from(SIZES)])),
    // The AC table has one code of one bit: end of block.
    segment(0xc4, Buffer.concat([Buffer.of(0x10, 1), Buffer.alloc(15), Buffer.of(0)])),
    segment(0xda, Buffer.from('010100003f00', 'hex')),
    bits.finish(),
    Buffer.from('ffd9', 'hex'),
  ]);
}

/** Twelve sizes of a difference, all with codes of four bits: `0000` to `1011`. */
const SIZES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const CODE_LENGTH = 4;
const SIZES_BY_LENGTH = Array.from({ length: 16 }, (_, index) => (index + 1 === CODE_LENGTH ? SIZES.length : 0));

function writeDifference(bits: BitWriter, difference: number): void {
  const size = difference === 0 ? 0 : Math.floor(Math.log2(Math.abs(difference))) + 1;
  bits.write(size, CODE_LENGTH);
  bits.write(difference < 0 ? difference + 2 ** size - 1 : difference, size);
}

function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.of(0xff, marker, 0, 0);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

/** One component of eight bits. */
function frame(width: number, height: number): Buffer {
  const content = Buffer.from('080000000001011100', 'hex');
  content.writeUInt16BE(height, 1);
  content.writeUInt16BE(width, 3);
  return content;
}
