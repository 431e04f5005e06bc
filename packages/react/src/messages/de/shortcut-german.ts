import type { ShortcutMessages } from '../shortcut-messages.ts'
import type { Translated } from './translated.ts'

export const shortcutGerman: Translated<ShortcutMessages> = {
  title: 'Tastenkürzel',
  hint: 'Einzelne Tasten wirken, solange das Transkript oder die Spuren den Fokus haben.',
  groups: {
    history: 'Verlauf',
    add: 'Hinzufügen',
    edit: 'Bearbeiten',
    select: 'Auswählen',
    problems: 'Probleme',
    move: 'Bewegen',
    view: 'Ansicht',
  },
  views: {
    zoomIn: 'Vergrößern',
    zoomOut: 'Verkleinern',
    zoomFit: 'Ganzen Anruf zeigen',
    playPause: 'Abspielen oder anhalten',
    back: 'Eine Sekunde zurück; nochmals: weiter',
    pause: 'Anhalten',
    forward: 'Abspielen; nochmals: schneller',
    loop: 'Auswahl, sonst Redebeitrag, in Schleife abspielen',
    auditionBefore: 'Halbe Sekunde vor der Auswahl abspielen',
    auditionHead: 'Erste halbe Sekunde der Auswahl abspielen',
    auditionTail: 'Letzte halbe Sekunde der Auswahl abspielen',
    auditionAfter: 'Halbe Sekunde nach der Auswahl abspielen',
    auditionSelection: 'Auswahl abspielen',
    partner: 'Zur anderen Hälfte eines Werkzeugaufrufs',
    search: 'Suchen',
    help: 'Diese Liste',
  },
  moves: {
    item: 'Zeile darüber oder darunter',
    inLane: 'In den Spuren: Eintrag davor oder danach',
    lane: 'In den Spuren: nächster Eintrag darüber oder darunter',
    ends: 'Erster oder letzter Eintrag',
    page: 'Eine Seite nach oben oder unten',
    extend: 'Auswahl erweitern',
    edit: 'Text bearbeiten oder Werkzeugaufruf öffnen',
    leave: 'Text verlassen, ohne ihn zu ändern',
  },
}
