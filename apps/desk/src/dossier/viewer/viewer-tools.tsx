import type { ReactNode } from 'react';
import { useTexts } from '../../texts/bilingual';
import { VIEWER_TEXTS } from './viewer-texts';

interface ViewerToolsProps {
  readonly scale: number;
  readonly onZoom: (scale: number) => void;
  readonly onRotate: () => void;
  readonly children?: ReactNode;
}

const STEP = 1.25;
const MOST = 4;
const LEAST = 0.4;

export function ViewerTools({ scale, onZoom, onRotate, children }: ViewerToolsProps): ReactNode {
  const t = useTexts(VIEWER_TEXTS);
  return (
    <div className="viewer-tools">
      <button type="button" className="plain-button" disabled={scale <= LEAST} onClick={() => onZoom(scale / STEP)}>
        <span aria-hidden="true">−</span>
        <span className="visually-hidden">{t.zoomOut}</span>
      </button>
      <button type="button" className="plain-button" disabled={scale >= MOST} onClick={() => onZoom(scale * STEP)}>
        <span aria-hidden="true">+</span>
        <span className="visually-hidden">{t.zoomIn}</span>
      </button>
      <button type="button" className="plain-button" onClick={() => onZoom(1)}>
        {t.fit}
      </button>
      <button type="button" className="plain-button" onClick={onRotate}>
        {t.rotate}
      </button>
      {children}
    </div>
  );
}
