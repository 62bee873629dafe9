import type { ReactNode } from 'react';
import { NOTICE_CHANNELS, type NoticeChannel } from '@kernel/notifications/delivery';
import { noticeTitle, type Preferences, type RecentNotice } from '@modules/notifications';
import type { ActForm } from '../actions/citizen-act';
import { ActFields } from '../components/act-fields';
import { Layout } from '../components/layout';
import type { PageContext } from '../components/page-context';
import { fill, timeText } from '../texts/format';

interface NoticesProps {
  readonly context: PageContext;
  readonly preferences: Preferences;
  readonly recent: readonly RecentNotice[];
  /** channels nothing leaves the house by */
  readonly simulated: readonly NoticeChannel[];
  readonly act: ActForm;
  readonly isSaved: boolean;
}

export function NoticesPage(props: NoticesProps): ReactNode {
  const { context, isSaved, simulated } = props;
  const { t } = context;
  const names = simulated.map((channel) => t.notices.channels[channel]).join(', ');
  return (
    <Layout context={context} title={t.notices.title}>
      <p>
        <a href="/ho-so-cua-toi">{t.notices.back}</a>
      </p>
      <h1>{t.notices.title}</h1>
      {isSaved ? (
        <p className="note" role="status">
          {t.notices.saved}
        </p>
      ) : null}
      <p className="lead">{t.notices.lead}</p>
      {simulated.length === 0 ? null : <p className="note">{fill(t.notices.simulated, { channels: names })}</p>}
      <Wishes {...props} />
      <Recent {...props} />
    </Layout>
  );
}

function Wishes({ context: { t }, preferences: { language, channels }, act }: NoticesProps): ReactNode {
  return (
    <form method="post" action="/tai-khoan/thong-bao" noValidate>
      <ActFields act={act} />
      <fieldset className="field">
        <legend>{t.notices.channelsTitle}</legend>
        {NOTICE_CHANNELS.map((channel) => (
          <div className="choice" key={channel}>
            <input
              type="checkbox"
              name={channel}
              id={channel}
              value="1"
              defaultChecked={channels[channel]}
              {...(channel === 'zalo' ? { 'aria-describedby': 'zalo-hint' } : {})}
            />
            <label htmlFor={channel}>{t.notices.channels[channel]}</label>
          </div>
        ))}
        <p className="hint" id="zalo-hint">
          {t.notices.zaloHint}
        </p>
        <p className="hint">{t.notices.none}</p>
      </fieldset>
      <fieldset className="field">
        <legend>{t.notices.languageTitle}</legend>
        <Language code="vi" name="Tiếng Việt" chosen={language} />
        <Language code="en" name="English" chosen={language} />
      </fieldset>
      <button className="button" type="submit">
        {t.notices.submit}
      </button>
    </form>
  );
}

function Language({
  code,
  name,
  chosen,
}: {
  readonly code: Preferences['language'];
  readonly name: string;
  readonly chosen: Preferences['language'];
}): ReactNode {
  return (
    <div className="choice">
      <input type="radio" name="language" id={`language-${code}`} value={code} defaultChecked={code === chosen} />
      <label htmlFor={`language-${code}`} lang={code}>
        {name}
      </label>
    </div>
  );
}

function Recent({ context, recent }: NoticesProps): ReactNode {
  const { t, language } = context;
  return (
    <section aria-labelledby="recent">
      <h2 id="recent">{t.notices.recent}</h2>
      {recent.length === 0 ? <p className="hint">{t.notices.empty}</p> : null}
      <ul className="cards">
        {recent.map((notice) => (
          <li className="card" key={`${notice.dossierId} ${notice.kind} ${notice.raisedAt}`}>
            <p>
              <a href={`/ho-so/${notice.dossierId}`}>{notice.number}</a>
              {`: ${noticeTitle(notice.kind, language)}`}
            </p>
            <p className="hint">{[timeText(notice.raisedAt), ...fates(context, notice)].join(' · ')}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What became of it, channel by channel. */
function fates({ t: { notices: t } }: PageContext, { deliveries }: RecentNotice): readonly string[] {
  return deliveries.map(({ channel, state, isSimulated }) => {
    const fate = state === 'sent' && isSimulated ? t.pretended : t.states[state];
    return `${t.channels[channel]}: ${fate}`;
  });
}
