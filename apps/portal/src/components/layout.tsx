import type { ReactNode } from 'react';
import type { PageContext } from './page-context';

interface LayoutProps {
  readonly context: PageContext;
  readonly title: string;
  /** the page shows faults: the title says so first */
  readonly hasFaults?: boolean;
  readonly children: ReactNode;
}

/** The frame of every page. */
export function Layout({ context, title, hasFaults = false, children }: LayoutProps): ReactNode {
  const { t, language } = context;
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${hasFaults ? t.errors.prefix : ''}${title} · ${t.site}`}</title>
        <link rel="stylesheet" href="/assets/portal.css" />
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
      </head>
      <body>
        <a className="skip" href="#main">
          {t.skip}
        </a>
        <div className="official">
          <div className="official-inner">{t.official}</div>
        </div>
        <header className="masthead">
          <div className="masthead-inner">
            <a className="brand" href="/">
              {t.siteLong}
            </a>
            <Menu context={context} />
          </div>
        </header>
        <main className="main" id="main" tabIndex={-1}>
          {children}
        </main>
        <Footer context={context} />
      </body>
    </html>
  );
}

function Menu({ context }: { readonly context: PageContext }): ReactNode {
  const { t, principal, path } = context;
  const entries = [
    ['/thu-tuc', t.nav.procedures],
    ['/tra-cuu', t.nav.lookUp],
    ['/cong-khai', t.nav.open],
    ...(principal.kind === 'citizen' ? [['/ho-so-cua-toi', t.nav.mine]] : []),
  ] as const;
  return (
    <nav aria-label={t.menu} className="nav-wrap">
      <ul className="nav">
        {entries.map(([href, text]) => (
          <li key={href}>
            <a href={href} {...(path.startsWith(href) ? { 'aria-current': 'page' as const } : {})}>
              {text}
            </a>
          </li>
        ))}
        <li>{principal.kind === 'public' ? <a href="/dang-nhap">{t.nav.signIn}</a> : <SignOut context={context} />}</li>
        <li>
          <LanguageSwitch context={context} />
        </li>
      </ul>
    </nav>
  );
}

function SignOut({ context: { t, principal } }: { readonly context: PageContext }): ReactNode {
  return (
    <form method="post" action="/dang-xuat">
      <button type="submit">{`${t.nav.signOut} (${principal.name})`}</button>
    </form>
  );
}

function LanguageSwitch({ context: { t, language, path, query } }: { readonly context: PageContext }): ReactNode {
  const other = language === 'vi' ? 'en' : 'vi';
  const search = new URLSearchParams({ ...query, lang: other });
  return (
    <a href={`${path}?${search.toString()}`} lang={other} hrefLang={other}>
      {t.switchLanguage}
    </a>
  );
}

function Footer({ context: { t } }: { readonly context: PageContext }): ReactNode {
  return (
    <footer className="footer">
      <div className="footer-inner">
        <nav aria-label={t.footer.links}>
          <ul className="footer-links">
            <li>
              <a href="/tro-giup">{t.footer.help}</a>
            </li>
            <li>
              <a href="/quyen-rieng-tu">{t.footer.privacy}</a>
            </li>
            <li>
              <a href="/kha-nang-tiep-can">{t.footer.accessibility}</a>
            </li>
          </ul>
        </nav>
        <p>{t.footer.simulated}</p>
        <p>
          {t.footer.source} <a href="/api/docs">{t.footer.api}</a>
        </p>
      </div>
    </footer>
  );
}
