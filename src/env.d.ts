import type { Lesson } from './schemas/lesson';

declare global {
  namespace App {
    interface Locals {
      /** The lesson being rendered: set by its page, read by the components that its text places. */
      lesson?: Lesson;
    }
  }
}
