import type { ReactNode } from 'react';
import { ACT_PLANS, type ActId, type FieldId } from '../act-plans';
import { DeskFields, ConsultedDesks } from './desk-fields';
import { DocumentField } from './document-field';
import type { FieldProps } from './field-props';
import { GivenField } from './given-field';
import { PointsField } from './points-field';
import { SummaryField } from './summary-field';
import { TemplateField } from './template-field';
import * as plain from './plain-fields';

/** How each field of an act is drawn. */
const DRAWN: Readonly<Record<FieldId, (props: FieldProps) => ReactNode>> = {
  template: TemplateField,
  reason: plain.ReasonField,
  legalBasis: plain.LegalBasisField,
  points: PointsField,
  overrideReason: plain.OverrideReasonField,
  note: plain.NoteField,
  toDesk: DeskFields,
  deskIds: ConsultedDesks,
  question: plain.QuestionField,
  workingDays: plain.WorkingDaysField,
  confidential: plain.ConfidentialField,
  opinion: plain.OpinionField,
  summary: SummaryField,
  document: DocumentField,
  toStep: plain.ToStepField,
  amountVnd: plain.AmountField,
  receipt: plain.ReceiptField,
  newDate: plain.NewDateField,
  method: plain.MethodField,
  receivedBy: plain.ReceivedByField,
  given: GivenField,
};

export function ActFields({ act, ...props }: Omit<FieldProps, 'isFirst'> & { readonly act: ActId }): ReactNode {
  const { fields } = ACT_PLANS[act];
  return (
    <div className="act-fields">
      {fields.map((field, index) => {
        const Drawn = DRAWN[field];
        return <Drawn key={field} act={act} {...props} isFirst={index === 0} />;
      })}
    </div>
  );
}
