import type { ReactNode } from 'react';
import { Layout } from '../components/layout';
import type { PageContext } from '../components/page-context';

export interface AboutText {
  readonly title: string;
  readonly sections: readonly { readonly title: string; readonly lines: readonly string[] }[];
}

export function AboutPage({ context, text }: { readonly context: PageContext; readonly text: AboutText }): ReactNode {
  return (
    <Layout context={context} title={text.title}>
      <h1>{text.title}</h1>
      {text.sections.map(({ title, lines }) => (
        <section key={title}>
          <h2>{title}</h2>
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </section>
      ))}
    </Layout>
  );
}
