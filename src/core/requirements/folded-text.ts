/** A text reduced to what counts when a quote is looked up, with the way back to the original. */
export interface FoldedText {
  folded: string;
  /** For each code unit of `folded`: where the original characters it came from begin and end. */
  starts: readonly number[];
  ends: readonly number[];
}

/** A character with its marks, or a run of Hangul letters: what can be one character in another form. */
const clusterPattern = /[\u1100-\u11FF]+|\P{M}[\p{M}\uFF9E\uFF9F]*|\p{M}+/gu;

/** White space, punctuation, controls and free-standing accents such as the grave of Markdown. */
const asidePattern = /(?:[\s\p{P}\p{Z}\p{Cc}\p{Cf}\p{Sk}]|\p{Variation_Selector})+/gu;

/** Puts case, compatibility forms (NFKC), white space and punctuation aside, in any script. */
export function foldText(text: string): FoldedText {
  const known = new Map<string, string>();
  const fold = (cluster: string) => {
    const kept = known.get(cluster) ?? foldCluster(cluster);
    known.set(cluster, kept);
    return kept;
  };
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: cluster, index } of text.matchAll(clusterPattern)) {
    const kept = fold(cluster);
    folded += kept;
    for (let unit = 0; unit < kept.length; unit += 1) {
      starts.push(index);
      ends.push(index + cluster.length);
    }
  }
  return { folded, starts, ends };
}

/** Upper case first: it takes «ß» and «ss», and both small sigmas, to the same letters. */
function foldCluster(cluster: string): string {
  return cluster
    .normalize('NFKC')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKC')
    .replace(asidePattern, '');
}
