/** Why a command cannot be done now, and what to do first; no fault, so nothing goes to the log. */
export class Advice extends Error {
  /** The command of the editor that does what is advised. */
  readonly command: string | undefined;
  /** What the button says that runs it. */
  readonly button: string | undefined;

  constructor(message: string, remedy?: { readonly command: string; readonly button: string }) {
    super(message);
    this.command = remedy?.command;
    this.button = remedy?.button;
  }
}
