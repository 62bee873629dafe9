/** Key of the notice about the draft `d` expiring when it does now, in SQL: the same for the sweep and for the notice. */
export const DRAFT_EFFECT = `'draft ' || d.id || ' ' || extract(epoch FROM d.expires_at)::bigint`;
