/** `places`: the names of its region and of those above, the highest first. */
export type Office = { name: string; places: readonly string[] };

/** What an office is there for, whatever its region and rank: 云岭市教育体育局 → 教育体育. */
const dutyOf = ({ name, places }: Office): string =>
  places.reduce((rest, place) => (rest.startsWith(place) ? rest.slice(place.length) : rest), name).replace(/(?:总局|局|厅|委员会|办公室)$/, "");

/** Offices of one line of work (对口单位): the 厅 of a province and the 局 of its cities are there for the same, or one for a part of what the other is. */
export const isSameSector = (one: Office, other: Office): boolean => {
  const [duty, theirs] = [dutyOf(one), dutyOf(other)];
  return duty.length > 1 && theirs.length > 1 && (duty.startsWith(theirs) || theirs.startsWith(duty));
};
