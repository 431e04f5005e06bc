/** How a turn's speaker is written; read without regard to case, printed as `Agent` and `User`. */
const AGENT_WORDS = `agent|assistant|ai|bot|robot|voicebot|virtual agent|ai agent|voice agent|rep|representative|operator|advisor|
agente|asistente|asesor|bot|operador|operadora|assistente|atendente|conseiller|assistant virtuel|agent virtuel|
assistent|berater|beraterin|mitarbeiter|agent ki|medewerker|konsultant|asystent|агент|ассистент|оператор|бот|
エージェント|アシスタント|オペレーター|担当者|客服|助手|坐席|智能体|상담원|에이전트|وكيل|الوكيل|مساعد|एजेंट|सहायक|temsilci|asistan`

const USER_WORDS = `user|caller|customer|client|human|person|me|guest|patient|lead|prospect|
usuario|usuaria|usuário|cliente|llamante|utilisateur|utilisatrice|appelant|appelante|utente|chiamante|
benutzer|benutzerin|anrufer|anruferin|kunde|kundin|gebruiker|beller|klant|użytkownik|klient|пользователь|клиент|абонент|
ユーザー|お客様|顧客|発信者|用户|客户|来电者|사용자|고객|مستخدم|المستخدم|المتصل|العميل|उपयोगकर्ता|ग्राहक|kullanıcı|arayan|müşteri`

const ROLE_OF_WORD: ReadonlyMap<string, 'user' | 'agent'> = new Map([
  ...wordsOf(AGENT_WORDS).map((word) => [word, 'agent'] as const),
  ...wordsOf(USER_WORDS).map((word) => [word, 'user'] as const),
])

/** Whose turn a speaker's name stands for; undefined for a name that could be anybody's. */
export function roleOfSpeaker(name: string): 'user' | 'agent' | undefined {
  return ROLE_OF_WORD.get(foldName(name))
}

/** A name as it is compared: without case, and with single spaces. */
export function foldName(name: string): string {
  return name.trim().replaceAll(/\s+/g, ' ').normalize('NFC').toLowerCase()
}

function wordsOf(list: string): readonly string[] {
  return list.split('|').map((word) => foldName(word))
}
