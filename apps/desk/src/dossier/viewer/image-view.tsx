import { useState, type ReactNode } from 'react';
import { useTexts } from '../../texts/bilingual';
import { VIEWER_TEXTS } from './viewer-texts';
import { ViewerTools } from './viewer-tools';

/** A photo, larger, smaller and turned: people photograph papers sideways. */
export function ImageView({ url, name }: { readonly url: string; readonly name: string }): ReactNode {
  const t = useTexts(VIEWER_TEXTS);
  const [scale, zoom] = useState(1);
  const [quarter, rotate] = useState(0);
  const [hasFailed, fail] = useState(false);
  if (hasFailed) return <p role="alert">{t.failed}</p>;
  return (
    <>
      <ViewerTools scale={scale} onZoom={zoom} onRotate={() => rotate(quarter + 90)} />
      <div className="viewer-stage" tabIndex={0} role="group" aria-label={name}>
        <img
          src={url}
          alt={name}
          style={{ width: `${scale * 100}%`, transform: `rotate(${quarter}deg)` }}
          onError={() => fail(true)}
        />
      </div>
    </>
  );
}
