/** What a message is that says nothing about the task. */
export type Chatter =
  | 'unsure'
  | 'help'
  | 'recap'
  | 'undo'
  | 'no'
  | 'thanks'
  | 'yes'
  | 'greeting'
  | 'smalltalk';

/**
 * Phrases by what they say, in lower case and without punctuation. Of a message that is made of several, the kind
 * that stands first here counts: «ok thanks» is thanks.
 */
export const chatterPhrases = {
  unsure: phrases(`
    not sure | not really sure | not quite sure | i'm not sure | i am not sure | im not sure |
    we're not sure | not so sure | unsure | skip | skip it | skip this | skip that |
    skip this one | skip that one | skip the question | don't know | dont know | do not know |
    i don't know | i do not know | i dont know | we don't know | no idea | i have no idea |
    no clue | dunno | idk | later | maybe later | pass | next | next question | undecided |
    not yet | not decided | not decided yet | haven't decided | we haven't decided | tbd |
    to be decided | to be determined | to be defined | unknown | can't say | i can't say |
    hard to say | good question | weiß nicht | weiß ich nicht | weiß ich noch nicht |
    ich weiß nicht | ich weiß es nicht | weiss nicht | nicht sicher | bin nicht sicher |
    ich bin nicht sicher | bin mir nicht sicher | ich bin mir nicht sicher | keine ahnung |
    überspringen | später | weiter | noch offen | わかりません | 分かりません | わからない | 分からない | まだ決まっていません |
    未定 | 未定です | スキップ | 不明 | 不明です | 後で | لا أعرف | لا اعرف | لست متأكدا | غير متأكد | تخطي |
    לא יודע | לא יודעת | לא בטוח | לא בטוחה | דלג | i am unsure | let me think
  `),
  help: phrases(`
    can you make sense of this | can you do something with this | does that make sense |
    set up a job | can you set up a job | create a task | create a new task | new task | i need a task |
    i need a new task | i want to create a task | i'd like to create a task | let's start | start |
    i have a task | i have a question | i have a request |
    help | help me | what can you do | what do you do | what should i do | what should i write |
    what should i say | what do you need | what do i do | what now | now what | 
     what's this | what is this |   
       how does this work |
    how does it work | how do i start | how do i create the task | how do i create a task |
    how can i create the task | who are you | what are you | are you a bot | are you a robot |
    are you real | are you ai | are you an ai | are you a real ai | are you chatgpt |
    are you gpt | are you human | are you a human | what model are you | which model are you |
    what model is this | hilfe | was kannst du | wie geht das | wie funktioniert das | 使い方 | ヘルプ |
    何ができますか | مساعدة | עזרה | can you help me | could you help me | can you help | i need help |
    i need your help | please help me | how do i use this
  `),
  recap: phrases(`
    what's next | what is next | what's missing | what is missing | what's left | what is left |
    what is still missing | what's still missing | what else do you need | anything else |
    summarise | summarize | summarise it | summarize it | summarise everything |
    summarize everything | summary | recap | overview | status | give me a summary |
    show me a summary | what do you have | what do we have | what have you got |
    what have you noted | what did you note | what do you know | show me everything |
    show me the requirements | show the requirements | show me what you have | so far |
    zusammenfassung | fass zusammen | fasse zusammen | まとめて | まとめてください
  `),
  undo: phrases(`
    put it back | bring it back | keep it | no keep it | restore it |
    undo | undo that | undo it | undo this | revert | revert that | go back | rückgängig |
    mach das rückgängig | 元に戻して
  `),
  no: phrases(`
    no | nope | nah | none | nothing | nothing else | no more | n/a | na | not needed | no need |
    no thanks | no thank you | there are none | there is none | not that i know of | not really |
    nein | nein danke | kein | keine | keins | nichts | nichts weiter | nö | いいえ | なし | なしです |
    特になし | 特にありません | ありません | لا | لا شيء | לא | אין | - | – | —
  `),
  thanks: phrases(`
    thanks | thank you | thx | ty | cheers | many thanks | thanks a lot | thank you so much |
    thank you very much | thanks so much | thanks for your help | thanks for the help |
    you're great | you are great | you rock | well done | good job | great job | danke |
    danke schön | dankeschön | danke dir | vielen dank | merci | gracias | ありがとう | ありがとうございます |
    ありがとうございました | どうもありがとう | どうもありがとうございます | شكرا | شكراً | תודה | תודה רבה
  `),
  yes: phrases(`
    got it | ok got it | understood | i see | makes sense | verstanden |
    can you create it | can you create the task | please create it | please create the task |
    can you create it now | set it up | do it | make it so |
    yes | yep | yeah | yup | ok | okay | k | sure | fine | right | correct | exactly | perfect |
    great | good | cool | alright | agreed | done | super | awesome | lovely | wonderful |
    brilliant | excellent | looks good | looks great | looks right | looks fine |
    looks good to me | lgtm | that's it | that is it | that's all | that is all | thats all |
    thats it | that's right | that's correct | that's everything | that works | all good |
    go ahead | create it | create the task | create task | we're done | i'm done | ja | genau |
    stimmt | passt | passt so | gut | alles klar | das wars | das war's | はい | そうです | 了解 | 了解です |
    大丈夫です | 以上です | نعم | حسنا | تمام | כן | בסדר | מעולה
  `),
  greeting: phrases(`
    お世話になっております | いつもお世話になっております | お疲れ様です |
    hi | hello | hey | hiya | howdy | yo | good morning | good afternoon | good evening |
    good day | greetings | how are you | how are you doing | how's it going | how is it going |
    what's up | whats up | nice to meet you | hallo | moin | servus | guten tag | guten morgen |
    guten abend | grüß gott | wie geht's | wie geht es dir | こんにちは | こんばんは | おはよう | おはようございます |
    はじめまして | お元気ですか | bonjour | hola | salut | ciao | مرحبا | أهلا | السلام عليكم | שלום | היי
  `),
  smalltalk: phrases(`
    test | testing | lol | haha | hahaha | hehe | wow | oh | hm | hmm | hmmm | uh | um | nice |
    interesting | bye | goodbye | see you | tschüss | tell me a joke | i love you |
    sing me a song | さようなら
  `),
} as const satisfies Record<Chatter, readonly string[]>;

/** Words that may stand beside such phrases and change nothing. */
export const chatterFillers = phrases(`
    there | everyone | all | team | assistant | bot | again | today | yet | for now | right now |
    so far | at the moment | please | sorry | honestly | well | so | and | but | then | now |
    here | about that | about this | about it | mate | man | it is | ist | noch | mir | です
`);

function phrases(list: string): readonly string[] {
  return list.split('|').map((phrase) => phrase.trim());
}
