import type { ReactNode } from 'react';
import type { PublishedProcedure } from '@modules/catalog';
import type { UnitEntity } from '@modules/organisation';
import { ErrorSummary, Fault, Field, idOf, RequiredMark, Select, type FormState } from '../components/form';
import { Layout } from '../components/layout';
import type { PageContext } from '../components/page-context';
import { fill } from '../texts';

export interface FileDossierProps {
  readonly context: PageContext;
  readonly published: PublishedProcedure;
  readonly wards: readonly UnitEntity[];
  readonly form: FormState;
  /** makes a repeated sending the same sending */
  readonly sendKey: string;
  /** files already received in an earlier try: paper → id and name */
  readonly kept: Readonly<Record<string, { readonly id: string; readonly name: string; readonly sha256: string }>>;
  readonly uploadMb: number;
}

/** One plain form: person, request, papers, delivery. Works without script; nothing typed or uploaded is lost by an error. */
export function FileDossierPage(props: FileDossierProps): ReactNode {
  const { context, published, form, sendKey } = props;
  const { t, language } = context;
  const { procedure } = published;
  const name = language === 'vi' ? procedure.nameVi : procedure.nameEn;
  const hasFaults = Object.keys(form.faults).length > 0 || form.refusal !== null;
  return (
    <Layout context={context} title={`${t.file.title}: ${name}`} hasFaults={hasFaults}>
      <ErrorSummary context={context} form={form} />
      <h1>{`${t.file.title}: ${name}`}</h1>
      <p className="lead">{t.file.lead}</p>
      <form method="post" action={`/thu-tuc/${procedure.id}/nop`} encType="multipart/form-data" noValidate>
        <input type="hidden" name="_key" value={sendKey} />
        <Person {...props} />
        <Papers {...props} />
        <Delivery {...props} />
        <p className="note">{t.file.privacy}</p>
        <button className="button" type="submit">
          {t.file.submit}
        </button>
      </form>
    </Layout>
  );
}

function Person({ context, form, wards }: FileDossierProps): ReactNode {
  const { t, language } = context;
  const common = { context, form };
  const required = { ...common, required: true };
  const options = wards.map(({ id, shortNameVi, nameEn }) => ({
    value: id,
    text: language === 'vi' ? shortNameVi : nameEn,
  }));
  const { fullName, phone, phoneHint, citizenNumber, citizenNumberHint, email, address, ward, choose } = t.file;
  return (
    <>
      <fieldset>
        <legend>{t.file.person}</legend>
        <Field {...required} name="applicant.fullName" label={fullName} autoComplete="name" />
        <Field {...required} name="applicant.phone" type="tel" label={phone} hint={phoneHint} autoComplete="tel" />
        <Field {...common} name="applicant.citizenNumber" label={citizenNumber} hint={citizenNumberHint} />
        <Field {...common} name="applicant.email" type="email" label={email} autoComplete="email" />
        <Field {...required} name="applicant.address" label={address} autoComplete="street-address" />
        <Select {...required} name="wardId" label={ward} empty={choose} options={options} />
      </fieldset>
      <fieldset>
        <legend>{t.file.request}</legend>
        <Field {...required} name="subject" label={t.file.subject} />
        <Field {...common} name="note" label={t.file.note} multiline />
      </fieldset>
    </>
  );
}

function Papers({ context, published, form, kept, uploadMb }: FileDossierProps): ReactNode {
  const { t, language } = context;
  const handedIn = published.version.papers.filter(({ presentOnly }) => !presentOnly);
  return (
    <fieldset>
      <legend>{t.file.papers}</legend>
      <p className="hint">{fill(t.file.papersHint, { mb: uploadMb })}</p>
      {handedIn.map((paper) => {
        const name = `papers.${paper.key}`;
        const received = kept[paper.key];
        const fault = form.faults[name];
        return (
          <div key={paper.key} className={fault === undefined ? 'field' : 'field field-wrong'}>
            <label htmlFor={idOf(name)}>
              {language === 'vi' ? paper.nameVi : paper.nameEn}{' '}
              <RequiredMark context={context} required={paper.conditionVi === null} />
            </label>
            {paper.conditionVi === null ? null : (
              <p className="hint" lang="vi">
                {paper.conditionVi}
              </p>
            )}
            {received === undefined ? null : (
              <p>
                {`${t.file.kept}: ${received.name}`}
                <input
                  type="hidden"
                  name={`kept.${paper.key}`}
                  value={`${received.id} ${received.sha256} ${received.name}`}
                />
              </p>
            )}
            <Fault id={idOf(name)} text={fault} />
            <input
              type="file"
              id={idOf(name)}
              name={name}
              accept=".pdf,.jpg,.jpeg,.png,.heic,application/pdf,image/*"
              {...(fault === undefined ? {} : { 'aria-invalid': true, 'aria-describedby': `${idOf(name)}-wrong` })}
            />
          </div>
        );
      })}
    </fieldset>
  );
}

function Delivery({ context: { t }, form }: FileDossierProps): ReactNode {
  const chosen = form.values['delivery'] ?? 'counter';
  return (
    <fieldset id="delivery">
      <legend>{t.file.delivery}</legend>
      {(['counter', 'post', 'online'] as const).map((way) => (
        <div className="choice" key={way}>
          <input type="radio" id={`delivery-${way}`} name="delivery" value={way} defaultChecked={chosen === way} />
          <label htmlFor={`delivery-${way}`}>{t.file[way]}</label>
        </div>
      ))}
    </fieldset>
  );
}
