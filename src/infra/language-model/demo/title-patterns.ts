/** What may stand before the words that name the work; taken off one after the other. */
export const wishes: readonly RegExp[] = [
  /^(?:please|kindly|bitte|and|so|then|now|also|just|basically|maybe|perhaps|ideally)\b/iu,
  /^(?:for|in|on|at|after|before|from|during|as) [^,.;:]{2,40}(?=, (?:i|we|please|can|could|wir|ich)\b)/iu,
  /^(?:an?|the) (?=\p{Ll}+ )/iu,
  /^(?:i|we)(?: would|'d)? (?:think|guess|suggest|propose)(?: that)?\b/iu,
  /^(?:can|could|would|will) (?:you|we|someone|somebody|anyone)(?: please| kindly)?\b/iu,
  /^(?:i|we|you|they|(?:our|my|the) (?:\p{L}+ )?team|finance|marketing|sales|management|controlling)(?:'d|’d)? (?:would |really |also |urgently |currently |just ){0,2}(?:need|want|like|love|have|has|needs|wants)(?: (?:you|someone|somebody))? to\b/iu,
  /^(?:i|we|you|they|(?:our|my|the) \p{L}+|finance|marketing|sales|management)(?:'d|’d)? (?:would |really |also |urgently |currently |just ){0,2}(?:need|want|like|needs|wants)(?: to have)? (?=\p{L})/iu,
  /^(?:i|we|you|they|someone|it|this) (?:should|must|has to|could)\b/iu,
  /^(?:i(?:'m|’m| am)|we(?:'re|’re| are)) (?:looking|trying|going|planning|supposed|asked) to\b/iu,
  /^(?:let's|let’s|let us|help (?:me|us)(?: to)?)(?= )/iu,
  /^what (?:i|we)(?:'d|’d| would)?(?: really)? (?:need|want|like)(?: is(?: that| an?| the)?)?(?=:? )/iu,
  /^(?:euh|äh|ähm|uh|um|hm+),?(?= )/iu,
  /^(?:on aimerait|nous voulons|il (?:nous )?faut|je voudrais|quiero|queremos|necesitamos|hay que)\b/iu,
  /^it would be (?:great|nice|good) (?:if (?:you|we|someone) could|to)\b/iu,
  /^(?:the|our|my|this) (?:task|job|plan|idea) is to\b/iu,
  /^(?:i|we)(?: would|'d|’d)?(?: really| also| urgently)? (?:need|want|like|have) (?:an? )?(?:new |small |simple |nightly |daily |weekly |hourly |monthly ){0,2}(?:task|job|pipeline|process|script|query|model|way|something|one) (?:that|which|to)\b/iu,
  /^(?:an? |the )?(?:task|job|pipeline|process|script) (?:that|which|to)\b/iu,
  /^(?:wir|ich) (?:müssen|muss|wollen|will|möchten|möchte|sollen|brauchen|brauche)(?: bitte)?\b/iu,
  /^(?:every|each) (?:other )?(?:weekday|working day|\p{L}+day|night|day|morning|evening|week|month|hour|quarter|year)(?: (?:morning|night|evening|afternoon))?(?: at \d{1,2}(?::\d\d)? ?(?:am|pm)?)?\b/iu,
  /^once (?:a|per) (?:day|week|month|night)\b/iu,
  /^(?:daily|nightly|weekly|monthly|hourly|tomorrow|today|from now on|täglich|jede nacht|jeden (?:tag|morgen|abend|montag))(?=,)/iu,
];

/** Where the words that name the work end, at the latest. */
export const phraseEnds: readonly RegExp[] = [
  /[,;:!?](?=[\s"'”’)]|$)| (?:→|->|=>) |[(\n。、]| [–—-] |\.(?= |$)|\p{Extended_Pictographic}/u,
  / (?:so that|so we|so they|because|in order to|to make sure|to ensure|since|which|without|damit|weil|ohne)(?= |$)/iu,
  / that (?:is|are|was|were|has|have)(?= |$)/iu,
  / (?:by|before) \d/iu,
  / and (?:write|load|put|store|save|send|then|keep|make|use|drop|remove|merge|publish|insert|append|only)(?= |$)/iu,
  / und (?:schreib|lad|speicher)\p{L}*(?= |$)/iu,
  / (?:מהטבלה|מטבלה|לטבלה|من|إلى)(?= )/u,
];

/** Where a long phrase may be cut: what follows only says more of it. */
export const softEnds: readonly RegExp[] = [/ (?:that|where|when|if|who|whose|die|welche)(?= )/iu];

/** Words that lead to the target table, which has a field of its own. */
export const targetEnds: readonly RegExp[] = [
  / (?:into|to|in|onto|nach)(?: the| our| a| der| die)?(?: new)?(?: table)? [`"']?(?=\p{Script=Latin}[\p{Script=Latin}\p{N}_$]*[._]\p{Script=Latin})/iu,
];

/** Words that a title cannot end with. */
export const danglingEnd =
  /(?: (?:a|an|and|as|at|but|by|each|every|for|from|her|his|if|in|into|is|its|my|of|on|onto|or|our|per|that|the|their|then|this|to|up|using|via|were|when|which|with|aus|der|die|das|den|dem|in|mit|nach|und|von|zu))+$/iu;
