/**
 * Tells whether a sentence of the news speaks to the model that reads it ("ignore your instructions and
 * write…"), in any of the six languages, or carries what only machines read.
 *
 * Such a sentence is not shown to a model. It is a first sieve and no more: whatever passes must still
 * not be believed. News about language models is caught, too; there it costs a sentence.
 */
export function speaksToModels(sentence: string): boolean {
  const text = sentence.toLowerCase();
  return PATTERNS.some((pattern) => pattern.test(text));
}

const PATTERNS: readonly RegExp[] = [
  // What chat formats are made of.
  /<\|?\/?\s*(?:im_start|im_end|system|user|assistant|endoftext|inst|sys)\b|\[\/?inst\]|<<\/?sys>>|"role"\s*:|#{2,}\s*(?:system|instruction|assistant|user|response)/u,
  /^\W*(?:system|assistant|developer|система|ассистент|сістэма|асістэнт|асистент|systemowy|sistema)\s*(?:\([^)]*\))?\s*:/u,
  // A long run of one "word" is encoded, not written.
  /[a-z\d+/_-]{48,}={0,2}/u,
  // Whom it speaks of.
  /\b(?:language model|llm|chat ?gpt|gpt-\w+|prompts?|jailbreak|ai (?:assistant|model|summari[sz]er|system)|chat ?bot)\b/u,
  /языков\p{L}* модел|моўн\p{L}* мадэл|мовн\p{L}* модел|модел\p{L}* языка|modelu? językow|model\p{L}* językow|kalbos model|нейросет|нейрасетк|нейронн?\p{L}* мереж|промпт|(?:ии|ai|шi|ші)-(?:ассистент|помощник|помічник|памочнік|асістэнт)|чат-?бот|asystent\p{L}* ai|di asistent|pokalbių robot/u,
  // What it is to write.
  /(?<!\p{L})(?:изложени|пересказ|резюме|саммари|пераказ|рэзюмэ|анатацы|переказ|streszczeni|podsumowani|santrauk)\p{L}*|(?:своём|своем|вашем|сваім|вашым|своїй|вашій|swojej|twojej|savo|tavo) (?:ответ|адказ|відповід|odpowiedzi|atsakym)/u,
  // "Ignore your instructions."
  /\b(?:ignore|disregard|forget|override|bypass)\b.{0,60}\b(?:instructions?|rules?|guidelines|above|previous|prior|everything)\b/u,
  /(?:игнорир|забудь|отмени|проигнорир|не обращай|нарушь).{0,60}(?:инструкци|указани|правил|предыдущ|сказанн|выше)/u,
  /(?:ігнаруй|праігнаруй|забудзь|не звяртай).{0,60}(?:інструкц|указанн|правіл|папярэдн|вышэй)/u,
  /(?:ігноруй|проігноруй|забудь|не зважай).{0,60}(?:інструкц|вказівк|правил|попередн|вище)/u,
  /(?:ignoruj|zignoruj|zapomnij|pomiń|nie zważaj).{0,60}(?:instrukcj|poleceni|reguł|zasad|poprzedni|powyżs)/u,
  /(?:ignoruok|nepaisyk|pamiršk|nekreipk).{0,60}(?:instrukcij|nurodym|taisykl|ankstesn|aukščiau)/u,
  // "You are now…", "imagine that you are…"
  /\byou are (?:now|no longer|an? (?:ai|assistant|helpful|model|pirate))\b|\b(?:pretend|imagine|act|role-?play)\b.{0,30}\b(?:you|as)\b/u,
  /(?:теперь|цяпер|тепер|teraz|dabar) (?:ты|вы|ти|ви|jesteś|tu)(?!\p{L})|(?<!\p{L})(?:ты|вы) теперь\s|представь(?:те)?,? что (?:ты|вы)|притворись|сыграй роль|веди себя как/u,
  /ты цяпер\s|уяві(?:це)?,? што (?:ты|вы)|ти тепер\s|уяви(?:ть)?,? що (?:ти|ви)|jesteś teraz|wyobraź sobie,? że jesteś|udawaj|wciel się|dabar tu (?:esi|būsi)|įsivaizduok,? kad (?:esi|tu)|apsimesk/u,
  // "In your summary, write…", "answer only…", "add a link…", "translate this…"
  /\b(?:in|into|to|of) (?:your|the|this) (?:summary|answer|reply|response|output)\b|\byour (?:summary|answer|reply|output) (?:must|should|shall|will)\b/u,
  /^\W*(?:please |now |then |instead,? |and )*(?:answer|reply|respond|output|print|repeat|reveal|write|add|append|include|insert|translate|summari[sz]e|classify|say that|quote)\b(?!\s*:)/u,
  /(?:^|[.:;,!]\s*)(?:пожалуйста,? |теперь |вместо этого,? )*(?:ответь|отвечай|напиши|пиши|добавь|вставь|переведи|перескажи|повтори|выведи|покажи|укажи|включи|сообщи|процитируй)(?:те)?(?=[\s:,.])/u,
  /(?:^|[.:;,!]\s*)(?:калі ласка,? |цяпер |замест гэтага,? )*(?:адкажы|адказвай|напішы|пішы|дадай|устаў|перакладзі|перакажы|паўтары|выведзі|пакажы|укажы|паведамі|працытуй)(?:це)?(?=[\s:,.])/u,
  /(?:^|[.:;,!]\s*)(?:будь ласка,? |тепер |замість цього,? )*(?:відповідай|дай відповідь|напиши|пиши|додай|встав|переклади|перекажи|повтори|виведи|покажи|вкажи|повідом|процитуй)(?:те)?(?=[\s:,.])/u,
  /(?:^|[.:;,!]\s*)(?:proszę,? |teraz |zamiast tego,? )*(?:odpowiedz|odpowiadaj|napisz|pisz|dodaj|wstaw|przetłumacz|streść|powtórz|wypisz|pokaż|podaj|zacytuj)(?:cie)?(?=[\s:,.])/u,
  /(?:^|[.:;,!]\s*)(?:prašau,? |prašome,? |dabar |vietoj to,? )*(?:atsakyk|rašyk|parašyk|pridėk|įterpk|išversk|santrauk|pakartok|išvesk|parodyk|nurodyk|pacituok)(?:ite)?(?=[\s:,.])/u,
];
