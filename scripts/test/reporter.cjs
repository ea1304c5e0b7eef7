// Mocha's usual output, and the counts as JSON in the file that SPEECHDRAFT_REPORT names.

const { writeFileSync } = require('node:fs');
const { reporters } = require('mocha');

module.exports = class extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => {
      const { passes, failures, pending } = runner.stats;
      const report = process.env.SPEECHDRAFT_REPORT;
      if (report)
        writeFileSync(report, JSON.stringify({ passed: passes, failed: failures, skipped: pending }));
    });
  }
};
