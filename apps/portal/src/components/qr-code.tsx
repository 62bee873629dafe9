import { create } from 'qrcode';
import type { ReactNode } from 'react';

/** Light modules around the code, without which scanners do not find it. */
const QUIET = 4;

/** A QR code as a picture in the page: no script, no request. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }): ReactNode {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const size = modules.size + 2 * QUIET;
  const dark = Array.from(modules.data).flatMap((bit, index) =>
    bit ? [`M${(index % modules.size) + QUIET} ${Math.floor(index / modules.size) + QUIET}h1v1h-1z`] : [],
  );
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={dark.join('')} fill="#000" />
    </svg>
  );
}
