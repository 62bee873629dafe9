/**
 * Of the rows shown, the first wish that is there; else the one that stood after it in the list as it was, or before.
 */
export function rowToFocus(
  shown: readonly string[],
  wishes: readonly (string | null)[],
  before: readonly string[],
): string | null {
  const present = wishes.find((wish) => wish !== null && shown.includes(wish));
  if (present !== undefined) return present;
  const gone = wishes.find((wish) => wish !== null && before.includes(wish)) ?? null;
  if (gone === null) return shown[0] ?? null;
  const place = before.indexOf(gone);
  const after = before.slice(place).find((id) => shown.includes(id));
  return after ?? before.slice(0, place).findLast((id) => shown.includes(id)) ?? shown[0] ?? null;
}
