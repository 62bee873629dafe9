import type { ReactNode } from 'react';
import { fill, useTexts } from '../../texts/bilingual';
import { timeText } from '../../texts/format';
import type { Dossier, TimelineEntry } from '../dossier-data';
import { useNames } from '../naming';
import { DOSSIER_TEXTS } from '../texts';

interface AskedStep {
  readonly no: number;
  readonly deskId: string;
  readonly dueAt: string;
}

/** Questions to other desks, each with its answers, its own deadline, and whether it was in confidence. */
export function OpinionsTab({ dossier }: { readonly dossier: Dossier }): ReactNode {
  const { opinions: t } = useTexts(DOSSIER_TEXTS);
  const asked = dossier.timeline.filter(({ type }) => type === 'OpinionRequested');
  if (asked.length === 0) return <p>{t.empty}</p>;
  return (
    <ol className="talk">
      {asked.map((request) => (
        <Question key={request.seq} dossier={dossier} request={request} />
      ))}
    </ol>
  );
}

function Question({ dossier, request }: { readonly dossier: Dossier; readonly request: TimelineEntry }): ReactNode {
  const { opinions: t } = useTexts(DOSSIER_TEXTS);
  const names = useNames(dossier);
  const { question, steps, confidential } = request.details;
  return (
    <li>
      <strong>{fill(t.asked, { desk: names.desk(request.actor.deskId), time: timeText(request.at) })}</strong>
      {confidential === true ? <span className="tag">{t.confidential}</span> : null}
      <p className="as-typed">{said(question, t.withheld)}</p>
      <ol className="answers">
        {(steps as readonly AskedStep[]).map((step) => (
          <Answer key={step.no} dossier={dossier} step={step} />
        ))}
      </ol>
    </li>
  );
}

function Answer({ dossier, step }: { readonly dossier: Dossier; readonly step: AskedStep }): ReactNode {
  const { opinions: t } = useTexts(DOSSIER_TEXTS);
  const desk = useNames(dossier).desk(step.deskId);
  const answer = dossier.timeline.find(({ type, details }) => type === 'OpinionGiven' && details['no'] === step.no);
  if (answer !== undefined) {
    return (
      <li>
        <strong>{fill(t.answer, { desk, time: timeText(answer.at) })}</strong>
        <p className="as-typed">{said(answer.details['opinion'], t.withheld)}</p>
      </li>
    );
  }
  const isOpen = dossier.steps.some(({ no, state }) => no === step.no && state === 'open');
  return <li>{fill(isOpen ? t.waiting : t.passed, { desk, time: timeText(step.dueAt) })}</li>;
}

function said(text: unknown, withheld: string): string {
  return typeof text === 'string' ? text : withheld;
}
