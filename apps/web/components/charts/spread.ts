interface Group {
  /** The places of its members, ascending, with their index. */
  members: { place: number; index: number }[];
  center: number;
}

/**
 * Moves places apart so that neighbors are at least a gap from each other, as little as possible
 * and symmetrically; they stay between 0 and 100 while there is room.
 * @returns in the order given
 */
export function spread(places: readonly number[], gap: number): number[] {
  const groups: Group[] = [];
  const ascending = places.map((place, index) => ({ place, index })).sort((a, b) => a.place - b.place);
  for (const member of ascending) {
    groups.push(toGroup([member], gap));
    for (let [before, last] = groups.slice(-2); before && last && meet(before, last, gap); ) {
      groups.splice(-2, 2, toGroup([...before.members, ...last.members], gap));
      [before, last] = groups.length > 1 ? groups.slice(-2) : [];
    }
  }
  const moved = [...places];
  for (const { members, center } of groups)
    members.forEach(({ index }, rank) => {
      moved[index] = center + (rank - (members.length - 1) / 2) * gap;
    });
  return moved;
}

function toGroup(members: Group['members'], gap: number): Group {
  const mean = members.reduce((sum, { place }) => sum + place, 0) / members.length;
  const half = ((members.length - 1) / 2) * gap;
  return { members, center: Math.max(half, Math.min(100 - half, mean)) };
}

function meet(a: Group, b: Group, gap: number): boolean {
  return b.center - a.center < ((a.members.length + b.members.length) / 2) * gap - 1e-9;
}
