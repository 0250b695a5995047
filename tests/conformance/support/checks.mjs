/** Counts what held and what did not; a line for each group, and one for each thing that did not hold. */
export class Checks {
  passed = 0;
  failed = 0;
  skipped = 0;

  /** One statement; `seen` is printed when it does not hold. */
  that(what, holds, seen = '') {
    if (holds) this.passed++;
    else {
      this.failed++;
      console.log(`FAILED ${what}${seen === '' ? '' : `: ${typeof seen === 'string' ? seen : JSON.stringify(seen)}`}`);
    }
  }

  /** What cannot be looked at here, and why. */
  skip(what, why) {
    this.skipped++;
    console.log(`skipped ${what}: ${why}`);
  }

  /** Prints the totals that `.ci/run` reads; 1 when something failed. */
  sum() {
    console.log(`passed: ${this.passed}\nskipped: ${this.skipped}\nfailed: ${this.failed}`);
    return this.failed === 0 ? 0 : 1;
  }
}
