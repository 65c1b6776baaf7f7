// Laws are tried on the same cases in every run, so that what fails once fails again; SCENARIO_SEED=random looks further.
import * as fc from 'fast-check';

if (process.env.SCENARIO_SEED !== 'random') fc.configureGlobal({ seed: Number(process.env.SCENARIO_SEED ?? 20250823) });
