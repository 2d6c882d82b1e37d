/** The command line does not fit: exit code 2, with the usage. */
export class Misuse extends Error {
  override readonly name = 'Misuse';
}
