import type { ReactNode } from 'react';
import { useTexts } from '../../../texts/bilingual';
import { ACT_TEXTS } from '../act-texts';
import type { FieldProps } from './field-props';
import { FilePicker } from './file-picker';

export function DocumentField({ act, change }: FieldProps): ReactNode {
  const { fields } = useTexts(ACT_TEXTS);
  const label = act === 'sign' ? fields.signedDocument : fields.document;
  return <FilePicker label={label} onUploaded={({ id }) => change({ documentId: id })} />;
}
