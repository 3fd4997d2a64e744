/** What a message is that says nothing about the task. */
export type Chatter = 'greeting' | 'thanks' | 'yes' | 'no' | 'unsure' | 'help' | 'smalltalk';

const wholeMessages: readonly { chatter: Chatter; pattern: RegExp }[] = [
  {
    chatter: 'unsure',
    pattern:
      /^(?:(?:i(?:'m| am)?|we(?:'re| are)?|im|sorry|hmm|uh|well|honestly|no|ich|wir|das) )*(?:not (?:really |quite |so |too )?sure(?: yet| about that| about it)?|unsure|skip(?: it| this| that| this one| that one| the question| for now)?|don't know(?: yet)?|dont know(?: yet)?|do not know(?: yet)?|no idea|no clue|dunno|idk|later|pass|next|undecided|not yet|tbd|to be (?:decided|determined|defined)|unknown|can't say|cannot say|haven't decided(?: yet)?|weiß (?:ich )?(?:es )?(?:noch )?nicht|weiss nicht|bin (?:mir )?nicht sicher|nicht sicher|keine ahnung|überspringen|später|weiter|わかりません|分かりません|わからない|分からない|まだ決まっていません|未定|スキップ|不明|後で|لا أعرف|لست متأكدا|غير متأكد|تخطي|לא יודע|לא יודעת|לא בטוח|לא בטוחה|דלג)(?: yet| noch| for now| right now| sorry)?$/u,
  },
  {
    chatter: 'no',
    pattern:
      /^(?:no|nope|nah|none|nothing|nothing else|no more|n\/a|na|nil|not needed|no need|no thanks|no thank you|there (?:are|is) none|no (?:constraints|criteria|limits|restrictions|rules|success criteria)|nein|nein danke|keine?|nichts|nö|passt so|いいえ|なし|特になし|特にありません|ありません|لا|لا شيء|לא|אין|-|—)$/u,
  },
  {
    chatter: 'yes',
    pattern:
      /^(?:(?:yes|yep|yeah|yup|ok|okay|k|sure|fine|right|correct|exactly|perfect|great|good|cool|nice|alright|agreed|done|super|awesome|lovely|wonderful|brilliant|excellent|looks? (?:good|great|fine|right|perfect)(?: to me)?|lgtm|that(?:'s| is)? (?:it|all|right|correct|good|fine|everything|perfect)|that works|go ahead|create it|create the task|create task|please create it|go|ship it|ja|genau|stimmt|passt|gut|alles klar|das war's|das wars|はい|そうです|了解|大丈夫です|以上です|نعم|حسنا|تمام|כן|בסדר|מעולה|all good|we(?:'re| are) done|i(?:'m| am) done|thats all|thats it)(?: |$))+$/u,
  },
  {
    chatter: 'thanks',
    pattern:
      /^(?:(?:ok|okay|great|perfect|cool|nice|super|alles klar|vielen|many|merci|ありがとう|どうも) )*(?:thanks?(?: you)?|thank you|thx|ty|cheers|merci|danke(?:schön| schön| dir| ihnen)?|vielen dank|ありがとうございます|ありがとうございました|ありがとう|شكرا|شكراً|תודה|תודה רבה)(?: (?:so much|a lot|very much|a bunch|again|for your help|for the help|mate|man|everyone|that(?:'s| is) (?:it|all)|bye|sehr))*$/u,
  },
  {
    chatter: 'greeting',
    pattern:
      /^(?:(?:hi|hello|hey|hiya|howdy|yo|hallo|moin|servus|grüß gott|guten (?:tag|morgen|abend)|good (?:morning|afternoon|evening|day)|greetings|こんにちは|こんばんは|おはようございます|おはよう|はじめまして|bonjour|hola|salut|ciao|مرحبا|السلام عليكم|أهلا|שלום|היי|there|everyone|all|team|assistant|taskwright|bot|again|how are you(?: doing)?(?: today)?|how(?:'s| is) it going|what's up|whats up|wie geht(?:'s| es)?(?: dir)?|お元気ですか)(?: |$))+$/u,
  },
  {
    chatter: 'help',
    pattern:
      /^(?:(?:so |ok |and |but |please )*(?:help(?: me)?|what (?:can|do|should|must|could) (?:you|i|we) (?:do|say|write|type|tell you|need|enter)(?: here| for me| now| next)?|what(?:'s| is) (?:this|next|missing|still missing|left)(?: for| about)?|how (?:does|do) (?:this|it|you|i) (?:work|start|begin|use (?:this|it)|create (?:a|the) task)|what now|now what|who are you|what are you|what model (?:are you|is this)|which model (?:are you|is this)|are you (?:a bot|a robot|real|an? ai|chatgpt|gpt|human|an? llm|a real (?:ai|person|model))|hilfe|was kannst du|wie (?:geht|funktioniert) das|使い方|ヘルプ|何ができますか|مساعدة|עזרה))$/u,
  },
  {
    chatter: 'smalltalk',
    pattern:
      /^(?:(?:tell me a joke|how(?:'s| is) the weather.{0,30}|what(?:'s| is) the weather.{0,30}|test|testing|test test|lol|haha\w{0,10}|hmm+|uh+|wow|oh|hm|bye|goodbye|see you|tschüss|さようなら|sing me a song|do you like .{1,40}|i love you|what(?:'s| is) your (?:name|favou?rite .{1,30})|how old are you)(?: |$))+$/u,
  },
];

/** The kind of chatter a whole text is; `null` when it says something of its own. */
export function chatterOf(text: string): Chatter | null {
  if (text.length > 160) return null;
  const plain = plainWords(text);
  if (plain === '') return 'smalltalk';
  return wholeMessages.find(({ pattern }) => pattern.test(plain))?.chatter ?? null;
}

function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/(?:\p{Extended_Pictographic}|\u200d|\ufe0f)/gu, ' ')
    .replace(/[.,!?;:…。、！？؟،~*_"“”()]/gu, ' ')
    .split(/\s/u)
    .filter((word) => word !== '')
    .join(' ');
}

const opening =
  /^(?:(?:hi|hello|hey|hallo|moin|servus|good (?:morning|afternoon|evening)|guten (?:tag|morgen|abend)|dear (?:team|all)|こんにちは|مرحبا|שלום)(?: (?:there|all|team|everyone|folks|assistant|zusammen))?|thanks|thank you|danke|ok|okay|yes|yeah|sure|great|perfect|so|well|right|hmm|ja|alright|um|uh|oh)(?:[,!.:;…、。،–—-]|(?= (?:i|we|so|my|our|can|could|please|here|there|wir|ich|bitte)\b))[\s,!.…]?(?:\p{Extended_Pictographic}|\u200d|\ufe0f| )*/iu;

/** How long the greeting at the start of a sentence is, in characters; 0 when there is none. */
export function lengthOfOpening(text: string): number {
  let length = 0;
  for (let round = 0; round < 4; round += 1) {
    const found = opening.exec(text.slice(length, length + 80));
    if (!found || found[0].length === 0) break;
    length += found[0].length;
  }
  return length;
}
