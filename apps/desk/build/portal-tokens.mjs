import { readFileSync } from 'node:fs';
import path from 'node:path';

const PORTAL = path.join(import.meta.dirname, '..', '..', 'portal', 'public', 'portal.css');

/** Custom properties and typefaces of the portal's style sheet, where `tokens.css` says `@portal-tokens;`: one source. */
export function portalTokens() {
  return {
    name: 'portal-tokens',
    enforce: 'pre',
    buildStart() {
      this.addWatchFile(PORTAL);
    },
    transform(code, id) {
      if (!id.endsWith('/src/app/tokens.css')) return null;
      return code.replace('@portal-tokens;', () => tokensOf(readFileSync(PORTAL, 'utf8')));
    },
  };
}

function tokensOf(css) {
  const faces = css.match(/@font-face\s*\{[^}]+\}/g) ?? [];
  const root = /:root\s*\{([^}]+)\}/.exec(css)?.[1] ?? '';
  const properties = root.match(/--[\w-]+:[^;]+;/g) ?? [];
  if (faces.length === 0 || properties.length === 0) throw new Error(`no tokens in ${PORTAL}`);
  const font = /\bfont:\s*[^;]+;/.exec(root)?.[0] ?? '';
  return `${faces.join('\n')}\n:root{${properties.join('')}${font}}`;
}
