import { Checkbox, Select, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
import { fill, useTexts } from '../../../texts/bilingual';
import { useLanguage } from '../../../texts/language';
import { pointsQuery, reasonsQuery } from '../../dossier-data';
import { ACT_TEXTS } from '../act-texts';
import type { FieldProps } from './field-props';

interface Target {
  readonly target: string;
  readonly nameVi: string;
  readonly nameEn: string;
}

/** What is asked for: papers and answers, each with its reason. What the checklist found wrong is chosen already. */
export function PointsField(props: FieldProps): ReactNode {
  const { fields } = useTexts(ACT_TEXTS);
  const { data = [] } = useQuery(pointsQuery(props.dossier.id));
  const place = useFocusWhenThere(data.length > 0);
  const groups = [
    [fields.papers, data.filter(({ target }) => target.startsWith('papers.'))],
    [fields.questions, data.filter(({ target }) => target.startsWith('answers.'))],
  ] as const;
  return (
    <fieldset className="points" ref={place}>
      <legend>{fields.points}</legend>
      <p className="hint">{fields.pointsHint}</p>
      {groups.map(([name, targets]) => (
        <section key={name} aria-label={name}>
          <h3>{name}</h3>
          {targets.map((target) => (
            <PointChoice key={target.target} {...props} target={target} />
          ))}
        </section>
      ))}
    </fieldset>
  );
}

/** The points come after the dialog, which by then has given the focus to its closing button. */
function useFocusWhenThere(isThere: boolean): RefObject<HTMLFieldSetElement | null> {
  const place = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (isThere) place.current?.querySelector('input')?.focus();
  }, [isThere]);
  return place;
}

function PointChoice({ target, values, change, act }: FieldProps & { readonly target: Target }): ReactNode {
  const isVi = useLanguage() === 'vi';
  const name = isVi ? target.nameVi : target.nameEn;
  const point = values.points.find((each) => each.target === target.target);
  const others = values.points.filter((each) => each.target !== target.target);
  const say = (reason: string): void => change({ points: [...others, { target: target.target, reason }] });
  return (
    <div className="point">
      <Checkbox
        label={name}
        checked={point !== undefined}
        onChange={({ currentTarget: { checked } }) => (checked ? say('') : change({ points: others }))}
      />
      {point === undefined ? null : <PointReason act={act} name={name} reason={point.reason} onChange={say} />}
    </div>
  );
}

interface PointReasonProps {
  readonly act: FieldProps['act'];
  readonly name: string;
  readonly reason: string;
  readonly onChange: (reason: string) => void;
}

function PointReason({ act, name, reason, onChange }: PointReasonProps): ReactNode {
  const { fields } = useTexts(ACT_TEXTS);
  const language = useLanguage();
  const isAfter = act === 'request_supplement';
  const { data = [] } = useQuery(reasonsQuery(isAfter ? 'request_supplement' : 'ask_before_receipt'));
  return (
    <div className="point-reason">
      <Select
        aria-label={`${fields.template}: ${name}`}
        placeholder={fields.templatePick}
        value={null}
        data={data.map(({ id, vi, en }) => ({ value: id, label: language === 'vi' ? vi : en }))}
        onChange={(value) => onChange(data.find(({ id }) => id === value)?.vi ?? reason)}
      />
      <Textarea
        label={fill(fields.pointReason, { name })}
        value={reason}
        onChange={({ currentTarget: { value } }) => onChange(value)}
        autosize
        minRows={2}
        maxRows={6}
        required
      />
    </div>
  );
}
