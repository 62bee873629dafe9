/**
 * A stop counts in the month it was made, and lifting it in the month it was lifted. So what was stopped in a period, or
 * at an instant, is a question to the events: the row knows only how the dossier stands today.
 */

/** $1 first instant of the range · $2 first instant after it */
export function happened(type: 'DossierStopped' | 'DossierResumed'): string {
  return `d.id IN (SELECT e.dossier_id FROM dossier_event e WHERE e.type = '${type}' AND e.at >= $1 AND e.at < $2)`;
}

export function stoppedAt(instant: string): string {
  return `EXISTS (SELECT FROM dossier_event s WHERE s.dossier_id = d.id AND s.type = 'DossierStopped' AND s.at < ${instant}
    AND NOT EXISTS (SELECT FROM dossier_event r WHERE r.dossier_id = d.id AND r.type = 'DossierResumed' AND r.seq > s.seq AND r.at < ${instant}))`;
}
