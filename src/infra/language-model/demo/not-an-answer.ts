const unsure = [
  /^(?:(?:i|we)(?:'m|’m| am|'re|’re| are)? |honestly,? |sorry,? |hmm,? |well,? )*(?:not sure|unsure|no idea|no clue|dunno|do(?:n't|n’t| not) know|dont know|have(?:n't|n’t| not) decided|can(?:'t|’t|not) say|could(?:n't|n’t) tell|undecided)\b/iu,
  /\b(?:leave|keep) (?:it|that|this) open\b|\b(?:to be|tbd|not yet) (?:decided|clarified|defined|known)\b|\bstill (?:unclear|open)\b/iu,
  /\b(?:will|can|has to|let) (?:tell|ask|check|find out|get back|clarify)\b.{0,40}\b(?:later|next week|tomorrow|first)?$/iu,
  /\b(?:weiß|wissen|wusste) (?:ich |wir |es |das )*(?:noch )?nicht\b|\bklären wir\b|\bnoch (?:offen|unklar|nicht klar)\b|\bkeine (?:angaben?|ahnung|vorgaben)\b|\bkeine weiteren\b/iu,
  /(?:わかりません|分かりません|わからない|未定|決まっていません|連絡(?:いた)?します|確認します)/u,
  /\b(?:je ne sais pas|aucune idée|no (?:lo )?sé)\b/iu,
];

/** Whether a sentence says that the person does not know, rather than something. */
export function saysUnsure(text: string): boolean {
  return unsure.some((pattern) => pattern.test(text));
}

const secrets = [
  /\b(?:pass(?:word|wort|phrase)|pwd|api[- ]?key|secret|access token|zugangsdaten) ?(?:is|ist|:|=) ?(?=\S*[\d!@#$%&*])\S{4,}/iu,
  /\b(?:log ?in|sign in|einloggen|anmelden) .{0,40}?(?=\S*\d)(?=\S*\p{Lu})(?=\S*\p{Ll})(?=\S*[!@#$%&*])\S{8,}/u,
];

/** Whether a sentence seems to give a password or a key away; it must not get into a task. */
export function holdsSecret(text: string): boolean {
  return secrets.some((pattern) => pattern.test(text));
}
