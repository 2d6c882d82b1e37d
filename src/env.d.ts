declare namespace App {
  interface Locals {
    /** The lesson being rendered: set by its page, read by the components that its text places. */
    lesson?: import('./schemas/lesson').Lesson;
  }
}
