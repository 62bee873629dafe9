import { Button } from '@mantine/core';
import { useRef, type ReactNode } from 'react';
import { useAct } from '../../../client/use-act';
import { ProblemAlert } from '../../../components/problem-alert';
import { useTexts } from '../../../texts/bilingual';
import { ACT_TEXTS } from '../act-texts';
import { upload, type Uploaded } from './upload';

interface FilePickerProps {
  readonly label: string;
  readonly onUploaded: (document: Uploaded) => void;
}

/** A file, sent as soon as it is chosen; its name stands beside the button when it has arrived. */
export function FilePicker({ label, onUploaded }: FilePickerProps): ReactNode {
  const { fields } = useTexts(ACT_TEXTS);
  const input = useRef<HTMLInputElement>(null);
  const sending = useAct({
    send: ({ file }: { readonly file: File; readonly name: string }, key) => upload(file, key),
    onDone: onUploaded,
  });
  return (
    <div className="file-picker" role="group" aria-label={label}>
      <span className="field-label">{label}</span>
      <input
        ref={input}
        type="file"
        hidden
        tabIndex={-1}
        accept="application/pdf,image/jpeg,image/png,image/heic"
        onChange={({ currentTarget: { files } }) => {
          const file = files?.[0];
          if (file) sending.mutate({ file, name: file.name });
        }}
      />
      <Button variant="default" size="compact-md" loading={sending.isPending} onClick={() => input.current?.click()}>
        {fields.choose}
      </Button>
      <span role="status">{sending.isPending ? fields.uploading : (sending.data?.name ?? '')}</span>
      {sending.error === null ? null : <ProblemAlert error={sending.error} />}
    </div>
  );
}
