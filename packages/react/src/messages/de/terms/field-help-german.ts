import type { TermMessages } from '../../term-messages.ts'

/** What fields are for. */
export const fieldHelpGerman: TermMessages = {
  'Your own ID for the call. The endpoint keeps one call per ID, so it must stay the same when you send again.':
    'Die eigene ID des Anrufs. Der Endpunkt behält einen Anruf je ID; beim erneuten Senden muss sie gleich bleiben.',
  'The channel, such as phone_call or web_call. Any text is taken.':
    'Der Kanal, etwa phone_call oder web_call. Jeder Text gilt.',
  'Everything that happened in the call: spoken turns, moves in the flow, tool calls and results.':
    'Alles, was im Anruf geschah: Redebeiträge, Wechsel im Ablauf, Werkzeugaufrufe und Ergebnisse.',
  'When the call began. Sent as Unix time, in seconds or milliseconds, without a fraction.':
    'Wann der Anruf begann. Gesendet als Unix-Zeit in ganzen Sekunden oder Millisekunden.',
  'When the call ended: at or after its start, and in the same unit.':
    'Wann der Anruf endete: nicht vor dem Beginn und in derselben Einheit.',
  'Where the recording can be played, reachable without a login.':
    'Wo sich die Aufnahme abspielen lässt, erreichbar ohne Anmeldung.',
  'Which version of the agent took the call: a whole number from 0.':
    'Welche Version des Agenten den Anruf führte: eine ganze Zahl ab 0.',
  'The conversation as plain text, one line per turn. Derived from the timeline when you leave it out.':
    'Das Gespräch als Text, eine Zeile je Redebeitrag. Weggelassen folgt es aus der Zeitleiste.',
  'How long the call lasted, in whole ms. Derived from start and end when you leave it out.':
    'Wie lange der Anruf dauerte, in ganzen ms. Weggelassen folgt es aus Beginn und Ende.',
  'Where the call stands; call_ended is preferred.': 'Wie es um den Anruf steht; am besten call_ended.',
  'Who or what ended the call, such as user_hangup.': 'Wer oder was den Anruf beendete, etwa user_hangup.',
  'The caller’s number with country code, such as +12025550147 (E.164).':
    'Die Nummer des Anrufers mit Landesvorwahl, etwa +12025550147 (E.164).',
  'Whether the call reached its goal.': 'Ob der Anruf sein Ziel erreichte.',
  'The caller’s mood: positive, neutral, negative or unknown.':
    'Die Stimmung des Anrufers: positive, neutral, negative oder unknown.',
  'Whether the call reached a voicemail box.': 'Ob der Anruf auf einem Anrufbeantworter landete.',
  'What the agent collected during the call: any JSON object.':
    'Was der Agent im Anruf erfasste: ein beliebiges JSON-Objekt.',
  'What the call cost in all. You type dollars; cents are sent.':
    'Was der Anruf insgesamt kostete. Eingabe in Dollar; gesendet werden Cent.',
  'Your provider’s own analysis, stored as it is: any JSON object, such as {"summary": "…"}.':
    'Die Analyse des Anbieters, unverändert gespeichert: ein beliebiges JSON-Objekt, etwa {"summary": "…"}.',
  'Models, usage and anything else about the call. Merged into the raw metadata, whose keys win.':
    'Modelle, Verbrauch und was sonst zum Anruf gehört. Kommt zu den rohen Metadaten, deren Schlüssel vorgehen.',
  'Any JSON object. Its keys win over those of the metadata.':
    'Ein beliebiges JSON-Objekt. Seine Schlüssel gehen denen der Metadaten vor.',
  'A recording with each speaker on a channel of their own.':
    'Eine Aufnahme, in der jede Stimme einen eigenen Kanal hat.',
  'For an inbound simulation: the SIP Call-ID that reached you. It links the call to its run.':
    'Bei einer eingehenden Simulation: die angekommene SIP-Call-ID. Sie verbindet den Anruf mit seinem Lauf.',
  'For an outbound simulation: the number or SIP address that was called, exactly as you were given it.':
    'Bei einer ausgehenden Simulation: die angerufene Nummer oder SIP-Adresse, genau wie erhalten.',
  'SIP headers by name. They can hold secrets: send only those that you need.':
    'SIP-Header nach Namen. Sie können Geheimes enthalten: nur die nötigen senden.',
  'The word as it was heard.': 'Das Wort, wie es gehört wurde.',
  'When the word begins, in ms from the start of the call.':
    'Wann das Wort beginnt, in ms ab Beginn des Anrufs.',
  'When the word ends, in ms from the start of the call.': 'Wann das Wort endet, in ms ab Beginn des Anrufs.',
  'How sure the recogniser was, from 0 to 1.': 'Wie sicher die Erkennung war, von 0 bis 1.',
  'The node that was left. Always needed: use a placeholder such as "start" for the first move.':
    'Der verlassene Knoten. Immer nötig: beim ersten Wechsel einen Platzhalter wie "start" nehmen.',
  'The node that was entered.': 'Der betretene Knoten.',
  'Why the flow moved on.': 'Warum der Ablauf weiterging.',
  'The name of the tool.': 'Der Name des Werkzeugs.',
  'Pairs a call with its result: give both the same, and no other call.':
    'Verbindet Aufruf und Ergebnis: beide haben dieselbe und kein anderer Aufruf.',
  'What the tool was called with: a JSON object. Wrap anything else as {"value": …}.':
    'Womit das Werkzeug aufgerufen wurde: ein JSON-Objekt. Anderes als {"value": …} einpacken.',
  'What the tool gave back: a JSON object. Wrap anything else as {"value": …}.':
    'Was das Werkzeug zurückgab: ein JSON-Objekt. Anderes als {"value": …} einpacken.',
  'Whether the tool failed.': 'Ob das Werkzeug fehlschlug.',
  'What the tool said when it failed.': 'Was das Werkzeug beim Fehlschlag meldete.',
  'When the tool was called, in ms from the start of the call.':
    'Wann das Werkzeug aufgerufen wurde, in ms ab Beginn des Anrufs.',
  'When the tool answered, in ms from the start of the call.':
    'Wann das Werkzeug antwortete, in ms ab Beginn des Anrufs.',
  'Who speaks, or what happens: user, agent, node_transition, agent_function or agent_result.':
    'Wer spricht oder was geschieht: user, agent, node_transition, agent_function oder agent_result.',
  'What was said.': 'Was gesagt wurde.',
  'Each word with its times; worth giving whenever the recogniser has them.':
    'Jedes Wort mit seinen Zeiten; lohnt sich immer, wenn die Erkennung sie hat.',
  'When it begins, in ms from the start of the call.': 'Wann es beginnt, in ms ab Beginn des Anrufs.',
  'When it ends, in ms from the start of the call.': 'Wann es endet, in ms ab Beginn des Anrufs.',
  'How long it lasts, in ms. With a start and no end, the end follows from it.':
    'Wie lange es dauert, in ms. Mit Beginn und ohne Ende folgt daraus das Ende.',
  'The move in the flow; for a node_transition.': 'Der Wechsel im Ablauf; für node_transition.',
  'The tool call or its result; for agent_function and agent_result.':
    'Der Werkzeugaufruf oder sein Ergebnis; für agent_function und agent_result.',
  'Latencies and anything else worth keeping. Leave it out when empty: null is refused.':
    'Latenzen und was sonst bleiben soll. Leer weglassen: null wird abgelehnt.',
  'On an agent turn: from the end of the caller’s speech to the agent’s, in ms.':
    'Beim Agenten: vom Ende der Sprache des Anrufers bis zu der des Agenten, in ms.',
  'On an agent turn: the caller cut it short. Leave it off user turns, where senders disagree on its meaning.':
    'Beim Agenten: vom Anrufer abgebrochen. Bei Anrufern weglassen, dort ist die Bedeutung nicht einheitlich.',
  'On an agent turn: time to the language model’s first token, in ms.':
    'Beim Agenten: Zeit bis zum ersten Token des Sprachmodells, in ms.',
  'On an agent turn: time to the first audio of the voice, in ms.':
    'Beim Agenten: Zeit bis zum ersten Ton der Stimme, in ms.',
  'On a user turn: how sure the recogniser was, from 0 to 1.':
    'Beim Anrufer: wie sicher die Erkennung war, von 0 bis 1.',
  'On a user turn: how long the recogniser took, in ms.':
    'Beim Anrufer: wie lange die Erkennung brauchte, in ms.',
  'Another name for the recogniser’s delay, in ms; stt_node_ttfb is the one in use.':
    'Ein anderer Name für die Verzögerung der Erkennung, in ms; üblich ist stt_node_ttfb.',
  'On a user turn: how long it took to decide that the caller had finished, in ms.':
    'Beim Anrufer: wie lange es dauerte zu erkennen, dass er fertig war, in ms.',
  'On an agent turn: when the caller cut in, in ms from the start of the call.':
    'Beim Agenten: wann der Anrufer dazwischenging, in ms ab Beginn des Anrufs.',
  'The model that turned the caller’s speech into text.':
    'Das Modell, das die Sprache des Anrufers in Text verwandelte.',
  'The model that wrote the agent’s answers.': 'Das Modell, das die Antworten des Agenten schrieb.',
  'The model that spoke the agent’s answers.': 'Das Modell, das die Antworten des Agenten sprach.',
  'How much audio was sent to speech recognition, in seconds.':
    'Wie viel Ton an die Spracherkennung ging, in Sekunden.',
  'Tokens of the language model: prompt and completion together.':
    'Tokens des Sprachmodells: Eingabe und Ausgabe zusammen.',
  'How many characters were sent to the voice.': 'Wie viele Zeichen an die Stimme gingen.',
  'The models that the agent ran on.': 'Die Modelle, auf denen der Agent lief.',
  'What the models used up.': 'Was die Modelle verbrauchten.',
}
