import { Radio, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '../texts/bilingual';
import type { FieldsProps } from './fields-props';
import { INTAKE_TEXTS } from './texts';

/** How it came, and how the result goes back. */
export function WaysFields({ form, change }: FieldsProps): ReactNode {
  const t = useTexts(INTAKE_TEXTS);
  return (
    <fieldset className="intake-part">
      <legend>{t.way}</legend>
      <div className="intake-columns">
        <Radio.Group
          label={t.channel}
          value={form.channel}
          onChange={(channel) => change({ channel: channel === 'post' ? 'post' : 'counter' })}
        >
          <Radio value="counter" label={t.counter} mt={6} />
          <Radio value="post" label={t.post} mt={6} />
        </Radio.Group>
        <Radio.Group label={t.delivery} value={form.delivery} onChange={(delivery) => change({ delivery: delivery })}>
          <Radio value="counter" label={t.counter} mt={6} />
          <Radio value="post" label={t.post} mt={6} />
          <Radio value="online" label={t.online} mt={6} />
        </Radio.Group>
      </div>
      {form.channel === 'post' ? (
        <TextInput
          type="date"
          label={t.postmark}
          value={form.postmarkedOn}
          onChange={({ currentTarget: { value } }) => change({ postmarkedOn: value })}
        />
      ) : null}
      <TextInput
        label={t.note}
        value={form.note}
        onChange={({ currentTarget: { value } }) => change({ note: value })}
        autoComplete="off"
      />
    </fieldset>
  );
}
