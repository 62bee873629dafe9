/** The answers of a dossier as filing writes them. */
export interface DossierAnswersShape {
  readonly applicant: { readonly fullName: string; readonly phone: string; readonly address: string };
  readonly subject: string;
}
