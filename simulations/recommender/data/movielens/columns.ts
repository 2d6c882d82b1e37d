/** Ratings as read, ids as in the file, growing as they come. */
export class RatingColumns {
  length = 0;
  userIds = new Int32Array(1 << 14);
  filmIds = new Int32Array(1 << 14);
  values = new Float32Array(1 << 14);
  times = new Float64Array(1 << 14);

  push(user: number, film: number, value: number, time: number): void {
    if (this.length === this.userIds.length) this.grow();
    const row = this.length++;
    this.userIds[row] = user;
    this.filmIds[row] = film;
    this.values[row] = value;
    this.times[row] = time;
  }

  private grow(): void {
    const room = this.length * 2;
    const users = new Int32Array(room);
    const films = new Int32Array(room);
    const values = new Float32Array(room);
    const times = new Float64Array(room);
    users.set(this.userIds);
    films.set(this.filmIds);
    values.set(this.values);
    times.set(this.times);
    this.userIds = users;
    this.filmIds = films;
    this.values = values;
    this.times = times;
  }
}
