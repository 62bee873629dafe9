import type { ReactNode } from 'react';
import { rolesOf } from '@platform/auth/principal';
import type { PageContext } from './page-context';

interface LayoutProps {
  readonly context: PageContext;
  readonly title: string;
  /** the page shows faults: the title says so first */
  readonly hasFaults?: boolean;
  /** id of the page's form: switching the language sends it, so that nothing typed is lost */
  readonly languageForm?: string;
  /** the page is filled in: it may be helped by script */
  readonly isForm?: boolean;
  readonly children: ReactNode;
}

/** The frame of every page. */
export function Layout({
  context,
  title,
  hasFaults = false,
  languageForm,
  isForm = false,
  children,
}: LayoutProps): ReactNode {
  const { t, language } = context;
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${hasFaults ? t.errors.prefix : ''}${title} · ${t.site}`}</title>
        <link rel="stylesheet" href="/assets/portal.css" />
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        {isForm ? <script type="module" src="/assets/js/filing.js" /> : null}
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
            <Menu context={context} languageForm={languageForm} />
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

type MenuProps = Pick<LayoutProps, 'context'> & { readonly languageForm: string | undefined };

function Menu({ context, languageForm }: MenuProps): ReactNode {
  const { t, principal, path } = context;
  const entries = [
    ['/thu-tuc', t.nav.procedures],
    ['/tra-cuu', t.nav.lookUp],
    ['/cong-khai', t.nav.open],
    ...(principal.kind === 'citizen' ? [['/ho-so-cua-toi', t.nav.mine]] : []),
    ...(rolesOf(principal).has('administrator') ? [['/quan-tri/bieu-mau', t.formEditor.nav]] : []),
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
          <LanguageSwitch context={context} languageForm={languageForm} />
        </li>
      </ul>
    </nav>
  );
}

function SignOut({ context: { t, principal } }: { readonly context: PageContext }): ReactNode {
  return (
    <form method="post" action="/dang-xuat">
      <button type="submit">
        {t.nav.signOut}
        <span className="nav-name">{`\u00a0(${principal.name})`}</span>
      </button>
    </form>
  );
}

function LanguageSwitch({ context: { t, language, path, query }, languageForm }: MenuProps): ReactNode {
  const other = language === 'vi' ? 'en' : 'vi';
  if (languageForm !== undefined) {
    return (
      <button type="submit" form={languageForm} name="_act" value={`lang ${other}`} lang={other}>
        {t.switchLanguage}
      </button>
    );
  }
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
