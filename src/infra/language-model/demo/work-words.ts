const verbs =
  /\b(?:add|aggregat|anonymi[sz]|append|archiv|backfill|build|calculat|clean|combin|comput|consolidat|convert|copy|copies|count|creat|dedup|delet|drop|enrich|export|extract|fill|filter|fix|flag|flatten|import|ingest|join|load|map|mark|mask|merg|migrat|mov|normali[sz]|partition|pivot|populat|publish|purg|pull|push|rebuild|recalculat|reconcil|refresh|remov|renam|replac|replicat|rewrit|roll up|send|snapshot|sort|split|stor|stream|sum|sync|tag|track|transfer|transform|truncat|updat|upsert|validat|writ)\p{L}*\b/iu;
const germanVerbs =
  /\b(?:abgleich|aktualisier|anonymisier|archivier|aufbau|bau|berechn|bereinig|einspiel|entfern|ergänz|erstell|exportier|füll|importier|kopier|lad|lösch|übertrag|vereinig|zusammenführ|zusammenfass|schreib|speicher)\p{L}*/iu;
const otherVerbs =
  /(?:ロード|書き込|作成|集計|削除|更新|コピー|統合|変換|重複|抽出|保存|追加|取り込|まとめ|نقل|نسخ|تحميل|حذف|تنظيف|دمج|إنشاء|تحديث|اجمع|جمع|הסר|העתק|טען|נקה|צור|עדכן|מחק|סכם)/u;
const nouns =
  /\b(?:tables?|rows?|records?|columns?|data|dataset|database|warehouse|pipeline|etl|elt|dbt|job|query|schema|report|dashboard|duplicates?|orders?|customers?|invoices?|events?|logs?|revenue|sales|users?|csv|s3|bucket|parquet|api|feed|snapshot|metric|kpi|tabellen?|daten|zeilen?|bestellung\p{L}*|kunden\p{L}*|rechnung\p{L}*|umsatz\p{L}*)\b/iu;

/** Whether a sentence names something that can be done with data. */
export function workWordIn(text: string): boolean {
  return verbs.test(text) || germanVerbs.test(text) || otherVerbs.test(text);
}

/** Whether a sentence seems to be about the task rather than about the day. */
export function isAboutData(text: string): boolean {
  return workWordIn(text) || nouns.test(text);
}
