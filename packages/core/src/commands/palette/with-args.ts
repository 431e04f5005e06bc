import type { Editor } from '../../editor/editor.ts'
import type { Command } from '../command.ts'

/** A command for the palette: another one, with arguments taken from the editor as it stands. */
export function withArgs<Args>(
  id: string,
  label: string,
  command: Command<Args>,
  argsFrom: (editor: Editor) => Args,
): Command {
  return {
    id,
    label,
    ...(command.writes === undefined ? {} : { writes: command.writes }),
    can: (editor) => command.can(editor, argsFrom(editor)),
    run: (editor) => command.run(editor, argsFrom(editor)),
  }
}
